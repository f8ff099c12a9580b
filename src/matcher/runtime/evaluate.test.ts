import { describe, expect, test } from 'vitest';
import { frame, reportLine, subject } from '../../kernel/event.fixture.ts';
import { type Clause } from '../schema/clauses.ts';
import { evaluate, holds, type Weigh } from './evaluate.ts';
import { inEnglish } from './outcome.fixture.ts';

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

/** Functions say more than frames, those more than the rest. */
const weigh: Weigh = (clause) => ('function' in clause ? 4 : 'frames' in clause ? 3 : 1);

function linesOf(clause: Clause): number[] | null {
  const outcome = evaluate(clause, report, weigh);
  return outcome.holds ? outcome.places.map(({ line }) => line) : null;
}

describe('all', () => {
  test('holds with the evidence of each part', () => {
    expect(linesOf({ all: [yes, trace, weak] })).toEqual([7, 12, 4]);
  });

  test('weighs what its parts weigh together', () => {
    const [one, other, both] = [yes, trace, { all: [yes, trace] }].map((clause) => evaluate(clause, report, weigh));
    if (!one?.holds || !other?.holds || !both?.holds) throw new Error('all three hold');
    expect([one.weight, other.weight, both.weight]).toEqual([4, 3, 7]);
  });

  test('fails with the part that failed', () => {
    expect(inEnglish(evaluate({ all: [yes, no, never] }, report))).toEqual({
      holds: false,
      failed: {
        clause: 'kind is page-fault',
        expected: 'kind is page-fault',
        actual: 'kernel-bug (kernel BUG)',
        settle: null,
      },
    });
  });
});

describe('any', () => {
  test('holds with the evidence of the part that says most', () => {
    expect(linesOf({ any: [no, weak, yes] })).toEqual([7]);
  });

  test('says in words only what held', () => {
    const outcome = inEnglish(evaluate({ any: [no, { all: [weak, yes] }] }, report));
    expect(outcome.holds ? outcome.words : null).toBe('process is kworker/6:0 and function is ida_simple_remove');
  });

  test('of parts that say as much, the first is the evidence', () => {
    expect(linesOf({ any: [{ frames: ['__mem_cgroup_*'] }, trace] })).toEqual([12]);
    expect(linesOf({ any: [weak, { kind: 'kernel-bug' }] })).toEqual([4]);
  });

  test('fails as a whole, with what was there in each place', () => {
    expect(inEnglish(evaluate({ any: [no, never] }, report))).toEqual({
      holds: false,
      failed: {
        clause: 'kind is page-fault or module * was unloaded last',
        expected: 'kind is page-fault or module * was unloaded last',
        actual: 'kernel-bug (kernel BUG); no module was unloaded',
        settle: 'the end of the line “Modules linked in:”',
      },
    });
  });

  test('says the same thing only once', () => {
    const outcome = inEnglish(evaluate({ any: [no, { kind: 'oops' }] }, report));
    expect(outcome.holds ? null : outcome.failed.actual).toBe('kernel-bug (kernel BUG)');
  });
});

describe('not', () => {
  test('holds without evidence and without weight', () => {
    expect(inEnglish(evaluate({ not: no }, report))).toEqual({
      holds: true,
      words: 'not: kind is page-fault',
      weight: 0,
      places: [],
    });
  });

  test('fails with what was there', () => {
    expect(inEnglish(evaluate({ not: yes }, report))).toEqual({
      holds: false,
      failed: {
        clause: 'not: function is ida_simple_remove',
        expected: 'not: function is ida_simple_remove',
        actual: 'function is ida_simple_remove',
        settle: null,
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
    expect(holds(clause, report)).toBe(expected);
  });
});

test('groups of an expression that have a name are told with what held', () => {
  const disk = subject({ messages: [reportLine('EXT4-fs error (device dm-3): ext4_lookup:1855', 4)] });
  const pattern = 'EXT4-fs error \\(device (?<device>\\w[\\w-]{0,31})\\)';
  const outcome = inEnglish(evaluate({ message: { pattern } }, disk));
  expect(outcome.holds ? outcome.words : null).toBe(
    'message holds /EXT4-fs error \\(device (\\w[\\w-]{0,31})\\)/ (device is dm-3)',
  );
});

test('a clause that fails says what would settle it only where the log shows nothing of the sort', () => {
  const outcome = (clause: Clause): string | null => {
    const found = inEnglish(evaluate(clause, report));
    return found.holds ? null : found.failed.settle;
  };
  expect(outcome({ process: 'java' })).toBeNull();
  expect(outcome({ workqueue: 'events' })).toBe('the line “Workqueue:”');
  expect(outcome({ any: [{ process: 'java' }, { workqueue: 'events' }] })).toBe('the line “Workqueue:”');
});
