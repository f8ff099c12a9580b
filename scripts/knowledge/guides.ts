import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes } from '../../src/i18n/tables.ts';
import { guideIdOf, guideSchema, guideTranslationIdOf } from '../../src/site/guide.ts';
import { guidesFolder, type KnowledgeBase, knowledgeBases } from '../../src/site/knowledge.ts';
import { readFrontmatter } from './frontmatter.ts';
import { type Problem, problemWith, sortProblems } from './problem.ts';

/** A guide's file: its id and its path, from the project's root or whole. */
interface Entry {
  id: string;
  file: string;
}

function entriesOf({ folder, prefix }: KnowledgeBase): { entries: Entry[]; problems: Problem[] } {
  const path = join(folder, guidesFolder);
  const files = existsSync(path) ? readdirSync(path).sort() : [];
  const named = files.map((name) => ({
    id: guideIdOf(name) ?? guideTranslationIdOf(name),
    file: `${prefix}${guidesFolder}/${name}`,
  }));
  return {
    entries: named.flatMap(({ id, file }) => (id === null ? [] : [{ id, file }])),
    problems: named.flatMap(({ id, file }) =>
      id === null
        ? [
            problemWith(
              file,
              'expected the name of a guide: lower-case words joined by hyphens, and .mdx, or .zh-cn.mdx for a translation',
            ),
          ]
        : [],
    ),
  };
}

/** Validates the guides of all knowledge bases; Astro reads them itself. */
export function checkGuides(root: string, others?: string): Problem[] {
  const read = knowledgeBases(root, others).map(entriesOf);
  const problems = read.flatMap((base) => base.problems);
  const entries = read.flatMap((base) => base.entries);
  entries.forEach(({ id, file }, index) => {
    const problem = translationProblem(id, entries);
    if (problem !== null) problems.push(problemWith(file, problem));
    const first = entries.find((entry) => entry.id === id);
    if (first !== undefined && first !== entries[index])
      problems.push(problemWith(file, `the id "${id}" is taken by ${first.file}; rename one of the two files`));
    problems.push(...readFrontmatter(root, file, guideSchema).problems);
  });
  return sortProblems(problems);
}

/** What is wrong with `<language>/<id>`; null of a guide that is no translation, and where all is well. */
function translationProblem(id: string, entries: readonly Entry[]): string | null {
  const [language, original] = id.split('/');
  if (original === undefined) return null;
  if (!languageCodes.some((code) => code === language))
    return `"${language ?? ''}" is no language of the site; expected one of ${languageCodes.join(', ')}`;
  return entries.some((entry) => entry.id === original)
    ? null
    : `there is no guide "${original}" that this could be the translation of`;
}
