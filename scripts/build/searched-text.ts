import { languageOfPath } from '../../src/i18n/prefix.ts';
import { partHan } from '../../src/search/han.ts';

/** What is text of a page, in what it says of its language. */
const body = /(<html[^>]*>)[\s\S]*?(<article\b[\s\S]*<\/article>)/;

/** What says nothing to an index, and is a third of a page: the elements that colour a log. */
const colours = /<\/?span\b(?:[^>"]|"[^"]*")*>/g;

/** Logs of a page, and not what its author quotes of them. */
const samples = /<details data-sample=[\s\S]*?<\/details>/g;

/**
 * What no other crash has: nobody looks for it, and each would be a word of its own in the index, which takes a fifth less memory and a quarter less time without them.
 * Where a value stood a mark stands, so that it is not taken for the next one.
 */
const ofOneCrash: [RegExp, string][] = [
  // `[  305.123456]`, `[  305.123456][ T1234]`
  [/\[ *\d+\.\d{6}\](?:\[ *[TC]\d+\])? ?/g, ''],
  // `[<ffffffff81454d98>]`
  [/\[&#x3C;[0-9a-f]{8,16}>\] ?/g, ''],
  // `RAX: ffff88003f103c00`; a poisoned pointer, `dead000000000100`, is looked for
  [/\bffff[0-9a-f]{12}\b/g, '…'],
  // `Code: 48 8b 05 <0f> 0b`
  [/\bCode:(?: (?:&#x3C;|\()?[0-9a-f]{2,8}[>)]?)+/g, 'Code: …'],
];

const lasting = (log: string): string =>
  ofOneCrash.reduce((text, [found, instead]) => text.replace(found, instead), log);

/**
 * A page as it is indexed; null of one that is not. Pagefind parts Chinese in one way at the build and in another in the browser: blanks
 * between its characters leave nothing to part.
 */
export function searchedText(file: string, html: string): string | null {
  if (!html.includes('data-pagefind-body')) return null;
  const [, root = '', text = ''] = body.exec(html) ?? [];
  const page = `${root}<body>${text.replace(colours, '').replace(samples, lasting)}</body></html>`;
  if (languageOfPath(file) !== 'zh-cn') return page;
  return page
    .split(/(<(?:[^>"]|"[^"]*")*>)/)
    .map((piece) => (piece.startsWith('<') ? piece : partHan(piece)))
    .join('');
}
