import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/**
 * The base that the site is built with. It stands for "the site's root" in every URL, and is rewritten to a path that leads there from
 * the file it stands in, so that one build works under any path of any server.
 */
export const placeholderBase = '/__oopsdex_base__/';

/** What tells it wherever it stands. */
const mark = placeholderBase.slice(0, -1);

/** The way from a file to the root: `../../` for `signatures/x/index.html`, `./` for `index.html`. */
export function rootFrom(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? './' : '../'.repeat(folder.split('/').length);
}

/** In a page and in a style sheet, a relative URL counts from the file itself: the placeholder becomes the way to the root. */
function relativeUrls(text: string, file: string): string {
  return text.replaceAll(placeholderBase, rootFrom(file));
}

/**
 * In a script, a relative URL counts from the page that runs it, or from the worker. A whole string that begins with the placeholder
 * becomes an expression that counts from the script's own file.
 */
function relativeScript(text: string, file: string): string {
  const literal = new RegExp(`(["'\`])${placeholderBase}([^"'\`$\\\\]*)\\1`, 'g');
  return text.replace(
    literal,
    (_, _quote: string, path: string) => `(new URL(${JSON.stringify(rootFrom(file) + path)},import.meta.url).href)`,
  );
}

/**
 * One file's text with URLs that count from where it stands. Files of other types hold none. A placeholder that is left anywhere is an error:
 * the page would point nowhere.
 */
export function withRelativeUrls(text: string, file: string): string {
  if (!text.includes(mark)) return text;
  const rewritten = rewrite(text, file);
  if (rewritten.includes(mark))
    throw new Error(`${file}: holds a URL that cannot be made relative; take it from src/site/urls.ts`);
  return rewritten;
}

function rewrite(text: string, file: string): string {
  if (/\.m?js$/.test(file)) return relativeScript(text, file);
  return /\.(?:html|css|svg|xml|webmanifest)$/.test(file) ? relativeUrls(text, file) : text;
}

/** Rewrites in place what of a built site is no page: each page was rewritten before it was written. */
export function makeRelative(directory: string): void {
  for (const path of filesIn(directory)) {
    const file = relative(directory, path).split(sep).join('/');
    if (!/\.(?:m?js|css|svg|xml|webmanifest|json)$/.test(file)) continue;
    const text = readFileSync(path, 'utf8');
    const rewritten = withRelativeUrls(text, file);
    if (rewritten !== text) writeFileSync(path, rewritten);
  }
}

/** All files below a directory. */
export function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
