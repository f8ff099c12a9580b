import { en, type Messages } from './en.ts';

/** Languages that routes are made for; the first has no prefix in its URLs. */
export const languageCodes = ['en', 'zh-cn'] as const;

export type Language = (typeof languageCodes)[number];

export const defaultLanguage: Language = 'en';

const tables: Partial<Record<Language, Messages>> = { en };

/** Languages whose interface is translated: only they have pages. */
export const languages: Language[] = languageCodes.filter((code) => tables[code] !== undefined);

/** The interface in a language; in English where it is not translated. */
export function messagesOf(language: Language): Messages {
  return tables[language] ?? en;
}

/** The first part of a language's paths: none for the default. */
export function prefixOf(language: Language): string {
  return language === defaultLanguage ? '' : `${language}/`;
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
