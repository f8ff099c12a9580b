import { languageOfPath } from '../../src/i18n/prefix.ts';
import { partHan } from '../../src/search/han.ts';
import { type BuiltPage } from './page.ts';

/** What is text of a page, in what it says of its language. */
const body = /(<html[^>]*>)[\s\S]*?(<article\b[\s\S]*<\/article>)/;

/** What says nothing to an index, and is a third of a page: the elements that colour a log. */
const colours = /<\/?span\b(?:[^>"]|"[^"]*")*>/g;

/**
 * A page as it is indexed; null of one that is not. Pagefind parts Chinese in one way at the build and in another in the browser: blanks
 * between its characters leave nothing to part.
 */
export function searchedText({ file, html }: BuiltPage): string | null {
  if (!html.includes('data-pagefind-body')) return null;
  const [, root = '', text = ''] = body.exec(html) ?? [];
  const page = `${root}<body>${text.replace(colours, '')}</body></html>`;
  if (languageOfPath(file) !== 'zh-cn') return page;
  return page
    .split(/(<(?:[^>"]|"[^"]*")*>)/)
    .map((piece) => (piece.startsWith('<') ? piece : partHan(piece)))
    .join('');
}
