import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { signatureSchema, translationSchema } from './matcher/schema/signature.ts';
import { articleIdOf, articleSchema, articleTranslationIdOf } from './site/article.ts';
import { guidesFolder, kindsFolder, signaturesFolder } from './site/knowledge.ts';
import { pagesOfAllBases } from './write-up/load-pages.ts';

/** Astro reads `added: 2026-11-20` as a date, by YAML 1.1; the schema wants what the author wrote. */
const datesAsWritten = (data: unknown): unknown => {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [
      key,
      value instanceof Date ? value.toISOString().slice(0, 10) : value,
    ]),
  );
};

/** Known crashes; the id is the name of the folder. */
const signatures = defineCollection({
  loader: pagesOfAllBases({
    folder: signaturesFolder,
    pattern: '*/index.mdx',
    idOf: (path) => /^([^/]+)\/index\.mdx$/.exec(path)?.[1] ?? null,
  }),
  schema: z.preprocess(datesAsWritten, signatureSchema),
});

/** Their translations; the id is `<language>/<id of the signature>`. */
const translations = defineCollection({
  loader: pagesOfAllBases({
    folder: signaturesFolder,
    pattern: '*/index.*.mdx',
    idOf: (path) => {
      const [, id, language] = /^([^/]+)\/index\.([\w-]+)\.mdx$/.exec(path) ?? [];
      return id === undefined || language === undefined ? null : `${language}/${id}`;
    },
  }),
  schema: translationSchema,
});

const articles = ['*.mdx', '!*.*.mdx'];
const articleTranslations = '*.*.mdx';

/** What is read from beginning to end: how to write a matcher, how to catch a dump. */
const guides = defineCollection({
  loader: pagesOfAllBases({ folder: guidesFolder, pattern: articles, idOf: articleIdOf }),
  schema: articleSchema,
});

/** Their translations; the id is `<language>/<id of the guide>`. */
const guideTranslations = defineCollection({
  loader: pagesOfAllBases({ folder: guidesFolder, pattern: articleTranslations, idOf: articleTranslationIdOf }),
  schema: articleSchema,
});

/** What each kind of crash means, and what to do; the id is the kind. */
const kinds = defineCollection({
  loader: pagesOfAllBases({ folder: kindsFolder, pattern: articles, idOf: articleIdOf }),
  schema: articleSchema,
});

/** Their translations; the id is `<language>/<kind>`. */
const kindTranslations = defineCollection({
  loader: pagesOfAllBases({ folder: kindsFolder, pattern: articleTranslations, idOf: articleTranslationIdOf }),
  schema: articleSchema,
});

export const collections = { signatures, translations, guides, guideTranslations, kinds, kindTranslations };
