import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes } from '../../src/i18n/tables.ts';
import { kindNames } from '../../src/kernel/kinds.ts';
import { articleIdOf, articleSchema, articleTranslationIdOf } from '../../src/site/article.ts';
import { guidesFolder, kindsFolder, type KnowledgeBase, knowledgeBases } from '../../src/site/knowledge.ts';
import { readFrontmatter } from './frontmatter.ts';
import { type Problem, problemWith, sortProblems } from './problem.ts';
import { nearest } from './suggest.ts';

/** An article's file: its id and its path, from the project's root or whole. */
export interface ArticleFile {
  id: string;
  file: string;
}

/** What is read from beginning to end, by the folder that it stands in. */
interface Sort {
  folder: string;
  /** What one of them is called. */
  name: string;
  /** The names that one can have; null where an author is free. */
  closed: readonly string[] | null;
}

const guides: Sort = { folder: guidesFolder, name: 'guide', closed: null };
const kindPages: Sort = { folder: kindsFolder, name: 'kind', closed: kindNames };

/** Files of a sort in one knowledge base, and those that have no name of one. */
function filesOf({ folder: own, name }: Sort, { folder, prefix }: KnowledgeBase): [ArticleFile[], Problem[]] {
  const path = join(folder, own);
  const named = (existsSync(path) ? readdirSync(path).sort() : []).map((entry) => ({
    id: articleIdOf(entry) ?? articleTranslationIdOf(entry),
    file: `${prefix}${own}/${entry}`,
  }));
  const message = `expected the name of a ${name}: lower-case words joined by hyphens, and .mdx, or .zh-cn.mdx for a translation`;
  return [
    named.flatMap(({ id, file }) => (id === null ? [] : [{ id, file }])),
    named.flatMap(({ id, file }) => (id === null ? [problemWith(file, message)] : [])),
  ];
}

/** The files of the guides, or of the pages of kinds, in all knowledge bases. */
function articleFiles(sort: Sort, root: string, others?: string): ArticleFile[] {
  return knowledgeBases(root, others).flatMap((base) => filesOf(sort, base)[0]);
}

/** All guides and their translations. */
export const guideFiles = (root: string, others?: string): ArticleFile[] => articleFiles(guides, root, others);

/** The pages of all kinds and their translations. */
export const kindFiles = (root: string, others?: string): ArticleFile[] => articleFiles(kindPages, root, others);

/** Kinds that have no page of their own. */
export function kindsWithoutPage(root: string, others?: string): string[] {
  const written = new Set(kindFiles(root, others).map(({ id }) => id));
  return kindNames.filter((kind) => !written.has(kind));
}

/** Validates the guides and the pages of kinds in all knowledge bases; Astro reads them itself. */
export function checkArticles(root: string, others?: string): Problem[] {
  return sortProblems([guides, kindPages].flatMap((sort) => checkSort(sort, root, others)));
}

function checkSort(sort: Sort, root: string, others?: string): Problem[] {
  const problems = knowledgeBases(root, others).flatMap((base) => filesOf(sort, base)[1]);
  const files = articleFiles(sort, root, others);
  files.forEach(({ id, file }, index) => {
    const problem = translationProblem(id, sort, files) ?? unknownName(id, sort);
    if (problem !== null) problems.push(problemWith(file, problem));
    const first = files.find((entry) => entry.id === id);
    if (first !== undefined && first !== files[index])
      problems.push(problemWith(file, `the id "${id}" is taken by ${first.file}; rename one of the two files`));
    problems.push(...readFrontmatter(root, file, articleSchema).problems);
  });
  return problems;
}

/** What is wrong with `<language>/<id>`; null of an article that is no translation, and where all is well. */
function translationProblem(id: string, { name }: Sort, files: readonly ArticleFile[]): string | null {
  const [language, original] = id.split('/');
  if (original === undefined) return null;
  if (!languageCodes.some((code) => code === language))
    return `"${language ?? ''}" is no language of the site; expected one of ${languageCodes.join(', ')}`;
  return files.some((entry) => entry.id === original)
    ? null
    : `there is no ${name} "${original}" that this could be the translation of`;
}

/** The page of a kind is named for it. */
function unknownName(id: string, { name, closed }: Sort): string | null {
  if (closed === null || id.includes('/') || closed.includes(id)) return null;
  const near = nearest(id, closed);
  return `there is no ${name} "${id}"${near === null ? '; the kinds are listed in src/kernel/kinds.ts' : `; did you mean "${near}"?`}`;
}
