import { z } from 'zod';

/** Frontmatter of what is read from beginning to end: of a guide, and of the page of a kind. */
export const articleSchema = z.strictObject({
  title: z.string().min(5).max(110),
  summary: z.string().min(20).max(320),
});

/** `writing-a-matcher.mdx` -> `writing-a-matcher`; null of a file that is no article. */
export function articleIdOf(file: string): string | null {
  return /^([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/.exec(file)?.[1] ?? null;
}

/** `writing-a-matcher.zh-cn.mdx` -> `zh-cn/writing-a-matcher`; null of a file that is no translation of an article. */
export function articleTranslationIdOf(file: string): string | null {
  const [, id, language] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z-]+)\.mdx$/.exec(file) ?? [];
  return id === undefined || language === undefined ? null : `${language}/${id}`;
}
