import { type CollectionEntry, getCollection } from 'astro:content';
import { defaultLanguage, type Language } from '../i18n/tables.ts';
import { withNotes } from '../matcher/schema/notes.ts';
import { type Written, writtenIn } from './written.ts';

export type SignatureEntry = CollectionEntry<'signatures'>;

/** A signature as a language tells it. */
export type WrittenSignature = Written<SignatureEntry, CollectionEntry<'translations'>>;

/** All signatures as a language tells them, by title. */
export async function writtenSignatures(language: Language): Promise<WrittenSignature[]> {
  const written = writtenIn(await getCollection('signatures'), await getCollection('translations'), language);
  return written.map(noted).sort((a, b) => a.entry.data.title.localeCompare(b.entry.data.title, language));
}

function noted({ entry, writtenIn, text }: WrittenSignature): WrittenSignature {
  if (!('notes' in text.data)) return { entry, writtenIn, text };
  return { entry: { ...entry, data: withNotes(entry.data, text.data.notes) }, writtenIn, text };
}

/** The same without their texts. */
export async function signaturesByTitle(language: Language = defaultLanguage): Promise<SignatureEntry[]> {
  return (await writtenSignatures(language)).map(({ entry }) => entry);
}

/** Newest first; those of one day by title. */
export function newestFirst(entries: SignatureEntry[]): SignatureEntry[] {
  return entries.toSorted((a, b) => b.data.added.localeCompare(a.data.added));
}

/** The signatures that a page points to, in its own order. */
export function relatedOf(entry: SignatureEntry, entries: ReadonlyMap<string, SignatureEntry>): SignatureEntry[] {
  return entry.data.related.flatMap((id) => entries.get(id) ?? []);
}
