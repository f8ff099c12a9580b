import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../scripts/knowledge/bases.ts';
import { type Analysis } from '../src/analyser/reading/analysis.ts';
import { tar } from '../src/archive/archive.fixture.ts';

/** The command as a user types it: \`npm run --silent analyse -- ...\`. */
function run(
  args: string[],
  input: string | Uint8Array = '',
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'analyse', '--', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    // npm itself may warn on standard error about its own settings
    env: { ...process.env, npm_config_loglevel: 'silent' },
  });
  return { status, stdout, stderr };
}

function analyses(stdout: string): Analysis[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Analysis);
}

const sample = (id: string, file = 'as-printed.log'): string => join('signatures', id, 'samples', file);

// Each run starts npm and a node of its own.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

function given(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oopsdex-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const boot = '[    0.000000] Linux version 6.12.0 (builder@host) #1 SMP\n[    1.000000] Freeing initrd memory: 1024K\n';

describe('json', () => {
  test('is one object a line, one for each file, in the order of the files', () => {
    const files = [sample('nf-queue-gso-null'), given('boot.log', boot), sample('oom-killer-invoked', 'web-copy.log')];
    const { status, stdout, stderr } = run(['--format', 'json', ...files]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(analyses(stdout).map(({ file }) => file)).toEqual(files);
    expect(analyses(stdout).map(({ matches }) => matches[0]?.signature)).toEqual([
      'nf-queue-gso-null',
      undefined,
      'oom-killer-invoked',
    ]);
  });

  test('has the keys that ARCHITECTURE.md names', () => {
    const [analysis] = analyses(run(['--format=json', sample('blk-mq-rq-timed-out-null')]).stdout);
    expect(analysis).toMatchObject({ container: 'dmesg', lines: 40, health: [] });
    expect(analysis?.bytes).toBeGreaterThan(4000);
    expect(Object.keys(analysis ?? {})).toEqual(
      expect.arrayContaining(['file', 'container', 'bytes', 'lines', 'health', 'events', 'matches']),
    );
    expect(Object.keys(analysis?.events[0] ?? {})).toEqual(
      expect.arrayContaining(
        `kind severity title altTitles function module offset size panicked corrupted release arch distro cpu pid comm
        hardware taint frames modules registers firstLine lastLine`.split(/\s+/),
      ),
    );
    expect(analysis?.events[0]).toMatchObject({
      kind: 'null-dereference',
      severity: 'crash',
      function: 'blk_mq_rq_timed_out',
      offset: 0x18,
      size: 0xa0,
      arch: 'x86_64',
      distro: 'rhel',
      taint: { raw: 'G           OE  ------------ T', flags: ['G', 'O', 'E', 'T'] },
      firstLine: 1,
      lastLine: 40,
    });
    expect(analysis?.events[0]?.frames[0]).toMatchObject({
      function: 'blk_mq_check_expired',
      offset: 0x6c,
      size: 0x80,
      module: null,
      reliable: true,
      line: 23,
    });
    expect(analysis?.matches[0]).toMatchObject({
      event: 0,
      signature: 'blk-mq-rq-timed-out-null',
      band: 'confirmed',
      applicability: 'affected',
      failed: [],
    });
  });

  test('of standard input', () => {
    const log =
      '[    1.0] x\n[  305.100071] BUG: unable to handle kernel NULL pointer dereference at 0000000000000074\n';
    const { status, stdout } = run(['--format', 'json', '-'], log);
    expect(status).toBe(0);
    expect(analyses(stdout)[0]).toMatchObject({
      file: '-',
      lines: 2,
      events: [{ kind: 'null-dereference', firstLine: 2 }],
    });
  });

  test('of packed logs that are cut off is what was saved of them, with a note', () => {
    const log = readFileSync(join(root, sample('blk-mq-rq-timed-out-null')));
    const packed = gzipSync(Buffer.concat([log, Buffer.from(boot.repeat(2000))]));
    const archive = gzipSync(
      tar({ path: 'vmcore-dmesg.txt', content: log }, { path: 'var/log/messages', content: boot.repeat(2000) }),
    );
    const files = [
      given('cut.gz', packed.subarray(0, packed.length - 100)),
      given('cut.tgz', archive.subarray(0, archive.length - 100)),
    ];
    const { status, stdout, stderr } = run(['--format', 'json', ...files]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^[^\n]*cut\.tgz: The gzip file is cut off[^\n]*not read\.\n$/);
    expect(analyses(stdout).map(({ health, matches }) => [health[0]?.code, matches[0]?.signature])).toEqual([
      ['broken-archive', 'blk-mq-rq-timed-out-null'],
      [undefined, 'blk-mq-rq-timed-out-null'],
      ['broken-archive', undefined],
    ]);
  });

  test('of an empty file says that it is empty', () => {
    const { status, stdout } = run(['--format', 'json', given('empty.log', '')]);
    expect(status).toBe(0);
    expect(analyses(stdout)[0]).toMatchObject({
      bytes: 0,
      lines: 0,
      events: [],
      matches: [],
      health: [{ code: 'empty' }],
    });
  });

  test('of packed logs and archives is one object for each log', () => {
    const log = readFileSync(join(root, sample('blk-mq-rq-timed-out-null')));
    const packed = given('vmcore-dmesg.txt.gz', gzipSync(log));
    const sosreport = given(
      'sosreport.tar.gz',
      gzipSync(
        tar(
          { path: 'sosreport-db01/etc/hosts', content: '127.0.0.1 localhost' },
          { path: 'sosreport-db01/sos_commands/kernel/dmesg', content: boot },
          { path: 'sosreport-db01/var/log/messages.bz2', content: 'BZh91AY&SY' },
          { path: 'sosreport-db01/var/crash/127.0.0.1-2026-11-01-10:11:12/vmcore-dmesg.txt', content: log },
        ),
      ),
    );
    const { status, stdout, stderr } = run(['--format', 'json', packed, sosreport]);
    expect(status).toBe(0);
    expect(stderr).toBe(
      `${sosreport}!sosreport-db01/var/log/messages.bz2: This is a bzip2 file: unpack it first (bzip2 -d).\n`,
    );
    expect(analyses(stdout).map(({ file, container, matches }) => [file, container, matches[0]?.signature])).toEqual([
      [packed, 'gzip, dmesg', 'blk-mq-rq-timed-out-null'],
      [`${sosreport}!sosreport-db01/sos_commands/kernel/dmesg`, 'gzip, tar, dmesg', undefined],
      [
        `${sosreport}!sosreport-db01/var/crash/127.0.0.1-2026-11-01-10:11:12/vmcore-dmesg.txt`,
        'gzip, tar, dmesg',
        'blk-mq-rq-timed-out-null',
      ],
    ]);
  });

  test('of two runs is the same', () => {
    const args = ['--format', 'json', sample('kvm-pml-rmap-corruption'), sample('eudp-module-strnlen')];
    expect(run(args).stdout).toBe(run(args).stdout);
  });
});

test('a reader that has read enough ends the run without a word', () => {
  const files = Array<string>(40).fill(sample('blk-mq-rq-timed-out-null'));
  const command = `npm run --silent analyse -- --format json ${files.join(' ')} | head -c 10`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
  expect(stdout).toHaveLength(10);
  expect(stderr).not.toContain('EPIPE');
});

describe('text', () => {
  test('gives the answer, why, whether this kernel has the bug, and what to do', () => {
    const { status, stdout, stderr } = run([sample('memcg-ida-remove-bug')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('kernel BUG in ida_simple_remove');
    expect(stdout).toMatch(/CONFIRMED .*\(signatures\/memcg-ida-remove-bug\/\)/);
    expect(stdout).toContain('3.10.0-957.21.3.el7 is before 3.10.0-957.27.2.el7');
    expect(stdout).toMatch(/\+ trace holds ida_simple_remove, then __mem_cgroup_free +\(line 10, 12\)/);
    expect(stdout).toMatch(/\n +do: /);
    expect(stdout).toMatch(/\n +taints: .*O an out-of-tree module was loaded/);
  });

  test('is what comes without --format, and of several files', () => {
    const files = [sample('memcg-ida-remove-bug'), sample('sysrq-triggered-crash')];
    const { stdout } = run(files);
    expect(stdout).toBe(run(['--format', 'text', ...files]).stdout);
    for (const file of files) expect(stdout).toContain(`${file}: `);
  });

  test('names the clauses that failed in a near miss', () => {
    const { stdout } = run([sample('tcp-create-openreq-child-null', 'near-miss-ordinary-handshake.log')]);
    expect(stdout).toMatch(
      /POSSIBLE .*tcp-create-openreq-child-null[\s\S]*- expected: .*tcp_get_cookie_sock.*; found: /,
    );
  });

  test('of a log without a crash says so, and is no failure', () => {
    const { status, stdout, stderr } = run([given('boot.log', boot)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('No crash in this text.');
  });

  test('says what to do next when asked', () => {
    const { status, stdout } = run(['--next-steps', sample('nf-queue-gso-null')]);
    expect(status).toBe(0);
    expect(stdout).toContain('kernel-debuginfo-2.6.32-358.el6.x86_64.rpm');
    expect(stdout).toContain('         crash> dis -l nf_queue+152\n');
    expect(run([sample('nf-queue-gso-null')]).stdout).not.toContain('crash>');
  });

  test('of a log with markup prints it as it is', () => {
    const { status, stdout } = run(['-'], '[ 1.000000] kernel BUG at <script>alert(1)</script>.c:1!\n');
    expect(status).toBe(0);
    expect(stdout).not.toContain('undefined');
  });
});

describe('refused with exit status 2 and one sentence', () => {
  const bzip2 = 'BZh91AY&SY';
  const random = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3)) % 256);

  test.each<[string, () => string[], RegExp, Uint8Array?]>([
    [
      'no arguments',
      () => [],
      /^usage: npm run --silent analyse -- \[--format text\|json\] \[--next-steps\] FILE\.\.\./,
    ],
    ['only a format', () => ['--format', 'json'], /^usage: /],
    ['an unknown option', () => ['--colour', 'x.log'], /--colour.*usage: /],
    ['an unknown format', () => ['--format', 'xml', 'x.log'], /^--format is text or json, not "xml"; usage: /],
    ['a format without its value', () => ['--format'], /--format.*usage: /],
    ['a missing file', () => [join(folder, 'missing.log')], /missing\.log: cannot be read: .*no such file/],
    ['a folder', () => [folder], /: cannot be read: .*directory/],
    ['bzip2', () => [given('log.bz2', bzip2)], /log\.bz2: This is a bzip2 file: unpack it first \(bzip2 -d\)\.$/],
    [
      'gzip that is cut off before its content',
      () => [given('cut.gz', gzipSync(boot).subarray(0, 10))],
      /cut\.gz: The gzip file is cut off/,
    ],
    [
      'an archive without a log',
      () => [given('x.tar', tar({ path: 'x', content: 'x' }))],
      /x\.tar: No file in this archive/,
    ],
    [
      'an archive with nothing that can be read',
      () => [given('bzip2.tar', tar({ path: 'dmesg.bz2', content: bzip2 }))],
      /dmesg\.bz2: This is a bzip2 file/,
    ],
    ['a vmcore', () => [given('vmcore', 'KDUMP   \0\0\0\0')], /: This is a vmcore: take the log out of it first/],
    ['bytes that are no text', () => [given('random.bin', random)], /random\.bin: This is not text: /],
    ['the same on standard input', () => ['-'], /^-: This is not text: /, random],
  ])('%s', (_what, args, sentence, input) => {
    const { status, stdout, stderr } = run(args(), input);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.trimEnd()).toMatch(sentence);
  });

  test('a file that cannot be read ends the run behind those that could', () => {
    const { status, stdout, stderr } = run(['--format', 'json', given('boot.log', boot), join(folder, 'missing.log')]);
    expect(status).toBe(2);
    expect(analyses(stdout)).toHaveLength(1);
    expect(stderr).toContain('missing.log');
  });
});
