import { defaultLanguage, type Language, languageCodes } from './language-codes.ts';

/** The first part of a language's paths: none for the default. */
export function prefixOf(language: Language): string {
  return language === defaultLanguage ? '' : `${language}/`;
}

/** The language of a page by its path from the site's root: the default one has no part of its own. */
export function languageOfPath(path: string): Language {
  return languageCodes.find((code) => path.startsWith(`${code}/`)) ?? defaultLanguage;
}
