import { type CollectionEntry, getCollection } from 'astro:content';
import { defaultLanguage, type Language } from '../i18n/tables.ts';
import { onceInBuild } from './once-in-build.ts';
import { type Written, writtenIn } from './written.ts';

export type GuideEntry = CollectionEntry<'guides'>;

/** A guide as a language tells it. */
export type WrittenGuide = Written<GuideEntry, CollectionEntry<'guideTranslations'>>;

/** The guide that tells how to write a signature. */
export const authorGuide = 'author';

/** All guides as a language tells them, by title. */
export async function writtenGuides(language: Language): Promise<WrittenGuide[]> {
  const written = writtenIn(await getCollection('guides'), await getCollection('guideTranslations'), language);
  return written.sort((a, b) => a.entry.data.title.localeCompare(b.entry.data.title, language));
}

/** The same without their texts. */
export async function guidesByTitle(language: Language = defaultLanguage): Promise<GuideEntry[]> {
  return (await writtenGuides(language)).map(({ entry }) => entry);
}

/** Whether there is any: every page's navigation asks. */
export const hasGuides = onceInBuild(async () => (await getCollection('guides')).length > 0);
