import { describe, expect, test } from 'vitest';
import { frame, subject } from '../kernel/event.fixture.ts';
import { type Clause } from './clauses.ts';
import { evaluate } from './evaluate.ts';

const report = subject({
  kind: 'kernel-bug',
  function: 'ida_simple_remove',
  comm: 'kworker/6:0',
  frames: [frame('__mem_cgroup_free', { line: 12 })],
  places: {
    headline: { line: 1, column: 1, length: 9 },
    function: { line: 7, column: 16, length: 17 },
    process: { line: 4, column: 20, length: 11 },
  },
});

const yes: Clause = { function: 'ida_simple_remove' };
const weak: Clause = { process: 'kworker/6:0' };
const trace: Clause = { frames: ['__mem_cgroup_free'] };
const no: Clause = { kind: 'page-fault' };
const never: Clause = { unloaded: '*' };

function linesOf(clause: Clause): number[] | null {
  const outcome = evaluate(clause, report);
  return outcome.holds ? outcome.places.map(({ line }) => line) : null;
}

describe('all', () => {
  test('holds with the evidence of each part', () => {
    expect(linesOf({ all: [yes, trace, weak] })).toEqual([7, 12, 4]);
  });

  test('weighs what its parts weigh together', () => {
    const [one, other, both] = [yes, trace, { all: [yes, trace] }].map((clause) => evaluate(clause, report));
    if (!one?.holds || !other?.holds || !both?.holds) throw new Error('all three hold');
    expect(both.weight).toBe(one.weight + other.weight);
  });

  test('fails with the part that failed', () => {
    expect(evaluate({ all: [yes, no, never] }, report)).toEqual({
      holds: false,
      failed: { clause: 'kind is page-fault', expected: 'kind is page-fault', actual: 'kernel-bug (kernel BUG)' },
    });
  });
});

describe('any', () => {
  test('holds with the evidence of the part that says most', () => {
    expect(linesOf({ any: [no, weak, yes] })).toEqual([7]);
  });

  test('says in words only what held', () => {
    const outcome = evaluate({ any: [no, { all: [weak, yes] }] }, report);
    expect(outcome.holds ? outcome.words : null).toBe('process is kworker/6:0 and function is ida_simple_remove');
  });

  test('of parts that say as much, the first is the evidence', () => {
    expect(linesOf({ any: [trace, yes] })).toEqual([12]);
  });

  test('fails as a whole, with what was there in each place', () => {
    expect(evaluate({ any: [no, never] }, report)).toEqual({
      holds: false,
      failed: {
        clause: 'kind is page-fault or module * was unloaded last',
        expected: 'kind is page-fault or module * was unloaded last',
        actual: 'kernel-bug (kernel BUG); no module was unloaded',
      },
    });
  });

  test('says the same thing only once', () => {
    const outcome = evaluate({ any: [no, { kind: 'oops' }] }, report);
    expect(outcome.holds ? null : outcome.failed.actual).toBe('kernel-bug (kernel BUG)');
  });
});

describe('not', () => {
  test('holds without evidence and without weight', () => {
    expect(evaluate({ not: no }, report)).toEqual({
      holds: true,
      words: 'not: kind is page-fault',
      weight: 0,
      places: [],
    });
  });

  test('fails with what was there', () => {
    expect(evaluate({ not: yes }, report)).toEqual({
      holds: false,
      failed: {
        clause: 'not: function is ida_simple_remove',
        expected: 'not: function is ida_simple_remove',
        actual: 'function is ida_simple_remove',
      },
    });
  });

  test.each<[Clause, boolean]>([
    [{ not: { any: [no, never] } }, true],
    [{ not: { any: [no, yes] } }, false],
    [{ not: { all: [yes, no] } }, true],
    [{ not: { all: [yes, trace] } }, false],
    [{ not: { not: yes } }, true],
    [{ all: [{ not: no }, { any: [never, { all: [yes, { not: never }] }] }] }, true],
    [{ any: [{ all: [yes, no] }, { not: yes }] }, false],
  ])('%j', (clause, expected) => {
    expect(evaluate(clause, report).holds).toBe(expected);
  });
});
