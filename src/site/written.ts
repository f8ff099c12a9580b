import { defaultLanguage, type Language } from '../i18n/tables.ts';

/** A page of a collection, as Astro gives it. */
interface Entry<Data> {
  id: string;
  data: Data;
}

/** A page as a language tells it: what the translation says takes the place of the original's words. */
export interface Written<Page, Translation> {
  entry: Page;
  /** The language that the text is in. */
  writtenIn: Language;
  /** What is rendered. */
  text: Page | Translation;
}

/**
 * Pages as a language tells them. The id of a translation is `<language>/<id of the page>`. A page without one stays as it is: its reader is told.
 */
export function writtenIn<Page extends Entry<object>, Translation extends Entry<object>>(
  pages: readonly Page[],
  translations: readonly Translation[],
  language: Language,
): Written<Page, Translation>[] {
  const byId = new Map(translations.map((translation) => [translation.id, translation]));
  return pages.map((entry) => {
    const translation = byId.get(`${language}/${entry.id}`);
    if (translation === undefined) return { entry, writtenIn: defaultLanguage, text: entry };
    return {
      entry: { ...entry, data: { ...entry.data, ...translation.data } },
      writtenIn: language,
      text: translation,
    };
  });
}
