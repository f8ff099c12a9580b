import { defaultLanguage, type Language } from './language-codes.ts';

/** The first part of a language's paths: none for the default. */
export function prefixOf(language: Language): string {
  return language === defaultLanguage ? '' : `${language}/`;
}
