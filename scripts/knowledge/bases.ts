import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, type KnowledgeBase, signaturesFolder } from '../../src/site/knowledge.ts';
import { type Problem, problemWith } from './problem.ts';

/** The project's root, wherever a script is started from. */
export const root = join(import.meta.dirname, '..', '..');

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** A folder that cannot be a knowledge base is told: a slip in `KB` must not leave pages out silently. */
export function problemsOfBases(bases: readonly KnowledgeBase[]): Problem[] {
  return bases.flatMap(({ folder }) => {
    if (!isFolder(folder)) return [problemWith(folder, 'named by KB, but there is no such folder')];
    if ([signaturesFolder, contentFolder].some((part) => isFolder(join(folder, part)))) return [];
    return [problemWith(folder, `named by KB, but it holds neither ${signaturesFolder}/ nor ${contentFolder}/`)];
  });
}
