import site from 'virtual:oopsdex/site';
import { en, type Messages } from './en.ts';
import { prefixOf } from './prefix.ts';
import { defaultLanguage, type Language, languageCodes, tables, translated } from './tables.ts';

export { defaultLanguage, type Language, prefixOf };

/** Languages that have pages: translated, and wanted by whoever runs the site. */
export const languages: Language[] = translated.filter((code) => site.languages.includes(code));

/** The interface in a language; in English where it is not translated. */
export function messagesOf(language: Language): Messages {
  return tables[language] ?? en;
}

/** The language of a route's `[...locale]` part. */
export function languageOf(locale: string | undefined): Language {
  return languageCodes.find((code) => code === locale) ?? defaultLanguage;
}

/** One entry for each language that has pages, as `getStaticPaths` wants it. */
export function localePaths(): { params: { locale: string | undefined } }[] {
  return languages.map((language) => ({
    params: { locale: language === defaultLanguage ? undefined : language },
  }));
}
