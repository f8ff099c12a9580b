import { delimiter, resolve } from 'node:path';

/** What a knowledge base holds: signatures, and further pages. */
export const signaturesFolder = 'signatures';
export const contentFolder = 'content';
/** The guides, and the pages of kinds, in a knowledge base. */
export const guidesFolder = `${contentFolder}/guides`;
export const kindsFolder = `${contentFolder}/kinds`;

/** A folder with `signatures/`, `content/` or both. */
export interface KnowledgeBase {
  folder: string;
  /** What its files are called by: nothing for the project's own, whose files are named from its root. */
  prefix: string;
}

/** The project's own knowledge base, and those that `KB` names: folders, parted as the system parts those of PATH. */
export function knowledgeBases(root: string, others = process.env['KB'] ?? ''): KnowledgeBase[] {
  const own = resolve(root);
  const folders = others
    .split(delimiter)
    .map((folder) => folder.trim())
    .filter((folder) => folder !== '')
    .map((folder) => resolve(own, folder));
  return [
    { folder: own, prefix: '' },
    ...[...new Set(folders)].filter((folder) => folder !== own).map((folder) => ({ folder, prefix: `${folder}/` })),
  ];
}
