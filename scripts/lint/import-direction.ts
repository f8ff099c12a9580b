import { dirname, relative, resolve, sep } from 'node:path';
import { type Rule } from 'eslint';

/** Folders of `src` that stand at one height. */
interface Layer {
  folders: string[];
  /** They may import from each other. */
  together?: true;
}

/**
 * Which way imports run in `src`: from a layer to those below it, never up and never between two folders of one layer, unless the layer is
 * told to hold together. So every folder can be read, tested and carried to another place with nothing but what stands below it.
 */
export const layers: Layer[] = [
  { folders: ['pages'] },
  { folders: ['single-file'] },
  { folders: ['components', 'layouts', 'scripts'], together: true },
  { folders: ['write-up'] },
  { folders: ['export', 'highlight'] },
  { folders: ['analyser'] },
  { folders: ['i18n', 'search', 'site'], together: true },
  { folders: ['author', 'disassembler', 'next-steps', 'panic-screen', 'redaction', 'report-link'] },
  { folders: ['archive', 'log', 'matcher'] },
  { folders: ['kernel'] },
];

const layerOf = (folder: string): number => layers.findIndex(({ folders }) => folders.includes(folder));

/** Whether one folder of `src` may import from another. Folders that are in no layer, such as `styles`, are anybody's. */
export function mayImport(from: string, to: string): boolean {
  const [own, other] = [layerOf(from), layerOf(to)];
  if (from === to || own < 0 || other < 0) return true;
  return own === other ? layers[own]?.together === true : own < other;
}

/** The folder of `src` that a file stands in; null of one that stands elsewhere. */
function folderOf(source: string, file: string): string | null {
  const [folder, ...rest] = relative(source, file).split(sep);
  return folder === undefined || folder === '..' || rest.length === 0 ? null : folder;
}

/** Words are typed by what they tell of: from here, what is only a type may come from above. */
const typedByAnything = 'i18n';

/** What an import and an export have in common. */
type Importing = Rule.Node & {
  source?: { type: string; value?: unknown } | null | undefined;
  importKind?: string;
  specifiers?: { importKind?: string }[];
};

function isOfTypes({ importKind, specifiers = [] }: Importing): boolean {
  return importKind === 'type' || (specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type'));
}

export const importDirection: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { up: '"{{from}}" may not import from "{{to}}": see scripts/lint/import-direction.ts' },
  },
  create(context) {
    const source = resolve(context.cwd, 'src');
    const from = folderOf(source, context.filename);
    const check = (node: Importing): void => {
      const path = node.source?.type === 'Literal' ? node.source.value : null;
      if (from === null || typeof path !== 'string' || !path.startsWith('.')) return;
      if (from === typedByAnything && isOfTypes(node)) return;
      const to = folderOf(source, resolve(dirname(context.filename), path));
      if (to !== null && !mayImport(from, to)) context.report({ node, messageId: 'up', data: { from, to } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
