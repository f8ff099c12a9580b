import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Problem, problemWith } from './problem.ts';

/** The project's root, wherever a script is started from. */
export const root = join(import.meta.dirname, '..', '..');

/** What a knowledge base holds: signatures, and further pages. */
export const signaturesFolder = 'signatures';
export const contentFolder = 'content';

/** A folder with `signatures/`, `content/` or both. */
export interface KnowledgeBase {
  folder: string;
  /** What its files are called by: nothing for the project's own, whose files are named from its root. */
  prefix: string;
}

/** The project's own knowledge base, and those that `KB` names: folders, parted as the system parts those of PATH. */
export function knowledgeBases(root: string, others = process.env['KB'] ?? ''): KnowledgeBase[] {
  const folders = others
    .split(delimiter)
    .map((folder) => folder.trim())
    .filter((folder) => folder !== '')
    .map((folder) => resolve(root, folder));
  return [
    { folder: root, prefix: '' },
    ...[...new Set(folders)]
      .filter((folder) => folder !== resolve(root))
      .map((folder) => ({ folder, prefix: `${folder}/` })),
  ];
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** A folder that cannot be a knowledge base is told: a slip in `KB` must not leave pages out silently. */
export function problemsOfBases(bases: readonly KnowledgeBase[]): Problem[] {
  return bases.flatMap(({ folder }) => {
    if (!isFolder(folder)) return [problemWith(folder, 'named by KB, but there is no such folder')];
    if ([signaturesFolder, contentFolder].some((part) => isFolder(join(folder, part)))) return [];
    return [problemWith(folder, `named by KB, but it holds neither ${signaturesFolder}/ nor ${contentFolder}/`)];
  });
}
