import { z } from 'zod';
import { nearest } from './suggest.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a schema does not accept: where, and in words. */
export interface Mistake {
  path: Path;
  /** An unknown key itself is meant, not its value. */
  ofKey: boolean;
  message: string;
  /** The key that was meant instead of an unknown one. */
  meant?: string;
}

/** So many words that may stand somewhere are listed although a near one is named; more would hide it. */
const mostListed = 8;

/**
 * The words of a problem are made from the whole list of issues, below. Here a schema without words of its own leaves them empty, and a
 * mapping leaves the keys that it knows, which no issue tells.
 */
const leaveWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject)
    issue['known'] = Object.keys(issue.inst.shape);
  return '';
};

/** Checks a value, and tells everything that is wrong with it. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { data: z.output<Schema>; mistakes: [] } | { data: null; mistakes: Mistake[] } {
  const result = schema.safeParse(value, { error: leaveWords });
  if (result.success) return { data: result.data, mistakes: [] };
  return { data: null, mistakes: withoutEchoes(result.error.issues.flatMap((issue) => mistakesOf(issue, value))) };
}

const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((key, index) => key === b[index]);

/** One slip may break several rules: of a value the first is told, and a key that is spelt wrong is not told as missing as well. */
function withoutEchoes(mistakes: Mistake[]): Mistake[] {
  return mistakes.filter(
    ({ path, ofKey }, index) =>
      ofKey ||
      !mistakes.some(
        (other, otherIndex) =>
          (!other.ofKey && otherIndex < index && samePath(other.path, path)) ||
          (other.meant !== undefined && samePath([...other.path.slice(0, -1), other.meant], path)),
      ),
  );
}

function mistakesOf(issue: Issue, root: unknown): Mistake[] {
  return unfold(issue, valueAt(root, issue.path)).flatMap((part): Mistake[] => {
    const value = valueAt(root, part.path);
    if (part.code === 'unrecognized_keys') return part.keys.map((key) => unknownKey(key, part, value));
    const word = unknownWord(part);
    if (word !== null && typeof value === 'object' && value !== null && word.unknown in value)
      return [{ path: [...part.path, word.unknown], ofKey: true, message: messageOf(part, value) }];
    return [{ path: part.path, ofKey: false, message: messageOf(part, value, part.path.at(-1)) }];
  });
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

/** `did you mean "frames"?`, and what else may stand there. */
function meant(near: string | null, known: readonly string[]): string {
  const list = `expected ${known.length > 1 ? 'one of ' : ''}${known.join(', ')}`;
  if (near === null) return `; ${list}`;
  return `; did you mean "${near}"?${known.length > 1 && known.length <= mostListed ? ` (${list})` : ''}`;
}

const knownOf = (issue: Issue): string[] =>
  'known' in issue && Array.isArray(issue.known) ? issue.known.filter((key) => typeof key === 'string') : [];

/** What was meant is a key that is not there yet. */
function unknownKey(key: string, issue: Issue, value: unknown): Mistake {
  const free = knownOf(issue).filter((known) => typeof value !== 'object' || value === null || !(known in value));
  const near = nearest(key, free);
  return {
    path: [...issue.path, key],
    ofKey: true,
    message: `unknown key "${key}"${meant(near, knownOf(issue))}`,
    ...(near === null ? {} : { meant: near }),
  };
}

const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** What an author wrote, short. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'keys with values';
  return JSON.stringify(value);
}

function wrongType(expected: string, value: unknown): string {
  // YAML reads 5.4 as a number, and no as false.
  const quote = /^a text\b/.test(expected) && ['number', 'boolean'].includes(typeof value);
  return `expected ${expected}, not ${shown(value)}${quote ? '; put it in quotes' : ''}`;
}

const counted = (count: number | bigint, origin: string): string =>
  `${String(count)} ${origin === 'string' ? 'character' : origin === 'array' ? 'entry' : ''}`.trim();

/** `20 characters`, `1 entry`, `4 entries`. */
function amount(count: number | bigint, origin: string): string {
  return Number(count) === 1
    ? counted(count, origin)
    : counted(count, origin)
        .replace(/entry$/, 'entries')
        .replace(/character$/, 'characters');
}

function sizeOf(value: unknown): string {
  return typeof value === 'string' || Array.isArray(value) ? `, not ${String(value.length)}` : `, not ${shown(value)}`;
}

const formatNames: Record<string, string> = {
  date: 'a date such as 2026-11-21',
  url: 'an address such as https://example.com/page',
};

function wrongFormat({ format, pattern, message }: z.core.$ZodIssueInvalidStringFormat, value: unknown): string {
  const expected = message === '' ? (formatNames[format] ?? `a text that fits ${pattern ?? format}`) : message;
  return `${expected.startsWith('expected') ? '' : 'expected '}${expected}, not ${shown(value)}`;
}

/** The whole of it; what is missing is named, since there is nothing to point at. */
function messageOf(issue: Issue, value: unknown, key?: PropertyKey): string {
  const words = wordsOf(issue, value);
  if (value !== undefined || typeof key !== 'string') return words;
  return `the key "${key}" is missing: ${words.replace(/, not nothing$/, '')}`;
}

/** Words that a schema gives of its own are kept, save where there is a better thing to say. */
function wordsOf(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_format') return wrongFormat(issue, value);
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const known = issue.values.map(String);
    const near = nearest(value, known);
    if (issue.message === '' || near !== null) return `unknown value "${value}"${meant(near, known)}`;
  }
  const word = unknownWord(issue);
  if (word !== null) return issue.message + meant(nearest(word.unknown, word.known), word.known);
  if (issue.message !== '') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(typeNames[issue.expected] ?? issue.expected, value);
    case 'invalid_value':
      return wrongType(issue.values.length === 1 ? shown(issue.values[0]) : `one of ${issue.values.join(', ')}`, value);
    case 'too_small':
      return `expected at least ${amount(issue.minimum, issue.origin)}${sizeOf(value)}`;
    case 'too_big':
      return `expected at most ${amount(issue.maximum, issue.origin)}${sizeOf(value)}`;
    case 'invalid_union':
      return wrongType(unionWords(issue), value);
    default:
      return `unexpected ${shown(value)}`;
  }
}

/** A schema's own check may leave the word that it does not know and those that it does: `params: { unknown, known }`. */
function unknownWord(issue: Issue): { unknown: string; known: string[] } | null {
  if (issue.code !== 'custom') return null;
  const unknown: unknown = issue.params?.['unknown'];
  const known: unknown = issue.params?.['known'];
  return typeof unknown === 'string' && Array.isArray(known) ? { unknown, known: known.map(String) } : null;
}

/** `a text or a list` */
function unionWords(issue: z.core.$ZodIssueInvalidUnion): string {
  const expected = issue.errors.flatMap(([first]) =>
    first?.code === 'invalid_type' ? [typeNames[first.expected] ?? first.expected] : [],
  );
  return [...new Set(expected)].join(' or ') || 'something else';
}

/** Of a union, which a value did not fit, the issues of the branch that the author had in mind. */
function unfold(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap((part) => unfold(part, valueAt(value, part.path))));
  const below = (part: Issue): Issue => ({ ...part, path: [...issue.path, ...part.path] });
  const meantBranch = likeliest(branches, value);
  if (meantBranch !== null) return meantBranch.map(below);
  const merged = mergedValues(branches) ?? mergedKeys(branches);
  if (merged === null || isTwoInOne(merged, value)) return [issue];
  // What the union says of itself is better than a long list of words, none of which is near.
  return [{ ...below(merged), message: issue.message }];
}

const hasAtRoot = (branch: Issue[], codes: Issue['code'][]): boolean =>
  branch.some(({ code, path }) => path.length === 0 && codes.includes(code));

/** A text is none of the words, and of no form that may stand beside them: nobody can tell which was meant. */
const textCodes: Issue['code'][] = ['invalid_type', 'invalid_value', 'invalid_format'];

/** A key that is not known, or one that is not there. */
const hasStrangeKeys = (branch: Issue[], value: unknown): boolean =>
  branch.some(
    ({ code, path }) =>
      (code === 'unrecognized_keys' && path.length === 0) || (path.length === 1 && valueAt(value, path) === undefined),
  );

/** The one branch whose shape the value has; null where none or several have it. */
function likeliest(branches: Issue[][], value: unknown): Issue[] | null {
  const words = branches.some((branch) => hasAtRoot(branch, ['invalid_value']));
  const wrong: Issue['code'][] = words ? textCodes : ['invalid_type'];
  const fitting = branches.filter((branch) => !hasAtRoot(branch, wrong));
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
  const familiar = fitting.filter((branch) => !hasStrangeKeys(branch, value));
  return familiar.length === 1 ? (familiar[0] ?? null) : null;
}

/** Several keys, each of another branch. */
function isTwoInOne(merged: Issue, value: unknown): boolean {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return merged.code === 'unrecognized_keys' && keys.filter((key) => knownOf(merged).includes(key)).length > 1;
}

/** Branches that are words: any of them was expected. */
function mergedValues(branches: Issue[][]): z.core.$ZodIssueInvalidValue | null {
  const words = branches
    .flat()
    .filter(
      (issue): issue is z.core.$ZodIssueInvalidValue => issue.code === 'invalid_value' && issue.path.length === 0,
    );
  const [first] = words;
  return first === undefined ? null : { ...first, values: words.flatMap(({ values }) => values) };
}

/** Branches that are mappings, none of which knows a key: any key of any of them was expected. */
function mergedKeys(branches: Issue[][]): Issue | null {
  const strange = branches.flat().filter((issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0);
  const [first] = strange;
  if (first === undefined) return null;
  return { ...first, ...{ known: [...new Set(strange.flatMap(knownOf))] } };
}
