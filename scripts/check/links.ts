import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { languageCodes } from '../../src/i18n/language-codes.ts';
import { prefixOf } from '../../src/i18n/prefix.ts';
import { guideFiles, kindFiles } from '../knowledge/articles.ts';
import { type Problem } from '../knowledge/problem.ts';
import { type SignatureFiles } from '../knowledge/signatures.ts';
import { placeOf, type Source } from '../knowledge/source.ts';
import { nearest } from '../knowledge/suggest.ts';
import { withoutCode } from './prose.ts';

/** What an author wrote, with the path of its page. */
interface WrittenPage {
  file: string;
  path: string;
}

/** Pages that no author wrote. */
const madePages = ['', 'signatures/', 'kinds/', 'guides/', 'matcher/', 'search/'];

/** The id of an article, `zh-cn/hosting` for a translation, as a path below its folder. */
function articlePath(folder: string, id: string): string {
  const [name = '', language] = id.split('/').reverse();
  return `${language === undefined ? '' : `${language}/`}${folder}/${name}/`;
}

function writtenPages(root: string, signatures: readonly SignatureFiles[]): WrittenPage[] {
  return [
    ...signatures.flatMap(({ signature: { id }, folder, translations }) => [
      { file: `${folder}/index.mdx`, path: `signatures/${id}/` },
      ...translations.map((language) => ({
        file: `${folder}/index.${language}.mdx`,
        path: `${language}/signatures/${id}/`,
      })),
    ]),
    ...guideFiles(root).map(({ id, file }) => ({ file, path: articlePath('guides', id) })),
    ...kindFiles(root).map(({ id, file }) => ({ file, path: articlePath('kinds', id) })),
  ];
}

/** `[text](../other/#part)` */
const link = /\]\(([^()\s]+)\)/g;

/** Links of write-ups, guides and pages of kinds that lead to no page of the site. */
export function deadLinks(root: string, signatures: readonly SignatureFiles[]): Problem[] {
  const pages = writtenPages(root, signatures);
  // A page that is not translated is there in every language.
  const bare = [...madePages, ...pages.map(({ path }) => path)];
  const known = new Set(languageCodes.flatMap((code) => bare.map((path) => prefixOf(code) + path)));
  return pages.flatMap(({ file, path }) => {
    const source = { file, text: readFileSync(resolve(root, file), 'utf8') };
    return deadLinksOf(source, path, known);
  });
}

function deadLinksOf(source: Source, path: string, known: ReadonlySet<string>): Problem[] {
  const site = 'http://site.invalid/';
  return [...withoutCode(source.text).matchAll(link)].flatMap((found) => {
    const [, target = ''] = found;
    const url = URL.parse(target, site + path);
    if (url?.href.startsWith(site) !== true || known.has(url.pathname.slice(1))) return [];
    const meant = nearest(url.pathname.slice(1), [...known]);
    const start = found.index + 2;
    return [
      {
        file: source.file,
        key: '',
        message: `this link leads to no page: ${url.pathname.slice(1)}${meant === null ? '' : `; did you mean ${meant}?`}`,
        place: placeOf(source, start, start + target.length),
      },
    ];
  });
}
