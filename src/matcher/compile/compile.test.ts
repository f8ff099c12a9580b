import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CrashKind } from '../../kernel/kinds.ts';
import { frame, subject } from '../../kernel/event.fixture.ts';
import { type Subject } from '../../kernel/event.ts';
import { featureTypes } from '../schema/bundle.ts';
import { type Clause } from '../schema/clauses.ts';
import { bundleModule, compile } from './compile.ts';
import { evaluate } from '../runtime/evaluate.ts';
import { findMatches } from '../runtime/find-matches.ts';
import { knowledgeOf } from '../runtime/knowledge.ts';
import { signature } from '../schema/signature.fixture.ts';

const names = ['nf_queue', 'nf_hook_slow', 'ip_rcv', 'constructor'];
const someKinds: CrashKind[] = ['oops', 'page-fault', 'kernel-bug'];

const name = fc.constantFrom(...names, 'nf_*', '*');
const leaf: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ kind: fc.oneof(fc.constantFrom(...someKinds), fc.subarray(someKinds, { minLength: 1 })) }),
  fc.record({ function: fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 2 })) }),
  fc.record({ frames: fc.array(name, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    frames: fc.record({ inOrder: fc.array(name, { minLength: 1, maxLength: 2 }), unreliable: fc.boolean() }),
  }),
  fc.record({ process: fc.constantFrom('swapper', 'java') }),
  fc.record({
    unloaded: fc.oneof(
      fc.constantFrom('scap', 's*'),
      fc.record({ name: fc.constantFrom('scap', '*'), flags: fc.constant('unsigned' as const) }),
      fc.record({ flags: fc.constant('out-of-tree' as const) }),
    ),
  }),
);
const { clause } = fc.letrec<{ clause: Clause }>((tie) => ({
  clause: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('clause'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('clause'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('clause') }),
  ),
}));

const signatures = fc
  .array(fc.array(clause, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((required, index) => signature(`signature-${String(index)}`, required)));

const subjects: fc.Arbitrary<Subject> = fc
  .record({
    kind: fc.constantFrom(...someKinds),
    blamed: fc.option(fc.constantFrom(...names)),
    stood: fc.option(fc.constantFrom(...names)),
    comm: fc.constantFrom('swapper', 'java', null),
    flags: fc.constantFrom('', 'O', 'OE', null),
    frames: fc.array(fc.record({ name: fc.constantFrom(...names), reliable: fc.boolean() }), { maxLength: 4 }),
  })
  .map(({ kind, blamed, stood, comm, flags, frames }) =>
    subject({
      kind,
      function: blamed,
      pointer:
        stood === null
          ? null
          : { function: stood, offset: null, size: null, address: null, place: { line: 2, column: 1, length: 8 } },
      comm,
      unloaded: flags === null ? null : { name: 'scap', flags },
      frames: frames.map(({ name: called, reliable }) => frame(called, { reliable })),
    }),
  );

test('the index hides no match', () => {
  fc.assert(
    fc.property(signatures, subjects, (all, crash) => {
      const bundle = compile(all);
      const found = findMatches([crash], bundle)
        .filter(({ band }) => band !== 'possible')
        .map((match) => match.signature);
      const holding = all
        .filter(({ match }) => match.required.every((part) => evaluate(part, crash).holds))
        .map(({ id }) => id);
      expect(found.sort()).toEqual(holding.sort());
    }),
    { numRuns: 2000 },
  );
});

test('the order of the signatures changes nothing', () => {
  fc.assert(
    fc.property(
      signatures.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(bundleModule(compile(shuffled))).toBe(bundleModule(compile(all)));
      },
    ),
  );
});

describe('the index', () => {
  test.each<[string, Clause[], string[]]>([
    ['a function', [{ kind: 'oops' }, { function: 'f' }], ['function f']],
    ['the rarest: fewer names', [{ function: ['f', 'g'] }, { frames: ['h'] }], ['function h']],
    [
      'a kind where there is nothing else',
      [{ kind: ['oops', 'panic'] }, { taint: 'died' }],
      ['kind oops', 'kind panic'],
    ],
    ['a family by its kinds', [{ family: 'leak' }], ['kind memory-leak', 'kind netdev-leak']],
    ['a module', [{ kind: 'oops' }, { module: 'ext4' }], ['module ext4']],
    ['a text of a message', [{ kind: 'oops' }, { message: 'Objects remaining' }], ['text Objects remaining']],
    ['what an expression holds', [{ panic: { pattern: 'hung_task: .{1,9}ed' } }], ['text hung_task: ']],
    ['a line where there is nothing better', [{ line: 'constraint=' }, { kind: 'oops' }], ['line constraint=']],
    ['the beginning of a glob', [{ function: 'nf_*_slow' }], ['function nf_*']],
    ['both of a list', [{ function: ['f', '*_slow'] }], ['function f', 'function *']],
    ['a frame of whichever trace', [{ kind: 'oops' }, { frames: { inOrder: ['f'], scope: 'any' } }], ['function f']],
    ['every branch of any', [{ any: [{ function: 'f' }, { kind: 'oops' }] }], ['function f', 'kind oops']],
    ['nothing of any with a free branch', [{ any: [{ function: 'f' }, { taint: 'died' }] }], []],
    ['one part of all', [{ all: [{ process: 'java' }, { function: 'f' }] }], ['function f']],
    ['nothing of not', [{ not: { function: 'f' } }], []],
  ])('holds %s', (_what, required, expected) => {
    const { features, strings, open } = compile([signature('only', required)]);
    const keys = features
      .filter(([, , key]) => key.length > 0)
      .map(([type, text]) => `${featureTypes[type] ?? ''} ${strings[text] ?? ''}`);
    expect(open).toEqual(expected.length === 0 ? [0] : []);
    expect(keys).toEqual(expected);
  });

  test('of several requirements the one that the fewest signatures share is the key', () => {
    const common: Clause = { frames: ['process_one_work'] };
    const all = ['a', 'b', 'c'].map((id) => signature(id, [common, { function: `only_${id}` }]));
    const { features, strings } = compile(all);
    const names = features.flatMap(([, text, key]) => (key.length > 0 ? [[strings[text], key]] : []));
    expect(names).toEqual([
      ['only_a', [0]],
      ['only_b', [1]],
      ['only_c', [2]],
    ]);
  });
});

describe('the bundle', () => {
  const one = signature('one', [{ kind: 'oops' }], { added: '2026-02-03' });
  const two = signature('two', [{ function: 'f' }], { added: '2025-12-31' });

  test('is data, in the order of the ids, without prose', () => {
    const bundle = compile([two, one]);
    expect(bundle.knowledge).toMatchObject({ signatures: 2, newest: '2026-02-03' });
    expect(bundle.signatures.map(([id]) => bundle.strings[id])).toEqual(['one', 'two']);
    const source = bundleModule(bundle);
    const json = JSON.parse(source.replace(/^export default JSON\.parse\(|\);\n$/g, '')) as string;
    expect(JSON.parse(json)).toEqual(bundle);
    expect(source).not.toContain(one.title);
  });

  test('keeps texts, truth values and numbers apart', () => {
    const required: Clause[] = [
      { repeated: { from: 1 } },
      { frames: { inOrder: ['a', ['b', 'c']], gaps: false } },
      { loaded: { name: '1', flags: ['out-of-tree'] } },
    ];
    expect(knowledgeOf(compile([signature('one', required)])).signature(0).required).toEqual(required);
  });

  test('has another hash when a matcher changes, and the same when the prose does', () => {
    const { hash } = compile([one]).knowledge;
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(compile([signature('one', [{ kind: 'panic' }])]).knowledge.hash).not.toBe(hash);
    expect(compile([{ ...one, title: 'Another title' }]).knowledge.hash).toBe(hash);
  });

  test('of no signatures matches nothing', () => {
    const bundle = compile([]);
    expect(bundle.knowledge).toMatchObject({ signatures: 0, newest: '' });
    expect(findMatches([subject()], bundle)).toEqual([]);
  });

  test.each<Clause>([
    { line: { pattern: 'a(b' } },
    { not: { any: [{ kind: 'oops' }, { message: ['plain', { pattern: '[z-a]' }] }] } },
  ])('is refused where a pattern is broken: %j', (broken) => {
    expect(() => compile([signature('broken-one', [broken])])).toThrow(
      /^signatures\/broken-one\/index\.mdx: match: \/.{3,5}\/: Invalid regular expression/,
    );
    const supporting = { required: [{ kind: 'oops' as const }], supporting: [broken], excluding: [] };
    expect(() => compile([signature('x', [], { match: supporting })])).toThrow('Invalid regular expression');
  });
});
