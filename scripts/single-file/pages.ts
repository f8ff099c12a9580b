import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse, serialize, serializeOuter } from 'parse5';
import { filesIn } from '../build/relative.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page of the built site, as it goes into the single file. */
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
  words: Record<string, string>;
  /** The style sheets, from the site's root. */
  styles: string[];
}

/** No page is left out but the one for missing addresses. */
const leftOut = /^404\.html$/;

/** All pages of a built site, by path. */
export function builtPages(directory: string): BuiltPage[] {
  return filesIn(directory)
    .map((file) => relative(directory, file).split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && !leftOut.test(file) && existsSync(join(directory, file)))
    .sort()
    .map((file) => pageOf(readFileSync(join(directory, file), 'utf8'), file.replace(/index\.html$/, '')));
}

/** One page; its links lead to the pages of the single file. */
export function pageOf(html: string, path: string): BuiltPage {
  const document = parse(html);
  const all = elementsIn(document);
  const one = (name: string): Element | undefined => all.find(({ tagName }) => tagName === name);
  const [root, body, main] = [one('html'), one('body'), one('main')];
  if (root === undefined || body === undefined || main === undefined)
    throw new Error(`${path}: is no page of the site`);
  // The skip link leads to the place of whatever page is shown.
  for (const element of all) if (attribute(element, 'href') !== '#content') redirect(element, path);
  const current = all.find(
    (element) => element.tagName === 'a' && attribute(element, 'aria-current') === 'page' && isInNavigation(element),
  );
  // Its scripts are bundled with the file's own.
  for (const script of all.filter(({ tagName }) => tagName === 'script')) defaultTreeAdapter.detachNode(script);
  const content = serialize(main);
  main.childNodes = [];
  return {
    path,
    tag: attribute(root, 'lang') ?? 'en',
    title: textOf(one('title')),
    section: attribute(current, 'href')?.replace(/^#\//, '') ?? '',
    main: content,
    scopes: main.attrs.map(({ name }) => name).filter((name) => name.startsWith('data-astro-')),
    frame: body.childNodes
      .filter((node) => 'tagName' in node)
      .map((node) => serializeOuter(node as Element))
      .join(''),
    words: Object.fromEntries(
      body.attrs
        .filter(({ name }) => name.startsWith('data-copy') || name === 'data-copied')
        .map(({ name, value }) => [name, value]),
    ),
    styles: all
      .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
      .map((element) => addressOf(attribute(element, 'href') ?? '', path)?.path ?? ''),
  };
}

/** A link within the site leads to a page of the file: `../../signatures/x/#fix` to `#/signatures/x/#fix`. */
function redirect(element: Element, path: string): void {
  for (const given of element.attrs) {
    if (!['href', 'action'].includes(given.name) || element.tagName === 'link') continue;
    const address = addressOf(given.value, path);
    if (address !== null) given.value = `#/${address.path}${address.query}${address.anchor}`;
  }
}

/** Where an address leads within the site; null of one that leads elsewhere. */
function addressOf(value: string, path: string): { path: string; query: string; anchor: string } | null {
  const base = 'http://site.invalid/';
  const url = URL.parse(value, `${base}${path}`);
  if (url?.href.startsWith(base) !== true) return null;
  return { path: url.pathname.slice(1), query: url.search, anchor: url.hash };
}

function elementsIn(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : [])];
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

function isInNavigation(element: Element): boolean {
  for (let node: Node | null = element; node !== null; node = 'parentNode' in node ? node.parentNode : null) {
    if ('tagName' in node && node.tagName === 'nav') return true;
  }
  return false;
}

function textOf(element: Element | undefined): string {
  return (element?.childNodes ?? []).map((node) => ('value' in node ? node.value : '')).join('');
}
