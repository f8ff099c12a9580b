import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyser/reading/analyse.ts';
import { compile } from '../../src/matcher/compile/compile.ts';
import { unfinished } from '../check/unfinished.ts';
import { root } from '../knowledge/bases.ts';
import { KnowledgeFolder } from '../knowledge/page.fixture.ts';
import { readSample, readSignatures } from '../knowledge/signatures.ts';
import { makeSignature } from './new.ts';

const today = '2026-11-21';
/** A page may have no log as printed, where its crash is known from a crash(8) session only. */
const logs = readSignatures(root, '')
  .signatures.map(({ signature: { id } }) => [id, join(root, 'signatures', id, 'samples/as-printed.log')] as const)
  .filter(([, log]) => existsSync(log));
const oneLog = join(root, 'signatures/blk-mq-rq-timed-out-null/samples/as-printed.log');

let project: KnowledgeFolder;

beforeEach(() => {
  project = new KnowledgeFolder();
});

afterEach(() => {
  project.remove();
});

const make = (...args: string[]): Promise<string[]> => makeSignature(project.path, args, today);
const page = (id: string): string => readFileSync(join(project.path, 'signatures', id, 'index.mdx'), 'utf8');

describe.each(logs)('from the sample of %s', (id, log) => {
  test('a page is made that is valid, formatted, and matches its log', async () => {
    await make('--from', log, '--id', 'draft');
    const { signatures, problems } = readSignatures(project.path, '');
    expect(problems).toEqual([]);
    const [draft] = signatures;
    if (draft === undefined) throw new Error('nothing was made');
    const style = await resolveConfig(join(root, 'signatures', id, 'index.mdx'));
    expect(await format(page('draft'), { ...style, parser: 'mdx' })).toBe(page('draft'));
    const [sample] = draft.signature.samples;
    const bytes = readSample(project.path, draft.folder, sample?.file ?? '');
    expect(Buffer.from(bytes).equals(readFileSync(log))).toBe(true);
    const { matches } = analyse('log', bytes, compile([draft.signature], []));
    expect(matches[0]).toMatchObject({ signature: 'draft', failed: [] });
    expect(['confirmed', 'consistent']).toContain(matches[0]?.band);
    expect(unfinished(draft).length).toBeGreaterThan(10);
  });
});

test('what was made is told, with what to do next', async () => {
  expect(await make('--from', oneLog)).toEqual([
    'Made signatures/blk-mq-rq-timed-out-null-dereference/index.mdx from: BUG: unable to handle kernel NULL pointer dereference in blk_mq_rq_timed_out',
    'The log is stored as it was given, in signatures/blk-mq-rq-timed-out-null-dereference/samples/as-printed.log: take out host names, addresses and names of people before you share it.',
    'Fill in what is marked TODO; npm run check tells what is left.',
  ]);
});

test('the whole page', async () => {
  await make('--from', oneLog, '--id', 'one');
  expect(page('one')).toMatchInlineSnapshot(`
    "---
    title: 'TODO: BUG: unable to handle kernel NULL pointer dereference in blk_mq_rq_timed_out'
    summary: 'TODO: what the kernel stumbles over, and where it was seen, in two sentences.'
    kind: null-dereference
    component: kernel # TODO: the subsystem, such as net/netfilter
    cause: kernel-bug # TODO: or third-party-module, hardware, configuration, resource-exhaustion, deliberate
    severity: fatal
    distributions: [rhel]
    added: 2026-11-21
    doNow:
      - text: 'TODO: what helps at once, with its command.'
    match:
      required:
        - kind: null-dereference
        - function: blk_mq_rq_timed_out
      supporting:
        - frames: [blk_mq_check_expired, bt_iter]
        - address: near-null
        - workqueue: blk_mq_timeout_work
    fixedIn: [] # TODO: the first fixed version of each stream, or nothing where none is known
    references:
      - id: source
        type: bug-report
        title: 'TODO: where this is known from'
        url: https://example.com/
    samples:
      - file: as-printed.log
        form: as-printed
    ---

    ## What happens

    TODO: what goes wrong, in plain words; seen on 3.10.0-1160.80.1.el7.x86_64.

    ## Recognise it

    \`\`\`klog
    BUG: unable to handle kernel NULL pointer dereference at 00000000000000d0
    IP: [<ffffffffae575638>] blk_mq_rq_timed_out+0x18/0xa0
    PGD 8000000885d08067 PUD e1beda067 PMD 0
    Oops: 0000 [#1] SMP
    CPU: 0 PID: 163944 Comm: kworker/0:1H Kdump: loaded Tainted: G           OE  ------------ T 3.10.0-1160.80.1.el7.x86_64 #1
    Hardware name: Alibaba Cloud Alibaba Cloud ECS, BIOS 8a46cfe 04/01/2014
    Workqueue: kblockd blk_mq_timeout_work
    task: ffff88258a0b6300 ti: ffff8820c2b9c000 task.ti: ffff8820c2b9c000
    RIP: 0010:[<ffffffffae575638>]  [<ffffffffae575638>] blk_mq_rq_timed_out+0x18/0xa0
    RSP: 0018:ffff8820c2b9fd18  EFLAGS: 00010246
    RAX: 0000000000000000 RBX: ffff8819b6ad0000 RCX: 0000000000000000
    RDX: 0000000000000000 RSI: 0000000000000000 RDI: ffff8819b6ad0000
    \`\`\`

    TODO: what looks like it and is not, and how to tell.

    ## Do now

    TODO: the commands, in order.

    ## Why it happens

    TODO: the way through the code, with sources.

    ## Fix

    TODO: stream, first fixed version, and how we know.

    ## Confirm with crash(8)

    TODO: what a dump shows.

    ## What is proven, and what is not

    TODO: proven, inferred, not known.
    "
  `);
});

test('a packed log is stored unpacked', async () => {
  writeFileSync(join(project.path, 'dmesg.gz'), gzipSync(readFileSync(oneLog)));
  await make('--from', 'dmesg.gz', '--id', 'one');
  expect(readFileSync(join(project.path, 'signatures/one/samples/as-printed.log'), 'utf8')).toBe(
    readFileSync(oneLog, 'utf8'),
  );
});

describe('of a log with several events', () => {
  const read = (id: string): string => readFileSync(join(root, 'signatures', id, 'samples/as-printed.log'), 'utf8');

  beforeEach(() => {
    project.write(
      'several.log',
      `${read('oom-killer-invoked')}\n${read('memcg-ida-remove-bug')}\n${read('nf-queue-gso-null')}`,
    );
  });

  test('the first failure is taken', async () => {
    const told = await make('--from', 'several.log', '--id', 'one');
    expect(told[0]).toContain('kernel BUG in ida_simple_remove');
    expect(told[1]).toMatch(/^The log holds 3 events; this is event 2\./);
  });

  test('or the one that is asked for', async () => {
    const told = await make('--from', 'several.log', '--id', 'one', '--event', '3');
    expect(told[0]).toContain('in nf_queue');
  });

  test('one that is not there is refused', async () => {
    await expect(make('--from', 'several.log', '--id', 'one', '--event', '4')).rejects.toThrow('holds 3 events');
    await expect(make('--from', 'several.log', '--id', 'one', '--event', 'x')).rejects.toThrow('a number from 1 on');
  });
});

describe('an empty form', () => {
  test('has all headings, and waits for its log', async () => {
    const told = await make('--id', 'one');
    expect(told[1]).toBe('Put a log into signatures/one/samples/as-printed.log.');
    const headings = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('## '));
    expect(headings(page('one'))).toEqual(
      headings(readFileSync(join(root, 'signatures/nf-queue-gso-null/index.mdx'), 'utf8')),
    );
    expect(readSignatures(project.path, '').problems.map(({ message }) => message)).toEqual([
      'there is no file signatures/one/samples/as-printed.log',
    ]);
  });

  test('needs an id', async () => {
    await expect(make()).rejects.toThrow('an empty form needs --id');
  });
});

describe('nothing is overwritten', () => {
  test('in the project, in the folder that is asked for', async () => {
    await make('--id', 'one');
    await expect(make('--id', 'one')).rejects.toThrow('signatures/one is there already');
    await make('--id', 'two', '--kb', 'private');
    expect(existsSync(join(project.path, 'private/signatures/two/index.mdx'))).toBe(true);
    await expect(make('--id', 'two', '--kb', 'private')).rejects.toThrow('private/signatures/two is there already');
    await expect(make('--id', 'one', '--kb', 'private')).rejects.toThrow('signatures/one is there already');
  });
});

test.each([
  ['an id that is none', ['--id', 'One Crash'], '"One Crash" is no id: expected lower-case words joined by hyphens'],
  ['an unknown option', ['--form', 'x'], 'usage: npm run new'],
  ['a log that is not there', ['--from', 'gone.log'], 'gone.log: ENOENT'],
  ['a log without a crash', ['--from', 'quiet.log'], 'quiet.log: holds no crash that could be read'],
])('%s is refused', async (_what, args, sentence) => {
  project.write('quiet.log', 'systemd[1]: Started Session 1 of user root.\n');
  await expect(make(...args)).rejects.toThrow(sentence);
});
