import { type CollectionEntry, getCollection } from 'astro:content';

export type GuideEntry = CollectionEntry<'guides'>;

/** The guide that tells how to write a signature. */
export const authorGuide = 'author';

/** All guides, by title. */
export async function guidesByTitle(): Promise<GuideEntry[]> {
  const entries = await getCollection('guides');
  return entries.sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
}
