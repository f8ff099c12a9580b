import { z } from 'zod';

/** Frontmatter of `content/guides/<id>.mdx`. */
export const guideSchema = z.strictObject({
  title: z.string().min(5).max(110),
  summary: z.string().min(20).max(320),
});

/** `writing-a-matcher.mdx` -> `writing-a-matcher`; null of a file that is no guide. */
export function guideIdOf(file: string): string | null {
  return /^([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/.exec(file)?.[1] ?? null;
}

/** `writing-a-matcher.zh-cn.mdx` -> `zh-cn/writing-a-matcher`; null of a file that is no translation of a guide. */
export function guideTranslationIdOf(file: string): string | null {
  const [, id, language] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z-]+)\.mdx$/.exec(file) ?? [];
  return id === undefined || language === undefined ? null : `${language}/${id}`;
}
