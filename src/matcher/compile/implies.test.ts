import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frame, reportLine, subject } from '../../kernel/event.fixture.ts';
import { type Subject } from '../../kernel/event.ts';
import { type Clause } from '../schema/clauses.ts';
import { holds } from '../runtime/evaluate.ts';
import { implies } from './implies.ts';

test.each<[Clause, Clause]>([
  [{ kind: 'oops' }, { kind: ['oops', 'page-fault'] }],
  [{ kind: ['page-fault', 'null-dereference'] }, { family: 'bad-access' }],
  [{ family: 'bad-access' }, { any: [{ kind: 'oops' }, { family: ['lockup', 'bad-access'] }] }],
  [{ function: 'nf_queue' }, { function: ['ip_rcv', 'nf_*'] }],
  [{ function: 'nf_hook_*' }, { function: 'nf_*' }],
  [{ frames: ['a', 'b', 'c'] }, { frames: ['a', 'c'] }],
  [{ frames: ['a', ['b', 'c']] }, { frames: [['b', 'c', 'd']] }],
  [{ frames: { inOrder: ['a', 'b', 'c'], gaps: false } }, { frames: { inOrder: ['b', 'c'], gaps: false } }],
  [{ frames: { inOrder: ['a', 'b', 'c'], gaps: false } }, { frames: ['a', 'c'] }],
  [{ frames: ['a'] }, { frames: { inOrder: ['a'], unreliable: true, scope: 'any' } }],
  [{ message: 'kernel BUG at lib/idr.c' }, { message: ['VFS:', 'lib/idr.c'] }],
  [{ line: { pattern: 'x{1,9}EXT4-fs error', gate: ['EXT4-fs error'] } as never }, { line: 'EXT4' }],
  [{ taint: ['out-of-tree', 'unsigned'] }, { taint: 'unsigned' }],
  [{ loaded: { name: 'nvidia', flags: ['proprietary', 'out-of-tree'] } }, { loaded: { flags: 'out-of-tree' } }],
  [{ unloaded: { flags: 'unsigned' } }, { unloaded: '*' }],
  [{ address: '0x74' }, { address: { from: '0x1', to: '0xff' } }],
  [{ address: 'vmalloc' }, { address: ['user', 'kernel'] }],
  [{ register: { name: 'rdx', is: '0x0' } }, { register: { name: ['RDX', 'RAX'], is: { from: '0x0', to: '0xf' } } }],
  [{ code: '<0f> 0b 48' }, { code: '<0f> 0b' }],
  [{ uptime: { from: '3h', before: '5h' } }, { uptime: { from: '180m' } }],
  [{ repeated: { from: 5 } }, { repeated: { from: 2 } }],
  [{ release: { stream: 'rhel-7', before: '1' } }, { release: { stream: ['rhel-7', 'rhel-8'] } }],
  [{ earlier: { kind: 'oom-kill' } }, { earlier: { kind: ['oom-kill', 'oops'] } }],
  [{ not: { kind: ['oops', 'warning'] } }, { not: { kind: 'oops' } }],
  [{ any: [{ all: [{ kind: 'oops' }, { module: 'm' }] }, { module: 'n' }] }, { module: ['m', 'n'] }],
])('%j implies %j, and not the other way round', (narrow, wide) => {
  expect(implies(narrow, wide)).toBe(true);
  expect(implies(wide, narrow)).toBe(false);
});

test.each<[Clause, Clause]>([
  [{ kind: ['oops', 'warning'] }, { any: [{ kind: 'warning' }, { kind: 'oops' }] }],
  [{ all: [{ kind: 'oops' }, { function: 'f' }] }, { all: [{ function: 'f' }, { kind: 'oops' }] }],
  [{ register: { name: 'rdx', is: '0x0' } }, { register: { name: 'RDX', is: '0x00' } }],
])('%j and %j imply each other', (one, other) => {
  expect(implies(one, other)).toBe(true);
  expect(implies(other, one)).toBe(true);
});

test.each<[Clause, Clause]>([
  [{ function: 'nf_queue' }, { frames: ['nf_queue'] }],
  [{ function: 'nf_queue' }, { function: 'nf_queue_entry' }],
  [{ frames: ['a', 'c'] }, { frames: { inOrder: ['a', 'c'], gaps: false } }],
  [{ frames: ['a', 'b'] }, { frames: ['b', 'a'] }],
  [
    { frames: { inOrder: ['a', 'b'], gaps: false } },
    { frames: { inOrder: ['a', 'b'], gaps: false, unreliable: true } },
  ],
  [{ line: { pattern: 'EXT4-fs.{1,9}error' } }, { line: { pattern: 'EXT4-fs.{1,9}err' } }],
  [{ message: 'panic_on_oom' }, { line: 'panic_on_oom' }],
  [{ address: '0x74' }, { address: 'near-null' }],
  [{ not: { kind: 'oops' } }, { kind: 'warning' }],
  [{ uptime: { from: '3h' } }, { uptime: { from: '3h', before: '5h' } }],
])('of %j and %j nothing is proven', (narrow, wide) => {
  expect(implies(narrow, wide)).toBe(false);
});

const names = ['nf_queue', 'nf_hook_slow', 'ip_rcv'];
const name = fc.constantFrom(...names, 'nf_*', '*');
const named = fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 2 }));
const text = fc.constantFrom('BUG at', 'kernel BUG at lib', 'lib/idr.c', 'mm/slub.c');
const kind = fc.constantFrom('oops' as const, 'page-fault' as const, 'kernel-bug' as const);
const leaf: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ kind: fc.oneof(kind, fc.array(kind, { minLength: 1, maxLength: 2 })) }),
  fc.constant<Clause>({ family: 'bad-access' }),
  fc.record({ function: named }),
  fc.record({
    frames: fc.record({
      inOrder: fc.array(named, { minLength: 1, maxLength: 2 }),
      gaps: fc.boolean(),
      unreliable: fc.boolean(),
      scope: fc.constantFrom('own' as const, 'any' as const),
    }),
  }),
  fc.record({ message: fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 2 })) }),
  fc.record({
    address: fc.constantFrom('near-null', '0x10', { from: '0x0', to: '0xff' }, { from: '0x8', to: '0x20' }),
  }) as fc.Arbitrary<Clause>,
  fc.record({ repeated: fc.record({ from: fc.integer({ min: 1, max: 3 }) }) }),
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

const frames = fc
  .array(fc.record({ name: fc.constantFrom(...names), reliable: fc.boolean() }), { maxLength: 3 })
  .map((all) => all.map(({ name: called, reliable }) => frame(called, { reliable })));
const subjects: fc.Arbitrary<Subject> = fc
  .record({
    kind,
    blamed: fc.option(fc.constantFrom(...names)),
    own: frames,
    other: frames,
    address: fc.constantFrom('10', 'fff', 'ffff888012345678', null),
    message: fc.constantFrom('kernel BUG at lib/idr.c:1163!', 'kernel BUG at mm/slub.c:1!'),
    repeated: fc.nat({ max: 3 }),
  })
  .map(({ kind: of, blamed, own, other, address, message, repeated }) =>
    subject(
      {
        kind: of,
        function: blamed,
        frames: own,
        address,
        repeated,
        arch: 'x86_64',
        messages: [reportLine(message, 1)],
      },
      [],
      { stacks: [own, other] },
    ),
  );

test('what is implied holds', () => {
  let proven = 0;
  fc.assert(
    fc.property(clause, clause, fc.array(subjects, { minLength: 8, maxLength: 8 }), (narrow, wide, crashes) => {
      if (!implies(narrow, wide)) return true;
      proven += 1;
      return crashes.every((crash) => !holds(narrow, crash) || holds(wide, crash));
    }),
    { numRuns: 4000 },
  );
  expect(proven).toBeGreaterThan(50);
});
