import { expect, test } from 'vitest';
import { frame, subject } from '../../kernel/event.fixture.ts';
import { compile } from '../compile/compile.ts';
import { knowledgeOf } from '../runtime/knowledge.ts';
import { signature } from '../schema/signature.fixture.ts';
import { signatureOf, type Trial, trialOf, withParts } from './trial.ts';
import { type Matcher } from '../schema/clauses.ts';

const crash = subject({
  kind: 'kernel-bug',
  function: 'ida_simple_remove',
  comm: 'kworker/6:0',
  frames: [frame('__mem_cgroup_free', { line: 12 })],
  places: { function: { line: 7, column: 16, length: 17 } },
});

function trial(match: Partial<Matcher>, reasons: Record<string, string> = {}): Trial {
  const knowledge = knowledgeOf(
    compile([signature('other', [{ kind: 'oops' }]), signature('tried', [], { match: { ...empty, ...match } })]),
  );
  const found = signatureOf('tried', knowledge);
  if (found === null) throw new Error('it was compiled');
  return trialOf(found, crash, knowledge.weigh, undefined, reasons);
}

const empty: Matcher = { required: [{ function: 'ida_simple_remove' }], supporting: [], excluding: [] };

test('each clause is told of, held or not, in the order of the page', () => {
  const { clauses, band, reason } = trial({
    required: [{ function: 'ida_simple_remove' }, { unloaded: 'ext4' }],
    supporting: [{ frames: ['__mem_cgroup_free'] }],
    excluding: [{ kind: 'page-fault', because: 'a page fault there is another bug' }],
  });
  expect(clauses.map(({ role, holds }) => [role, holds])).toEqual([
    ['required', true],
    ['required', false],
    ['supporting', true],
    ['excluding', false],
  ]);
  expect(clauses[0]?.places).toEqual([{ line: 7, column: 16, length: 17 }]);
  expect(clauses[1]?.actual).toBe('no module was unloaded');
  expect(clauses[1]?.settle).not.toBeNull();
  expect(clauses[3]?.because).toBe('a page fault there is another bug');
  expect(band).toBe('possible');
  expect(reason).toBe('1 of 2 required signs is missing.');
});

test('a clause that fails weighs what it would say if it held', () => {
  const weights = trial({
    required: [
      { function: 'ida_simple_remove' },
      { kind: 'page-fault' },
      { all: [{ function: 'f' }, { kind: 'page-fault' }] },
      { any: [{ function: 'f' }, { kind: 'page-fault' }] },
      { not: { kind: 'kernel-bug' } },
    ],
  }).clauses.map(({ weight }) => weight);
  expect(weights).toEqual([5, 1.5, 6.5, 5, 0]);
});

test('clauses put together tell each of their parts, however deep, and leave to them what shows it', () => {
  const { clauses } = trial({
    required: [
      { any: [{ all: [{ function: 'ida_simple_remove' }, { kind: 'page-fault' }] }, { not: { kind: 'oops' } }] },
    ],
    excluding: [{ all: [{ kind: 'kernel-bug' }, { not: { process: 'kworker/*' } }] }],
  });
  const told = withParts(clauses).map(({ role, together, clause, holds, weight }) => [
    role,
    together ?? clause,
    holds,
    weight,
  ]);
  expect(told).toEqual([
    ['required', 'any', true, 0],
    ['part', 'all', false, 6.5],
    ['part', 'function is ida_simple_remove', true, 5],
    ['part', 'kind is page-fault', false, 1.5],
    ['part', 'not', true, 0],
    ['part', 'kind is oops', false, null],
    ['excluding', 'all', false, null],
    ['part', 'kind is kernel-bug', true, null],
    ['part', 'not', false, null],
    ['part', 'process is kworker/*', true, null],
  ]);
  const [any, all, blamed, kind] = withParts(clauses);
  expect([any, all].map((each) => [each?.places, each?.actual])).toEqual([
    [[], null],
    [[], null],
  ]);
  expect(blamed?.places).toEqual([{ line: 7, column: 16, length: 17 }]);
  expect(kind?.actual).toBe('kernel-bug (kernel BUG)');
});

test('what excludes makes a crash with all required signs another one', () => {
  const { band, reason } = trial({ excluding: [{ process: 'kworker/*', because: 'the worker has its own bug' }] });
  expect(band).toBe('possible');
  expect(reason).toContain('the worker has its own bug');
});

test('an id that was not compiled has no signature', () => {
  expect(signatureOf('none', knowledgeOf(compile([])))).toBeNull();
});

test('a reason is given as the notes of the page have it', () => {
  const { clauses, reason } = trial(
    { excluding: [{ process: 'kworker/*', because: 'the worker has its own bug' }] },
    { 'the worker has its own bug': '工作线程自己有缺陷' },
  );
  expect(clauses.at(-1)?.because).toBe('工作线程自己有缺陷');
  expect(reason).toContain('工作线程自己有缺陷');
});
