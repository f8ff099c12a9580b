import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type z } from 'zod';
import { check, type Mistake } from './mistakes.ts';
import { type Problem } from './problem.ts';
import { placeOf, type Source, type SourcePlace } from './source.ts';

/** YAML in a source: the whole of it, or the frontmatter of a page. */
export interface YamlText {
  source: Source;
  /** Where the YAML begins in the source. */
  start: number;
  yaml: string;
}

/** What the parser says in its own terms, in an author's. */
const syntaxWords: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'a tab cannot indent YAML: use blanks',
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it must stand in quotes, or this line is indented too far',
  MULTILINE_IMPLICIT_KEY: 'this line is indented too far, or the one above lacks its key',
};

/** A value that a key or an entry gives, with the key where it has one. */
interface Spot {
  key: Node | null;
  value: Node | null;
}

/** A pair of a mapping, by its key as the schema sees it. */
function pairOf(node: Node | null, key: PropertyKey): Pair | undefined {
  return isMap(node)
    ? node.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
    : undefined;
}

/** The way down to what is meant, as far as it is there. */
function walk(root: Node | null, path: readonly PropertyKey[]): { spots: Spot[]; whole: boolean } {
  const spots: Spot[] = [{ key: null, value: root }];
  for (const part of path) {
    const node = spots.at(-1)?.value ?? null;
    const pair = pairOf(node, part);
    if (pair !== undefined) {
      spots.push({ key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null });
      continue;
    }
    const item = isCollection(node) && !isMap(node) ? node.items[Number(part)] : undefined;
    if (!isNode(item)) return { spots, whole: false };
    spots.push({ key: null, value: item });
  }
  return { spots, whole: true };
}

/** The node that a caret points at: a plain value itself, but the key of a block or of nothing. */
function pointedAt({ key, value }: Spot, ofKey: boolean): Node | null {
  if (key === null) return value;
  const empty = value === null || (isScalar(value) && value.range?.[0] === value.range?.[1]);
  const block = isCollection(value) && value.flow !== true;
  return ofKey || empty || block ? key : value;
}

function placeOfNode({ source, start }: YamlText, node: Node): SourcePlace | null {
  if (!node.range) return null;
  const [from, to] = node.range;
  // A block begins with its first key: that is enough to show it.
  const [, end] =
    isMap(node) && node.flow !== true && isNode(node.items[0]?.key)
      ? (node.items[0].key.range ?? [from, to])
      : [from, to];
  return placeOf(source, start + from, start + end);
}

/** Where a mistake stands: what is missing is missing from the key above, or from the document. */
function placeOfMistake(text: YamlText, root: Node | null, { path, ofKey }: Mistake): SourcePlace {
  const { spots, whole } = walk(root, path);
  const top = placeOf(text.source, 0, 3);
  if (spots.length === 1) return top;
  const spot = spots.at(-1);
  const node = spot === undefined ? null : pointedAt(spot, ofKey || (!whole && !isAlias(spot.value)));
  return (node && placeOfNode(text, node)) ?? top;
}

const keyOf = ({ path, ofKey }: Mistake): string => (ofKey ? path.slice(0, -1) : path).map(String).join('.');

/** Of one slip the parser tells several errors: the first is the slip. Keys given twice are told each. */
function syntaxProblems(text: YamlText, errors: readonly YAMLError[]): Problem[] {
  const duplicates = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return [...duplicates, ...(first === undefined ? [] : [first])].map(({ code, message, pos: [from] }) => {
    const at = text.start + from;
    const word = /^[\w-]+/.exec(text.source.text.slice(at))?.[0] ?? '';
    const place = placeOf(text.source, at, at + Math.max(1, word.length));
    const words =
      code === 'DUPLICATE_KEY'
        ? `the key "${word}" is given twice`
        : `this is not YAML: ${syntaxWords[code] ?? message.charAt(0).toLowerCase() + message.slice(1)}`;
    return { file: text.source.file, key: '', message: words, place };
  });
}

/** `*name` where no `&name` stands before it. */
function unknownAnchors(text: YamlText, document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const message = `no anchor &${alias.source} stands before it; a text that begins with * must stand in quotes`;
      problems.push({ file: text.source.file, key: '', message, place: placeOfNode(text, alias) });
    },
  });
  return problems;
}

/** YAML that was read, to be asked where a key stands. Its tree is many times its text, and few are asked: it is made when it is needed. */
export interface YamlDocument {
  text: YamlText;
}

const treeOf = ({ yaml }: YamlText): Document => parseDocument(yaml, { prettyErrors: false });

/** A problem with the value of a key, or with the key itself. */
export function problemAt({ text }: YamlDocument, mistake: Mistake): Problem {
  return problemIn(text, treeOf(text), mistake);
}

function problemIn(text: YamlText, { contents }: Document, mistake: Mistake): Problem {
  const root = isNode(contents) ? contents : null;
  return {
    file: text.source.file,
    key: keyOf(mistake),
    message: mistake.message,
    place: placeOfMistake(text, root, mistake),
  };
}

/** Reads YAML and checks it: its data, null where they cannot be used, and everything that is wrong. */
export function readYaml<Schema extends z.ZodType>(
  text: YamlText,
  schema: Schema,
): { document: YamlDocument; data: z.output<Schema> | null; problems: Problem[] } {
  const document = { text };
  const tree = treeOf(text);
  const { errors } = tree;
  const syntax = [...syntaxProblems(text, errors), ...unknownAnchors(text, tree)];
  // With a key given twice the rest can be read, and is checked as well.
  if (syntax.length > errors.filter(({ code }) => code === 'DUPLICATE_KEY').length)
    return { document, data: null, problems: syntax };
  const { data, mistakes } = check(schema, tree.toJS());
  const problems = [...syntax, ...mistakes.map((mistake) => problemIn(text, tree, mistake))];
  return { document, data: syntax.length === 0 ? data : null, problems };
}
