import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeSignature } from '../author/new.ts';
import { KnowledgeFolder } from '../knowledge/page.fixture.ts';
import { formatProblem, sortProblems } from '../knowledge/problem.ts';
import { crashIn } from './crash.fixture.ts';
import { readKnowledge } from './knowledge.ts';
import { lint } from './lints.ts';
import { runCheck } from './run.ts';

let knowledge: KnowledgeFolder;

beforeEach(() => {
  knowledge = new KnowledgeFolder();
});

afterEach(() => {
  knowledge.remove();
  vi.restoreAllMocks();
});

/** A finished page: the one that `npm run new` makes, without what waits for its author. */
async function write(id: string, log: string, change: (page: string) => string = (page) => page): Promise<void> {
  knowledge.write('log', log);
  await makeSignature(knowledge.path, ['--from', 'log', '--id', id], '2026-11-21');
  const made = readPage(id).replaceAll('TODO:', 'Example');
  knowledge.write(`signatures/${id}/index.mdx`, change(made));
}

const readPage = (id: string): string => knowledge.read(`signatures/${id}/index.mdx`);

/** A second sample of a page. */
function addSample(id: string, expectation: string, log: string): void {
  knowledge.write(`signatures/${id}/samples/other.log`, log);
  const page = readPage(id).replace(
    '\n---\n\n',
    `\n  - file: other.log\n    form: as-printed\n    expect: ${expectation}\n---\n\n`,
  );
  knowledge.write(`signatures/${id}/index.mdx`, page);
}

const refused = (): string[] => readKnowledge(knowledge.path).problems.map(({ message }) => message);

function warned(): string {
  const { signatures, samples, problems } = readKnowledge(knowledge.path);
  expect(problems.map(formatProblem)).toEqual([]);
  return `\n${sortProblems(lint(samples, signatures)).map(formatProblem).join('\n')}\n`;
}

describe('a sample is a contract', () => {
  test('that holds', async () => {
    await write('acme-poll', crashIn('acme'));
    addSample('acme-poll', 'near-miss', crashIn('other'));
    expect(refused()).toEqual([]);
  });

  test('of a match that is none: what is missing is told', async () => {
    await write('acme-poll', crashIn('acme'), (page) => page.replace('function: acme_poll', 'function: acme_read'));
    expect(refused()).toEqual(['this sample is not matched: expected function is acme_read, but: acme_poll']);
  });

  test('of a match that is none, and has nothing of the crash', async () => {
    await write('acme-poll', crashIn('acme'));
    knowledge.write(
      'signatures/acme-poll/samples/as-printed.log',
      'watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [java:42]\n',
    );
    expect(refused()).toEqual([
      'this sample is not matched: expected kind is null-dereference, but: soft-lockup (soft lockup); expected function is acme_poll, but: the report names no function',
    ]);
  });

  test('of a match that another page wins', async () => {
    await write('acme-poll', crashIn('acme'));
    await write('acme-all', crashIn('acme'));
    expect(refused()).toEqual(['this sample is won by acme-all, whose matcher fits it as well or better']);
  });

  test('of a match without a crash', async () => {
    await write('acme-poll', crashIn('acme'));
    knowledge.write('signatures/acme-poll/samples/as-printed.log', 'systemd[1]: Started.\n');
    expect(refused()).toEqual(['no crash can be read from this sample']);
  });

  test('of a near miss that is matched', async () => {
    await write('acme-poll', crashIn('acme'));
    addSample('acme-poll', 'near-miss', crashIn('acme', 'probe'));
    expect(refused()).toEqual(['this near miss is matched: the matcher is too wide']);
  });

  test('of a gap, until it is closed', async () => {
    await write('acme-poll', crashIn('acme'));
    addSample('acme-poll', 'todo', crashIn('other'));
    expect(refused()).toEqual([]);
    knowledge.write('signatures/acme-poll/samples/other.log', crashIn('acme'));
    expect(refused()).toEqual(['this sample is matched now: expect: match, or leave expect out']);
  });

  test('and an expression that may take long is refused before', async () => {
    await write('acme-poll', crashIn('acme'), (page) =>
      page.replace('  supporting:\n', "  supporting:\n    - line: { pattern: 'acme(\\w+\\s?)+x' }\n"),
    );
    expect(refused()).toEqual([expect.stringContaining('time')]);
  });
});

describe('a warning', () => {
  test('of a page as it should be: none', async () => {
    await write('acme-poll', crashIn('acme'));
    await write('beta-poll', crashIn('beta'));
    addSample('acme-poll', 'near-miss', crashIn('gamma'));
    addSample('beta-poll', 'near-miss', crashIn('gamma').replace('NULL pointer dereference', 'paging request'));
    expect(warned().match(/warning|.*:\d+:\d+: .*/g) ?? []).toEqual([
      expect.stringContaining('this clause never decides: every crash of every sample has it'),
      expect.stringContaining('this clause never decides: every crash of every sample has it'),
    ]);
  });

  test('of a page that is begun', async () => {
    await write('acme-poll', crashIn('acme'), (page) =>
      page
        .replace(/ {4}- function: acme_poll\n/, '')
        .replace('  supporting:\n', '  supporting:\n    - process: bash\n')
        .replace('## What happens', '## What happens\n\nTODO: see [the fix](#ref-fixx).'),
    );
    await write('beta-poll', crashIn('beta'), (page) =>
      page
        .replace('fixedIn:', '  excluding:\n    - message: soft lockup\nfixedIn:')
        .replace('function: beta_poll', 'function: [beta_poll, f]'),
    );
    expect(warned()).toMatchInlineSnapshot(`
      "
      signatures/acme-poll/index.mdx:13:3: a crash of another cause would match: no required clause tells it from others
        13 |   required:
           |   ^^^^^^^^
      signatures/acme-poll/index.mdx:14:7: this clause never decides: every crash of every sample has it
        14 |     - kind: null-dereference
           |       ^^^^
      signatures/acme-poll/index.mdx:16:7: this clause never decides: no sample of this page has it
        16 |     - process: bash
           |       ^^^^^^^
      signatures/acme-poll/index.mdx:26:1: no sample is a near miss: add a crash that looks like this one, with expect: near-miss
        26 | samples:
           | ^^^^^^^
      signatures/acme-poll/index.mdx:33:1: still to be filled in: see [the fix](#ref-fixx).
        33 | TODO: see [the fix](#ref-fixx).
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      signatures/acme-poll/index.mdx:33:21: no reference has the id "fixx"
        33 | TODO: see [the fix](#ref-fixx).
           |                     ^^^^^^^^^
      signatures/beta-poll/index.mdx:14:7: this clause never decides: every crash of every sample has it
        14 |     - kind: null-dereference
           |       ^^^^
      signatures/beta-poll/index.mdx:21:7: this clause never decides: it rules out no crash of any sample; add one as a near miss
        21 |     - message: soft lockup
           |       ^^^^^^^
      signatures/beta-poll/index.mdx:28:1: no sample is a near miss: add a crash that looks like this one, with expect: near-miss
        28 | samples:
           | ^^^^^^^
      "
    `);
  });
});

test('a page behind another is told where its matcher begins, beside the sample that it loses', async () => {
  await write('acme-all', crashIn('acme'));
  await write('acme-poll', crashIn('acme'));
  const { signatures, samples, problems } = readKnowledge(knowledge.path);
  expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'signatures/acme-poll/index.mdx: this sample is won by acme-all, whose matcher fits it as well or better',
  ]);
  const told = lint(samples, signatures).map(formatProblem);
  expect(`\n${told.filter((each) => each.includes('first')).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    signatures/acme-poll/index.mdx:13:3: this page can never come first: every crash that satisfies its matcher also satisfies that of acme-all, which ranks before it
      13 |   required:
         |   ^^^^^^^^
    "
  `);
});

describe('--explain', () => {
  async function told(...args: string[]): Promise<{ status: number; out: string; err: string }> {
    const out = vi.spyOn(console, 'log').mockReturnValue();
    const err = vi.spyOn(console, 'error').mockReturnValue();
    const status = await runCheck(knowledge.path, args);
    const text = (spy: typeof out): string => spy.mock.calls.map(([line]) => String(line)).join('\n');
    return { status, out: text(out), err: text(err) };
  }

  beforeEach(async () => {
    await write('acme-poll', crashIn('acme'), (page) =>
      page
        .replace('fixedIn:', '  excluding:\n    - message: soft lockup\nfixedIn:')
        .replace('    - kind: null-dereference', '    - any: [{ kind: oops }, { family: bad-access }]'),
    );
    knowledge.write('other.log', crashIn('other'));
  });

  test('tells clause by clause why a log matches', async () => {
    expect((await told('--explain', 'log', 'acme-poll')).out).toMatchInlineSnapshot(`
      "BUG: unable to handle kernel NULL pointer dereference in acme_poll, lines 1 to 18
      role             clause                                    bits  in the log
      required    yes  any of                                     1.0  line 1
                  no     kind is oops                                  null-dereference (NULL pointer dereference)
                  yes    kind is of the family bad-access         1.0  line 1
      required    yes  function is acme_poll                      5.0  line 6
      supporting  yes  trace holds acme_scan, then acme_work      5.0  lines 12, 13
      supporting  yes  module acme is in the fault or the trace   5.0  line 6
      supporting  yes  fault address is near-null                 5.0  line 1
      excluding   -    message holds “soft lockup”                     “BUG: unable to handle kernel NULL pointer dereference at 0000000000000018”
      CONFIRMED: Both required signs are in the log, and 3 further signs point the same way."
    `);
  });

  test('and why another does not', async () => {
    expect((await told('--explain', 'other.log', 'acme-poll')).out).toMatchInlineSnapshot(`
      "BUG: unable to handle kernel NULL pointer dereference in other_poll, lines 1 to 18
      role             clause                                    bits  in the log
      required    yes  any of                                     1.0  line 1
                  no     kind is oops                                  null-dereference (NULL pointer dereference)
                  yes    kind is of the family bad-access         1.0  line 1
      required    no   function is acme_poll                           other_poll
      supporting  -    trace holds acme_scan, then acme_work           other_scan > other_work > process_one_work > worker_thread > kthread > ret_from_fork
      supporting  -    module acme is in the fault or the trace        modules in the fault and the trace: other
      supporting  yes  fault address is near-null                 5.0  line 1
      excluding   -    message holds “soft lockup”                     “BUG: unable to handle kernel NULL pointer dereference at 0000000000000018”
      POSSIBLE: 1 of 2 required signs is missing."
    `);
  });

  test.each([
    [['--explain', 'log', 'acme-pol'], 'there is no signature "acme-pol"; did you mean "acme-poll"?'],
    [['--explain', 'log'], '--explain takes a log and the id of a signature; usage:'],
    [['log', 'acme-poll'], '--explain takes a log and the id of a signature; usage:'],
    [['--explain', 'gone.log', 'acme-poll'], 'ENOENT'],
    [['--explian'], 'usage: npm run check'],
  ])('refuses %j', async (args, sentence) => {
    const { status, err } = await told(...args);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });

  test('warnings alone are no failure, unless they are asked to be', async () => {
    expect((await told()).status).toBe(0);
    expect((await told('--strict')).status).toBe(1);
  });
});
