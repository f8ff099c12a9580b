import { type CollectionEntry, getCollection } from 'astro:content';

export type SignatureEntry = CollectionEntry<'signatures'>;

/** All signatures, by title. */
export async function signaturesByTitle(): Promise<SignatureEntry[]> {
  const entries = await getCollection('signatures');
  return entries.sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
}

/** Newest first; those of one day by title. */
export function newestFirst(entries: SignatureEntry[]): SignatureEntry[] {
  return entries.toSorted((a, b) => b.data.added.localeCompare(a.data.added));
}

/** The signatures that a page points to, in its own order. */
export function relatedOf(entry: SignatureEntry, entries: SignatureEntry[]): SignatureEntry[] {
  return entry.data.related.flatMap((id) => entries.find((other) => other.id === id) ?? []);
}
