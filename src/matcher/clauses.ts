import { z } from 'zod';
import { addressClasses } from '../kernel/addresses.ts';
import { architectures } from '../kernel/architectures.ts';
import { kindNames } from '../kernel/kinds.ts';
import { distributions } from '../kernel/streams.ts';
import { taintMeanings } from '../kernel/taints.ts';

/** A kernel symbol or a glob of them: `nf_queue`, `bpf_prog_*`, `cookie_v[46]_check` is written as a list instead. */
const name = z.string().regex(/^[\w.*-]+$/, 'a kernel symbol; * stands for any characters');
const names = z.union([name, z.array(name).min(1)], { error: 'expected a kernel symbol, or a list of them' });

/** One item or a list of them; `expected` says in words what an item is. */
const oneOrMore = <T extends z.ZodType>(item: T, expected: string) =>
  z.union([item, z.array(item).min(1)], { error: `expected ${expected}, or a list of them` });
const oneOf = <const Name extends string>(list: readonly [Name, ...Name[]]) =>
  oneOrMore(z.enum(list), `one of ${list.join(', ')}`);
const hexadecimal = z.string().regex(/^0x[0-9a-f]+$/, 'a quoted hexadecimal number such as "0x74"');

/** Text that must stand in a line. As plain text, upper and lower case differ; `{ pattern }` is a regular expression. */
const textWords = 'a text of three characters or more, or { pattern: a regular expression }';
const text = z.union([z.string().min(3), z.strictObject({ pattern: z.string().min(3) })], {
  error: `expected ${textWords}`,
});

/**
 * The typed tests of a matcher. Each clause is an object with one key, the clause's name.
 * Every clause tests the *parsed* crash, except `line`, which tests the raw lines of the report and is the last resort.
 */
export const clauseShapes = {
  /** The event is of this kind, or of one of these. */
  kind: oneOf(kindNames),
  /** The blamed function. A list: one of them. */
  function: names,
  /** A module that owns the blamed function or a reliable frame of the trace, as against one that is merely loaded. */
  module: names,
  /** Functions that stand in the trace in this order, innermost first; others may stand between. The blamed function counts as the innermost frame. `?` frames count only with `unreliable: true`. */
  frames: z.union(
    [z.array(names).min(1), z.strictObject({ inOrder: z.array(names).min(1), unreliable: z.boolean().optional() })],
    { error: 'expected a list of kernel symbols, or { inOrder: a list of them, unreliable: true or false }' },
  ),
  /** The name of the task that ran (`Comm:`). */
  process: oneOrMore(z.string().min(1), 'the name of a task'),
  /** The kernel was tainted with all of these, by meaning: the letter differs by vendor. */
  taint: oneOf(taintMeanings),
  /** A module that was in memory (`Modules linked in:`). */
  loaded: names,
  /** The module of `[last unloaded: ...]`. */
  unloaded: names,
  /** The fault address: its class, one value, or a range (both ends included). A list: one of them. */
  address: oneOrMore(
    z.union([z.enum(addressClasses), hexadecimal, z.strictObject({ from: hexadecimal, to: hexadecimal })]),
    `one of ${addressClasses.join(', ')}; or a quoted hexadecimal number such as "0x74"; or { from, to }`,
  ),
  /** The headline, the lines that explain it, and the panic text. */
  message: oneOrMore(text, textWords),
  /** The workqueue and its function (`Workqueue: kblockd blk_mq_timeout_work`). */
  workqueue: text,
  /** The instruction bytes from the faulting one on, as `Code:` prints them: `<0f> 0b`. */
  code: z
    .string()
    .regex(/^<[0-9a-f]{2,8}>( [0-9a-f]{2,8})*$/, 'the marked byte and those behind it, such as "<0f> 0b"'),
  /** The number behind `Oops:`. */
  errorCode: oneOrMore(
    z.string().regex(/^[0-9a-f]{4,}$/, 'as printed, four digits or more'),
    'a quoted number as printed, four digits or more',
  ),
  /** The kernel's distribution, and versions as its packager compares them: from (included), before (excluded). */
  release: z.strictObject({
    distribution: oneOf(distributions).optional(),
    from: z.string().optional(),
    before: z.string().optional(),
  }),
  /** The machine's architecture. */
  architecture: oneOf(architectures),
  /** `Hardware name:`. */
  hardware: text,
  /** A raw line of the report. The kernel changes its words: prefer any clause above. */
  line: text,
} as const;

export type ClauseName = keyof typeof clauseShapes;

export const clauseNames = Object.keys(clauseShapes) as ClauseName[];

/** What the author writes for each clause: `{ kind: 'kernel-bug' }`. */
export type LeafClause = { [Name in ClauseName]: Record<Name, z.infer<(typeof clauseShapes)[Name]>> }[ClauseName];

/** A clause, or clauses put together. */
export type Clause = LeafClause | { all: Clause[] } | { any: Clause[] } | { not: Clause };

const leaves = clauseNames.map((clause) => z.strictObject({ [clause]: clauseShapes[clause] }));

/** Validates one clause, nested ones included. Errors name the key that is unknown or the value that does not fit. */
export const clauseSchema: z.ZodType<Clause> = z.lazy(() =>
  z.unknown().transform((value, context): Clause => {
    const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
    const [key] = keys;
    if (keys.length !== 1 || key === undefined) {
      context.addIssue({
        code: 'custom',
        message: `expected one clause with one key (${[...clauseNames, 'all', 'any', 'not'].join(', ')})`,
      });
      return z.NEVER;
    }
    const schema = compositeShapes.get(key) ?? leaves[clauseNames.indexOf(key as ClauseName)];
    if (schema === undefined) {
      context.addIssue({
        code: 'custom',
        message: `unknown clause "${key}"`,
        params: { unknown: key, known: [...clauseNames, 'all', 'any', 'not'] },
      });
      return z.NEVER;
    }
    const result = schema.safeParse(value);
    if (result.success) return result.data as Clause;
    for (const issue of result.error.issues)
      context.addIssue({
        code: 'custom',
        message: issue.message,
        path: issue.path,
        ...(issue.code === 'custom' && { params: issue.params }),
      });
    return z.NEVER;
  }),
);

const compositeShapes = new Map<string, z.ZodType>([
  ['all', z.strictObject({ all: z.array(clauseSchema).min(1) })],
  ['any', z.strictObject({ any: z.array(clauseSchema).min(1) })],
  ['not', z.strictObject({ not: clauseSchema })],
]);

/** A signature's matcher. */
export const matchSchema = z.strictObject({
  /** All must hold. */
  required: z.array(clauseSchema).min(1),
  /** Each makes the match stronger; none must hold. */
  supporting: z.array(clauseSchema).default([]),
});

export type Matcher = z.infer<typeof matchSchema>;
