import { z } from 'zod';
import { addressClasses } from '../../kernel/addresses.ts';
import { architectures } from '../../kernel/architectures.ts';
import { familyNames, kindNames } from '../../kernel/kinds.ts';
import { hypervisors, vendors } from '../../kernel/machines.ts';
import { distributions, streamFamilyOf } from '../../kernel/streams.ts';
import { moduleTaints, taintMeanings } from '../../kernel/taints.ts';

/** A kernel symbol or a glob of them: `nf_queue`, `bpf_prog_*`; `cookie_v[46]_check` is written as a list instead. */
const name = z.string().regex(/^[\w.*-]+$/, 'a kernel symbol; * stands for any characters');
const names = z.union([name, z.array(name).min(1)], { error: 'expected a kernel symbol, or a list of them' });

/** One item or a list of them; `expected` says in words what an item is. */
const oneOrMore = <T extends z.ZodType>(item: T, expected: string) =>
  z.union([item, z.array(item).min(1)], { error: `expected ${expected}, or a list of them` });
const oneOf = <const Name extends string>(list: readonly [Name, ...Name[]]) =>
  oneOrMore(z.enum(list), `one of ${list.join(', ')}`);
/** It aborts, so that a text that is none is no more this than any of the words that may stand in its place. */
const hexadecimal = z
  .string()
  .regex(/^0x[0-9a-f]+$/, { error: 'a quoted hexadecimal number such as "0x74"', abort: true });

/** Text that must stand in a line. As plain text, upper and lower case differ; `{ pattern }` is a regular expression. */
const textWords = 'a text of three characters or more, or { pattern: a regular expression }';
const text = z.union([z.string().min(3), z.strictObject({ pattern: z.string().min(3) })], {
  error: `expected ${textWords}`,
});

const address = oneOrMore(
  z.union([z.enum(addressClasses), hexadecimal, z.strictObject({ from: hexadecimal, to: hexadecimal })]),
  `one of ${addressClasses.join(', ')}; or a quoted hexadecimal number such as "0x74"; or { from, to }`,
);

const duration = z.string().regex(/^\d+(?:\.\d+)?[smhd]$/, 'a number with a unit: 90s, 10m, 5h, 3d');

const size = z.string().regex(/^\d+(?:\.\d+)?[KMGT]$/, 'a number with a unit: 512M, 64G, 2T');

/** Modules by name, or by the flags behind it: `scap(OE)`. */
const modules = z.union(
  [name, z.array(name).min(1), z.strictObject({ name: names.optional(), flags: oneOf(moduleTaints) })],
  {
    error: 'expected a kernel symbol, or a list of them, or { name, flags }',
  },
);

/** A range of a quantity; at least one end is told. */
const rangeOf = <T extends z.ZodType<string>>(item: T) =>
  z
    .strictObject({ from: item.optional(), before: item.optional() })
    .refine(({ from, before }) => from !== undefined || before !== undefined, 'expected from, before, or both');

const countWords = 'expected a whole number, 1 or more';
const count = z.int({ error: countWords }).min(1, countWords);

const described = <T extends z.ZodType>(schema: T, description: string, ...examples: unknown[]): T =>
  schema.meta({ description, examples });

/**
 * The typed tests of a matcher, in the order of the reference. Each clause is an object with one key, the clause's name.
 * Every clause tests the *parsed* crash, except `line`, which tests the raw lines of the report and is the last resort.
 */
const plainShapes = {
  kind: described(oneOf(kindNames), 'The crash is of this kind. A list: of one of these.', 'null-dereference', [
    'page-fault',
    'oops',
  ]),
  family: described(
    oneOf(familyNames),
    'The crash is of a kind of this family, whatever kinds the kernel adds to it.',
    'lockup',
  ),
  function: described(
    names,
    'The blamed function, compiler suffixes (.isra.0) cut off; * stands for any characters. A list: one of them.',
    'nf_queue',
    ['module_put', 'bpf_prog_*'],
  ),
  module: described(
    names,
    'A module that owns the blamed function or a reliable frame of the trace, as against one that is merely loaded.',
    'virtio_blk',
  ),
  frames: described(
    z.union(
      [
        z.array(names).min(1),
        z.strictObject({
          inOrder: z.array(names).min(1),
          gaps: z.boolean().optional(),
          unreliable: z.boolean().optional(),
          scope: z.enum(['own', 'any']).optional(),
        }),
      ],
      { error: 'expected a list of kernel symbols, or { inOrder: a list of them, gaps, unreliable, scope }' },
    ),
    'Functions that stand in the trace in this order, innermost first; the fault itself counts as the innermost frame. Others may stand between, unless gaps is false; frames marked ? count only with unreliable: true; scope: any looks at every trace of the report, not only at that of the crash. A list in the place of a name: one of them.',
    ['virtio_check_driver_offered_feature', ['virtblk_ioctl', 'virtblk_getgeo']],
    { inOrder: ['cdev_put', '__fput'], gaps: false },
  ),
  process: described(
    oneOrMore(z.string().min(1), 'the name of a task'),
    'The name of the task that ran (Comm:); * stands for any characters.',
    ['fdisk', 'kworker/*'],
  ),
  workqueue: described(
    text,
    'The workqueue and its function (Workqueue: kblockd blk_mq_timeout_work).',
    'blk_mq_timeout_work',
  ),
  taint: described(
    oneOf(taintMeanings),
    'The kernel was tainted with all of these, by meaning: the letter differs by vendor.',
    'out-of-tree',
    ['out-of-tree', 'unsigned'],
  ),
  loaded: described(
    modules,
    'A module that was in memory (Modules linked in:), by name, by all of its flags, or both: flags are asked for by meaning, as in taint.',
    'kvm_intel',
    { flags: ['out-of-tree', 'unsigned'] },
    { name: 'nvidia*', flags: 'proprietary' },
  ),
  unloaded: described(
    modules,
    'The module that was unloaded last ([last unloaded: ...]), by name, by all of its flags, or both.',
    '*',
    { flags: 'out-of-tree' },
  ),
  address: described(
    address,
    'The fault address: its class, one value, or a range (both ends included). A list: one of them.',
    'near-null',
    { from: '0x1', to: '0x37' },
  ),
  pointer: described(
    address,
    'The instruction pointer has no symbol, and its bare address is of a class, one value, or within a range: near-null for a call through NULL, module for code of a module that is gone or hides. A list: one of them.',
    'module',
    ['near-null', 'list-poison'],
  ),
  register: described(
    z.strictObject({ name: oneOrMore(z.string().regex(/^\w{1,8}$/), 'the name of a register'), is: address }),
    'What a register held: a class of addresses, one value, or a range.',
    { name: 'RDX', is: '0x0' },
    { name: ['RAX', 'RDI'], is: 'list-poison' },
  ),
  message: described(
    oneOrMore(text, textWords),
    'The headline, the lines that explain it, and the panic text. A list: one of them. Groups of the expression that have a name are shown with the evidence.',
    'Objects remaining in',
    { pattern: 'EXT4-fs error \\(device (?<device>\\w{1,32})\\)' },
  ),
  panic: described(
    oneOrMore(text, textWords),
    'The text behind “Kernel panic - not syncing:”. A list: one of them.',
    'hung_task: blocked tasks',
  ),
  code: described(
    z.string().regex(/^<[0-9a-f]{2,8}>( [0-9a-f]{2,8})*$/, 'the marked byte and those behind it, such as "<0f> 0b"'),
    'The instruction bytes from the faulting one on, as Code: prints them.',
    '<0f> 0b',
  ),
  errorCode: described(
    oneOrMore(
      z.string().regex(/^[0-9a-f]{4,}$/, 'as printed, four digits or more'),
      'a quoted number as printed, four digits or more',
    ),
    'The number behind Oops:. A list: one of them.',
    ['0010', '0011'],
  ),
  release: described(
    z.strictObject({
      distribution: oneOf(distributions).optional(),
      stream: oneOrMore(
        z.string().refine((stream) => streamFamilyOf(stream) !== null, 'a stream such as rhel-7 or ubuntu-5.4'),
        'a stream such as rhel-7 or ubuntu-5.4',
      ).optional(),
      from: z.string().optional(),
      before: z.string().optional(),
    }),
    'The kernel’s distribution or stream, and versions as its packager compares them: from (included), before (excluded).',
    { distribution: 'rhel', before: '3.10.0-1062.el7' },
    { stream: 'ubuntu-5.4', from: '5.4.0-122.138', before: '5.4.0-123.139' },
  ),
  architecture: described(oneOf(architectures), 'The machine’s architecture. A list: one of them.', 'arm64'),
  hypervisor: described(
    oneOf(['none', ...hypervisors]),
    'The machine is a guest of this hypervisor, by its Hardware name; none: it shows no sign of one. A list: one of them.',
    'kvm',
  ),
  vendor: described(oneOf(vendors), 'Who built the machine, by its Hardware name. A list: one of them.', 'dell'),
  hardware: described(text, 'The text of Hardware name: itself.', 'ProLiant DL360'),
  uptime: described(
    rangeOf(duration),
    'How long the machine had been up: from (included), before (excluded), each with s, m, h or d.',
    { from: '208d' },
  ),
  memory: described(
    rangeOf(size),
    'How much memory the machine has: from (included), before (excluded), each with K, M, G or T.',
    { from: '1T' },
  ),
  repeated: described(
    z.strictObject({ from: count }),
    'How often the same report came again in its boot, at least: a warning for each packet, a hung task every two minutes.',
    { from: 10 },
  ),
  line: described(
    text,
    'A raw line of the report. The kernel changes its words: prefer any clause above.',
    'killed as a result of limit of',
  ),
} as const;

type PlainValues = { [Name in keyof typeof plainShapes]: z.infer<(typeof plainShapes)[Name]> };

/** What the author writes behind each clause's name. */
export interface ClauseValues extends PlainValues {
  earlier: Clause;
}

export type ClauseName = keyof ClauseValues;

/** What the author writes for each clause: `{ kind: 'kernel-bug' }`. */
export type LeafClause =
  { [Name in keyof PlainValues]: Record<Name, PlainValues[Name]> }[keyof PlainValues] | { earlier: Clause };

/** A clause, or clauses put together. */
export type Clause = LeafClause | { all: Clause[] } | { any: Clause[] } | { not: Clause };

/** A clause that rules the signature out, and why: `{ message: 'panic_on_oom is', because: '...' }`. */
export type Excluding = Clause & { because?: string };

/** Validates one clause, nested ones included. Errors name the key that is unknown or the value that does not fit. */
export const clauseSchema: z.ZodType<Clause> = z.lazy(() => oneKeyOf<Clause>({}));

/** The values of all leaf clauses, with their descriptions and examples. */
export const clauseShapes: Record<ClauseName, z.ZodType> = {
  ...plainShapes,
  earlier: described(
    clauseSchema,
    'A clause that holds for an earlier event of the same boot: a hardware error, an OOM kill, a warning of the same driver.',
    { kind: 'hardware-error' },
  ),
};

export const clauseNames = Object.keys(clauseShapes) as ClauseName[];

/** Clauses put together from others. */
export const compositeShapes = {
  all: described(z.array(clauseSchema).min(1), 'All of these clauses hold.', [
    { kind: 'list-corruption' },
    { message: 'LIST_POISON2' },
  ]),
  any: described(z.array(clauseSchema).min(1), 'One of these clauses holds; the one that says most is the evidence.', [
    { function: 'sysrq_handle_crash' },
    { message: 'Trigger a crash' },
  ]),
  not: described(clauseSchema, 'This clause does not hold.', { address: 'user' }),
};

/** Every key that a clause may have. */
export const clauseKeys: string[] = [...clauseNames, ...Object.keys(compositeShapes)];

/** An object with one of the keys of clauses, and with those that may stand beside it. */
function oneKeyOf<Result extends Clause>(beside: Record<string, z.ZodType>): z.ZodType<Result> {
  const branches = Object.entries({ ...clauseShapes, ...compositeShapes }).map(([key, shape]) =>
    z.strictObject({ [key]: shape, ...beside }),
  );
  // The branches differ in their keys alone, which TypeScript cannot follow through the table.
  return z.union(branches, { error: ({ input }) => clauseWords(input) }) as unknown as z.ZodType<Result>;
}

/** What is wrong with something that is no clause. */
function clauseWords(input: unknown): string {
  const keys = typeof input === 'object' && input !== null && !Array.isArray(input) ? Object.keys(input) : [];
  const [key = ''] = keys;
  return keys.length === 1 && !clauseKeys.includes(key)
    ? `unknown clause "${key}"`
    : `expected one clause with one key (${clauseKeys.join(', ')})`;
}

/** Validates a clause that may give its reason. */
const excludingSchema: z.ZodType<Excluding> = z.lazy(() =>
  oneKeyOf<Excluding>({ because: z.string().min(10).optional() }),
);

/** A signature's matcher. */
export const matchSchema = z.strictObject({
  required: described(z.array(clauseSchema).min(1), 'All of these clauses must hold.'),
  supporting: described(
    z.array(clauseSchema).default([]),
    'Each of these clauses makes the match stronger; none must hold.',
  ),
  excluding: described(
    z.array(excludingSchema).default([]),
    'None of these clauses may hold; because says why it is another crash then.',
  ),
});

export type Matcher = z.infer<typeof matchSchema>;
