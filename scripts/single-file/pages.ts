import { relative, sep } from 'node:path';
import { filesIn } from '../build/relative.ts';

/** A page of the built site, as it goes into the single file. Whatever is text of the page is HTML still, as it was built. */
export interface BuiltPage {
  /** From the site's root: `signatures/x/`. */
  path: string;
  /** The language's tag: `en`, `zh-CN`. */
  tag: string;
  title: string;
  /** The path that the navigation leads to where this page is; empty where it is none of them. */
  section: string;
  /** What stands in `main`. */
  main: string;
  /** The attributes of `main` by which its scoped styles find it. */
  scopes: string[];
  /** What stands before and behind it: the skip link, the header, an empty `main`, the footer. */
  frame: string;
  /** `data-copy` and its like, of the body. */
  words: [name: string, value: string][];
}

/** The files of all pages of a built site, by path: of all but the one for missing addresses. */
export function pageFiles(directory: string): string[] {
  return filesIn(directory)
    .map((file) => relative(directory, file).split(sep).join('/'))
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .sort();
}

/** `signatures/x/` of `signatures/x/index.html`. */
export const pathOfPage = (file: string): string => file.replace(/index\.html$/, '');

/**
 * The start tag of some elements. A built page is regular: what begins with `<` is a tag, and a value stands in double quotes. So it is
 * cut, and not parsed: of thousands of pages that would take longer than to build them.
 */
const startTag = (names: string, flags = ''): RegExp => new RegExp(`<(?:${names})(?=[\\s>])(?:[^>"]|"[^"]*")*>`, flags);

const [rootTag, bodyTag, mainTag] = [startTag('html'), startTag('body'), startTag('main')];
const [linkTags, sheetTags] = [startTag('a|form', 'g'), startTag('link', 'g')];

/** One page; its links lead to the pages of the single file, and its scripts, which are bundled with the file's own, are gone. */
export function pageOf(html: string, path: string): BuiltPage {
  const text = html
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(linkTags, (tag) => tag.replace(/(?<=\s(?:href|action)=")[^"]*/, (value) => withinFile(value, path)));
  const [root, body, main] = [rootTag.exec(text), bodyTag.exec(text), mainTag.exec(text)];
  const [mainEnd, bodyEnd] = [text.lastIndexOf('</main>'), text.lastIndexOf('</body>')];
  if (root === null || body === null || main === null || mainEnd < 0 || bodyEnd < 0)
    throw new Error(`${path}: is no page of the site`);
  const current = [...text.matchAll(/<nav\b[\s\S]*?<\/nav>/g)]
    .flatMap(([navigation]) => navigation.match(linkTags) ?? [])
    .map(attributesOf)
    .find((attributes) => attributes.get('aria-current') === 'page');
  return {
    path,
    tag: attributesOf(root[0]).get('lang') ?? 'en',
    title: /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '',
    section: current?.get('href')?.replace(/^#\//, '') ?? '',
    main: text.slice(main.index + main[0].length, mainEnd),
    scopes: [...attributesOf(main[0]).keys()].filter((name) => name.startsWith('data-astro-')),
    frame: (text.slice(body.index + body[0].length, main.index + main[0].length) + text.slice(mainEnd, bodyEnd)).trim(),
    words: [...attributesOf(body[0])].filter(([name]) => name.startsWith('data-cop')),
  };
}

/** The style sheets of a page, from the site's root. */
export function stylesOf(html: string, path: string): string[] {
  return (html.slice(0, html.indexOf('</head>')).match(sheetTags) ?? [])
    .map(attributesOf)
    .filter((attributes) => attributes.get('rel') === 'stylesheet')
    .map((attributes) => addressOf(attributes.get('href') ?? '', path)?.path ?? '');
}

/** The attributes of a start tag. */
function attributesOf(tag: string): Map<string, string> {
  const attributes = tag.replace(/^<\w+/, '').matchAll(/([^\s"=>]+)(?:="([^"]*)")?/g);
  return new Map([...attributes].map(([, name = '', value = '']) => [name, value]));
}

/** An address within the site leads to a page of the file: `../../signatures/x/#fix` to `#/signatures/x/#fix`. */
function withinFile(value: string, path: string): string {
  // The skip link leads to the place of whatever page is shown.
  if (value === '#content') return value;
  // An ampersand is all that an address is escaped for; its number would be taken for a place in a page.
  const address = addressOf(value.replaceAll('&#38;', '&amp;'), path);
  return address === null ? value : `#/${address.path}${address.query}${address.anchor}`;
}

/** Where an address leads within the site; null of one that leads elsewhere. */
function addressOf(value: string, path: string): { path: string; query: string; anchor: string } | null {
  const base = 'http://site.invalid/';
  const url = URL.parse(value, `${base}${path}`);
  if (url?.href.startsWith(base) !== true) return null;
  return { path: url.pathname.slice(1), query: url.search, anchor: url.hash };
}
