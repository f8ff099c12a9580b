import { readdirSync } from 'node:fs';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { signatureSchema, translationSchema } from './matcher/signature.ts';

const base = 'signatures';

/** `nf-queue-gso-null/index.zh-cn.mdx` -> `nf-queue-gso-null` */
const folderOf = (entry: string): string => entry.split('/')[0] ?? entry;

/** Astro reads `added: 2026-11-20` as a date, by YAML 1.1; the schema wants what the author wrote. */
const dateAsWritten = (data: unknown): unknown => {
  if (typeof data !== 'object' || data === null || !('added' in data) || !(data.added instanceof Date)) return data;
  return { ...data, added: data.added.toISOString().slice(0, 10) };
};

/** Known crashes; the id is the name of the folder. */
const signatures = defineCollection({
  loader: glob({ base, pattern: '*/index.mdx', generateId: ({ entry }) => folderOf(entry) }),
  schema: z.preprocess(dateAsWritten, signatureSchema),
});

const isTranslation = (name: string): boolean => /\/index\.[\w-]+\.mdx$/.test(name);

/** Astro's loader warns at each build where nothing matches; as yet there may be no translation. */
const noTranslations: Loader = { name: 'no-translations', load: () => Promise.resolve() };

/** Their translations; the id is `<language>/<id of the signature>`. */
const translations = defineCollection({
  loader: readdirSync(base, { recursive: true, encoding: 'utf8' }).some(isTranslation)
    ? glob({
        base,
        pattern: '*/index.*.mdx',
        generateId: ({ entry }) => `${/index\.([\w-]+)\.mdx$/.exec(entry)?.[1] ?? ''}/${folderOf(entry)}`,
      })
    : noTranslations,
  schema: translationSchema,
});

export const collections = { signatures, translations };
