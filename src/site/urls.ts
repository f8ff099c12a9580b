import { type Language, prefixOf } from '../i18n/languages.ts';

/**
 * Where the site stands. The build takes a placeholder and rewrites it to page-relative URLs afterwards, so that one build works under
 * any path: every URL of a page must therefore come from here.
 */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A file that all languages share: `first-paint.js`. An empty path is the site's root. */
export function assetUrl(path = ''): string {
  return `${base}${path}`;
}

/** A page: `signatures/`, or the home page for an empty path. */
export function pageUrl(language: Language, path = ''): string {
  return `${base}${prefixOf(language)}${path}`;
}

export function signatureUrl(language: Language, id: string): string {
  return pageUrl(language, `signatures/${id}/`);
}

/** The path of a page behind the language's part: `signatures/` of `/zh-cn/signatures/`. */
export function pathOf(pathname: string, language: Language): string {
  return pathname.slice(pageUrl(language).length);
}

export function kindUrl(language: Language, kind: string): string {
  return pageUrl(language, `kinds/${kind}/`);
}
