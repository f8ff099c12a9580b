import { type CollectionEntry, getCollection } from 'astro:content';
import { defaultLanguage, type Language } from '../i18n/tables.ts';
import { type CrashKind, kindNames } from '../kernel/kinds.ts';
import { onceInBuild } from './once-in-build.ts';
import { type Written, writtenIn } from './written.ts';

export type KindEntry = CollectionEntry<'kinds'>;

/** The page of a kind as a language tells it. */
export interface WrittenKind {
  kind: CrashKind;
  page: Written<KindEntry, CollectionEntry<'kindTranslations'>>;
}

/** The pages of all kinds that have one, in the order of the kinds. */
export async function writtenKinds(language: Language = defaultLanguage): Promise<WrittenKind[]> {
  const pages = writtenIn(await getCollection('kinds'), await getCollection('kindTranslations'), language);
  const byKind = new Map(pages.map((page) => [page.entry.id, page]));
  return kindNames.flatMap((kind) => {
    const page = byKind.get(kind);
    return page === undefined ? [] : [{ kind, page }];
  });
}

/** Kinds that have a page; a knowledge base may leave some out. Every row of every list asks. */
export const kindsWithPage = onceInBuild(
  async (): Promise<ReadonlySet<CrashKind>> => new Set((await writtenKinds()).map(({ kind }) => kind)),
);
