import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame, subject } from '../../src/kernel/event.fixture.ts';
import { type Clause, type Matcher } from '../../src/matcher/schema/clauses.ts';
import { compile } from '../../src/matcher/compile/compile.ts';
import { weightIn } from '../../src/matcher/compile/rarity.ts';
import { findMatches } from '../../src/matcher/runtime/find-matches.ts';
import { signature } from '../../src/matcher/schema/signature.fixture.ts';
import { alwaysBehind } from './unreachable.ts';

const weigh = weightIn([]);

const page = (id: string, required: Clause[], given: Partial<Matcher> = {}) => ({
  id,
  match: { required, supporting: [], excluding: [], ...given },
});

const kind: Clause = { kind: 'kernel-bug' };
const blamed: Clause = { function: 'ida_simple_remove' };
const trace: Clause = { frames: ['ida_simple_remove', '__mem_cgroup_free'] };

describe('a page is never first', () => {
  test('where another asks for the same and stands before it', () => {
    expect(alwaysBehind(page('b', [kind, blamed]), page('a', [blamed, kind]), weigh)).toBe(true);
    expect(alwaysBehind(page('a', [kind, blamed]), page('b', [blamed, kind]), weigh)).toBe(false);
  });

  test('where another counts more of what it asks for', () => {
    const twice = page('b', [blamed, { function: 'ida_*' }]);
    expect(alwaysBehind(page('a', [blamed]), twice, weigh)).toBe(true);
  });

  test('where what supports the other is required here', () => {
    expect(alwaysBehind(page('b', [blamed, trace]), page('a', [blamed], { supporting: [trace] }), weigh)).toBe(true);
  });

  test('where what rules the other out rules this one out too', () => {
    const excluding = [{ kind: 'oops' as const, because: 'It is another crash.' }];
    const other = page('a', [blamed], { excluding });
    expect(alwaysBehind(page('b', [blamed]), other, weigh)).toBe(false);
    expect(alwaysBehind(page('b', [blamed], { excluding: [{ kind: ['oops', 'warning'] }] }), other, weigh)).toBe(true);
    expect(alwaysBehind(page('b', [blamed, { not: { kind: 'oops' } }]), other, weigh)).toBe(true);
  });
});

describe('a page may be first', () => {
  test.each<[string, Matcher, Matcher]>([
    ['it asks for more, which counts', page('b', [kind, blamed, trace]).match, page('a', [kind, blamed]).match],
    ['it asks for something else', page('b', [trace]).match, page('a', [blamed]).match],
    [
      'something that may support it counts',
      page('b', [blamed], { supporting: [trace] }).match,
      page('a', [blamed]).match,
    ],
    ['it is confirmed where the other is not', page('b', [blamed]).match, page('a', [{ not: { kind: 'oops' } }]).match],
  ])('where %s', (_why, match, wide) => {
    expect(alwaysBehind({ id: 'b', match }, { id: 'a', match: wide }, weigh)).toBe(false);
  });
});

const name = fc.constantFrom('nf_queue', 'nf_*', 'ip_rcv');
const leaf: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ kind: fc.constantFrom('oops' as const, 'kernel-bug' as const) }),
  fc.record({ function: name }),
  fc.record({ frames: fc.array(name, { minLength: 1, maxLength: 2 }) }),
);
const clause: fc.Arbitrary<Clause> = fc.oneof(
  leaf,
  fc.record({ any: fc.array(leaf, { minLength: 2, maxLength: 2 }) }),
  fc.record({ not: leaf }),
);
const matcher: fc.Arbitrary<Matcher> = fc.record({
  required: fc.array(clause, { minLength: 1, maxLength: 2 }),
  supporting: fc.array(clause, { maxLength: 1 }),
  excluding: fc.array(leaf, { maxLength: 1 }),
});
const crashes = fc
  .record({
    kind: fc.constantFrom('oops' as const, 'kernel-bug' as const, 'warning' as const),
    blamed: fc.constantFrom('nf_queue', 'nf_hook_slow', 'ip_rcv', null),
    frames: fc.array(fc.constantFrom('nf_queue', 'ip_rcv', 'kthread'), { maxLength: 3 }),
  })
  .map((given) =>
    subject({ kind: given.kind, function: given.blamed, frames: given.frames.map((called) => frame(called)) }),
  );

test('what is proven is so: no crash shows the page first', () => {
  let proven = 0;
  fc.assert(
    fc.property(matcher, matcher, fc.array(crashes, { minLength: 10, maxLength: 10 }), (narrow, wide, subjects) => {
      if (!alwaysBehind({ id: 'b', match: narrow }, { id: 'a', match: wide }, weigh)) return true;
      proven += 1;
      const bundle = compile([signature('b', [], { match: narrow }), signature('a', [], { match: wide })]);
      return subjects.every((crash) => {
        const [first] = findMatches([crash], bundle).filter(({ band }) => band !== 'possible');
        return first?.signature !== 'b';
      });
    }),
    { numRuns: 6000 },
  );
  expect(proven).toBeGreaterThan(20);
});
