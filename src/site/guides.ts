import { type CollectionEntry, getCollection } from 'astro:content';

export type GuideEntry = CollectionEntry<'guides'>;

/** All guides, by title. */
export async function guidesByTitle(): Promise<GuideEntry[]> {
  const entries = await getCollection('guides');
  return entries.sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
}
