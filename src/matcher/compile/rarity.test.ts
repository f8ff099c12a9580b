import { expect, test } from 'vitest';
import { subject } from '../../kernel/event.fixture.ts';
import { type LeafClause } from '../schema/clauses.ts';
import { type SampleCrashes, weightIn } from './rarity.ts';

/** So many signatures whose samples crashed in a function, by its name. */
function samples(counts: Record<string, number>): SampleCrashes[] {
  return Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, index) => ({
      signature: `${name}-${String(index)}`,
      subjects: [subject({ kind: 'kernel-bug', function: name }), subject({ function: name })],
    })),
  );
}

test.each<[string, SampleCrashes[], LeafClause, number]>([
  ['each bit halves the crashes', samples({ f: 8, g: 56 }), { function: 'f' }, 3],
  ['what one has of 64', samples({ f: 1, g: 63 }), { function: 'f' }, 6],
  ['what nobody has is as rare as what one has', samples({ g: 64 }), { function: 'f' }, 6],
  ['what all have says nothing', samples({ f: 64 }), { function: 'f' }, 0],
  ['two samples of one signature count once', samples({ f: 2, g: 30 }), { function: 'f' }, 4],
  ['few samples count as 32', samples({ f: 1 }), { function: 'f' }, 5],
  ['a kind never says much', samples({ f: 64 }), { kind: 'divide-error' }, 1.5],
  ['nor does what tells of the machine', samples({ f: 64 }), { architecture: 'riscv' }, 0.5],
])('%s', (_why, all, clause, bits) => {
  expect(weightIn(all)(clause)).toBe(bits);
});
