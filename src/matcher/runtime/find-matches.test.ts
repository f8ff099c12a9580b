import { describe, expect, test } from 'vitest';
import { frame, subject } from '../../kernel/event.fixture.ts';
import { type Clause } from '../schema/clauses.ts';
import { compile } from '../compile/compile.ts';
import { findMatches } from './find-matches.ts';
import { type Match } from './match.ts';
import { signature } from '../schema/signature.fixture.ts';
import { type Signature } from '../schema/signature.ts';

const crash = subject({
  kind: 'kernel-bug',
  function: 'ida_simple_remove',
  comm: 'kworker/6:0',
  frames: [frame('__mem_cgroup_free', { line: 12 }), frame('free_work', { line: 12 })],
  places: { function: { line: 7, column: 16, length: 17 } },
});

function matches(signatures: Signature[], subjects = [crash]): Match[] {
  return findMatches(subjects, compile(signatures));
}

const strong: Clause = { function: 'ida_simple_remove' };
const weak: Clause = { kind: 'kernel-bug' };
const missing: Clause = { module: 'ext4' };

describe('bands', () => {
  test.each<[string, Clause[], Clause[], string]>([
    ['all required hold, one discriminates', [weak, strong], [], 'confirmed'],
    ['all required hold, one that supports discriminates', [weak], [strong], 'confirmed'],
    ['all required hold, none discriminates', [weak, { process: 'kworker/*' }], [], 'consistent'],
    ['a supporting clause that fails takes nothing away', [weak, strong], [missing], 'confirmed'],
    ['one required fails', [weak, strong, missing], [], 'possible'],
    ['the absence of something does not discriminate', [weak, { not: missing }], [], 'consistent'],
  ])('%s', (_why, required, supporting, band) => {
    const [match] = matches([signature('only', [], { match: { required, supporting, excluding: [] } })]);
    expect(match?.band).toBe(band);
  });

  test.each<[Clause[], Clause[], string]>([
    [[weak, strong], [], 'Both required signs are in the log.'],
    [[strong], [{ process: 'kworker/*' }], 'The required sign is in the log, and 1 further sign points the same way.'],
    [
      [strong],
      [weak, { process: 'kworker/*' }],
      'The required sign is in the log, and 2 further signs point the same way.',
    ],
    [[weak], [], 'The required sign is in the log, but other crashes show it too.'],
    [[strong, missing], [], '1 of 2 required signs is missing.'],
    [[strong, missing, { unloaded: '*' }], [], '2 of 3 required signs are missing.'],
  ])('%j, %j: the reason', (required, supporting, reason) => {
    const [match] = matches([signature('only', [], { match: { required, supporting, excluding: [] } })]);
    expect(match?.reason).toBe(reason);
  });
});

describe('evidence', () => {
  test('names the clause, its role, its lines once each, and its places', () => {
    const frames: Clause = { frames: ['__mem_cgroup_free', 'free_work'] };
    const [match] = matches([
      signature('only', [], { match: { required: [strong, weak], supporting: [frames], excluding: [] } }),
    ]);
    expect(match?.evidence).toEqual([
      {
        clause: 'function is ida_simple_remove',
        told: [{ clause: strong, captured: {} }],
        role: 'required',
        lines: [7],
        places: [{ line: 7, column: 16, length: 17 }],
      },
      { clause: 'kind is kernel-bug', told: [{ clause: weak, captured: {} }], role: 'required', lines: [], places: [] },
      {
        clause: 'trace holds __mem_cgroup_free, then free_work',
        told: [{ clause: frames, captured: {} }],
        role: 'supporting',
        lines: [12],
        places: [
          { line: 12, column: 1, length: 17 },
          { line: 12, column: 1, length: 9 },
        ],
      },
    ]);
    expect(match?.failed).toEqual([]);
  });

  test('a supporting clause that fails is no evidence and no failure', () => {
    const [match] = matches([
      signature('only', [], { match: { required: [strong], supporting: [missing], excluding: [] } }),
    ]);
    expect(match?.evidence).toHaveLength(1);
    expect(match?.failed).toEqual([]);
  });
});

describe('order', () => {
  const ids = (found: Match[]): string[] => found.map(({ signature: id, event }) => `${id}/${String(event)}`);

  test('confirmed before consistent before possible', () => {
    const found = matches([
      signature('a-possible', [weak, strong, missing]),
      signature('b-consistent', [weak]),
      signature('c-confirmed', [strong]),
    ]);
    expect(found.map(({ band }) => band)).toEqual(['confirmed', 'consistent', 'possible']);
    expect(ids(found)).toEqual(['c-confirmed/0', 'b-consistent/0', 'a-possible/0']);
  });

  test('of one band, what says more comes first', () => {
    const found = matches([
      signature('a-one', [strong]),
      signature('b-two', [strong, { frames: ['__mem_cgroup_free'] }]),
    ]);
    expect(ids(found)).toEqual(['b-two/0', 'a-one/0']);
  });

  test('what says as much stands in the order of the ids, whatever the order of the signatures', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => signature(id, [strong]));
    if (!a || !b || !c) throw new Error('three signatures');
    expect(ids(matches([c, a, b]))).toEqual(['a/0', 'b/0', 'c/0']);
    expect(ids(matches([b, c, a]))).toEqual(['a/0', 'b/0', 'c/0']);
  });

  test('an earlier crash comes before a later one, a crash before an earlier trouble', () => {
    const trouble = subject({ kind: 'oom-kill', severity: 'trouble', function: 'out_of_memory' });
    const found = matches(
      [signature('bug', [strong]), signature('oom', [{ function: 'out_of_memory' }])],
      [trouble, crash, crash],
    );
    expect(ids(found)).toEqual(['bug/1', 'bug/2', 'oom/0']);
  });

  test('an earlier crash comes before a later one that says more', () => {
    const later = subject({ ...crash.event, unloaded: { name: 'x', flags: '' } });
    const found = matches(
      [signature('bug', [strong]), signature('unload', [{ unloaded: 'x' }, strong])],
      [crash, later],
    );
    expect(ids(found).slice(0, 3)).toEqual(['bug/0', 'unload/1', 'bug/1']);
  });

  test('a confirmed match of a trouble comes before a consistent one of a crash', () => {
    const trouble = subject({ kind: 'oom-kill', severity: 'trouble', function: 'out_of_memory' });
    const found = matches(
      [signature('bug', [weak]), signature('oom', [{ function: 'out_of_memory' }])],
      [crash, trouble],
    );
    expect(ids(found)).toEqual(['oom/1', 'bug/0']);
  });
});

describe('near misses', () => {
  test('name each clause that failed: what was expected and what was there', () => {
    const [match] = matches([signature('near', [strong, missing, { unloaded: 'tampercore' }])]);
    expect(match?.failed).toEqual([
      {
        clause: 'module ext4 is in the fault or the trace',
        expected: 'module ext4 is in the fault or the trace',
        actual: 'only functions of the kernel itself in the fault and the trace',
        settle: null,
        told: { clause: missing, finds: [{ name: 'module', find: [] }] },
      },
      {
        clause: 'module tampercore was unloaded last',
        expected: 'module tampercore was unloaded last',
        actual: 'no module was unloaded',
        settle: 'the end of the line “Modules linked in:”',
        told: { clause: { unloaded: 'tampercore' }, finds: [{ name: 'unloaded', find: null }] },
      },
    ]);
    expect(match?.evidence.map(({ clause }) => clause)).toEqual(['function is ida_simple_remove']);
  });

  test('are three at most, the nearest first', () => {
    const found = matches([
      signature('e', [strong, missing]),
      signature('d', [strong, { frames: ['free_work'] }, missing]),
      signature('c', [strong, missing, { unloaded: '*' }]),
      signature('b', [strong, missing]),
      signature('a', [strong, missing, { unloaded: '*' }, { loaded: 'x' }]),
    ]);
    expect(found.map(({ signature: id }) => id)).toEqual(['d', 'b', 'e']);
  });

  test('one by function is shown, beside a match too; one by kind alone is none', () => {
    const found = matches([
      signature('hit', [strong]),
      signature('by-kind', [weak, missing]),
      signature('by-function', [strong, missing]),
    ]);
    expect(found.map(({ signature: id }) => id)).toEqual(['hit', 'by-function']);
  });

  test.each<[string, Clause[]]>([
    ['the kind', [weak]],
    ['the kind and the process', [weak, { process: 'kworker/*' }]],
    ['that something is absent', [{ not: missing }]],
  ])('without a match, one that shares no more than %s is none either', (_what, shared) => {
    expect(matches([signature('near', [...shared, { unloaded: '*' }])])).toEqual([]);
  });

  test('one of another kind is shown where nothing matches, and not beside a match', () => {
    const other = signature('other', [strong, { kind: 'page-fault' }]);
    expect(matches([other]).map((match) => match.signature)).toEqual(['other']);
    expect(matches([other, signature('only', [strong])]).map((match) => match.signature)).toEqual(['only']);
  });

  test('a signature that shares nothing is none', () => {
    expect(matches([signature('other', [{ kind: 'hung-task' }, { function: 'io_schedule' }])])).toEqual([]);
  });
});

test('a log may hold any word as a function', () => {
  const odd = subject({ function: 'constructor', frames: [frame('toString'), frame('__proto__')] });
  expect(matches([signature('only', [strong])], [odd])).toEqual([]);
});

test('the same log and the same knowledge give the same answer', () => {
  const all = ['a', 'b', 'c'].map((id) => signature(id, [strong]));
  expect(matches(all)).toEqual(matches([...all].reverse()));
});

describe('excluding', () => {
  const excluding = [{ process: 'kworker/*', because: 'A worker of the kernel runs for somebody else.' }];

  test('a clause that holds rules the signature out, and the reason is told', () => {
    const [match] = matches([signature('out', [], { match: { required: [strong], supporting: [], excluding } })]);
    expect(match).toMatchObject({
      band: 'possible',
      reason: 'The required sign is in the log, but this rules it out: A worker of the kernel runs for somebody else.',
      failed: [],
      excluded: [
        { clause: 'process is kworker/*', because: 'A worker of the kernel runs for somebody else.', lines: [] },
      ],
    });
  });

  test('a clause that does not hold changes nothing', () => {
    const other = [{ process: 'java', because: 'A program of the user.' }];
    const [match] = matches([signature('in', [], { match: { required: [strong], supporting: [], excluding: other } })]);
    expect(match).toMatchObject({ band: 'confirmed', excluded: [] });
  });
});

describe('weights', () => {
  const samples = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({ signature: id, subjects: [crash] }));

  test('what many samples share does not confirm', () => {
    const bundle = compile([signature('only', [strong])], samples);
    expect(findMatches([crash], bundle)[0]?.band).toBe('consistent');
  });

  test('what one sample has does', () => {
    const bundle = compile([signature('only', [strong])], samples.slice(0, 1));
    expect(findMatches([crash], bundle)[0]?.band).toBe('confirmed');
  });
});
