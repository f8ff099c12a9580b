import { describe, expect, test } from 'vitest';
import { compile } from '../../matcher/compile/compile.ts';
import { refusalSentence } from '../../kernel/refusals.ts';
import { hiddenByDefault, type SecretKind } from '../../redaction/secret.ts';
import { analyseFiles, type GivenFile } from '../reading/analyse-files.ts';
import { type Analysis } from '../reading/analysis.ts';
import { type ExportedLogs, exportLogs, learnFromLogs, type LogsFormat, type LogsSource } from './export-logs.ts';
import { type LogSummary, summaryOf } from './log-summary.ts';

const bundle = compile([]);
const { signal } = new AbortController();
const crash = 'BUG: unable to handle kernel NULL pointer dereference at 0000000000000074';

/** As syslog has it, of one machine. */
const logOf = (host: string): string =>
  ['Linux version 5.14.0', 'nfs: server 10.1.2.3 not responding, still trying', crash, 'RIP: 0010:nf_queue+0x98/0x1b0']
    .map((text) => `Feb  4 06:51:39 ${host} kernel: [    1.000000] ${text}\n`)
    .join('');

async function sourceOf(texts: Record<string, string>): Promise<LogsSource> {
  const files = Object.entries(texts).map(([name, text]): GivenFile => ({
    name,
    file: new Blob([text]),
    fromFolder: false,
  }));
  const logs: LogSummary[] = [];
  for await (const { outcome } of analyseFiles(files, bundle)) {
    if (outcome !== null) logs.push(summaryOf(outcome, refusalSentence));
  }
  return { files, logs, bundle };
}

async function exported(
  format: LogsFormat,
  texts: Record<string, string>,
  hide: ReadonlySet<SecretKind> = hiddenByDefault,
): Promise<ExportedLogs & { lines: string[] }> {
  const source = await sourceOf(texts);
  const made = await exportLogs(format, source, await learnFromLogs(source, signal), hide, signal);
  return { ...made, lines: (await made.text.text()).trimEnd().split(/\r?\n/) };
}

describe('the table of several logs', () => {
  test('has no name of a machine, in the names of files neither; the same machine has the same placeholder', async () => {
    const { lines, found } = await exported('csv', {
      'db02/messages': logOf('db02.example.com'),
      'web7.log': logOf('web7'),
      // Only the log of another file tells that it is the name of a machine.
      'db02/dmesg': `[    1.000000] ${crash}\n`,
    });
    expect(lines.slice(1).map((row) => row.slice(0, row.indexOf(',')))).toEqual([
      'host-1/messages',
      'host-2.log',
      'host-1/dmesg',
    ]);
    expect(lines.join('\n')).not.toMatch(/db02|web7|example/);
    expect(lines[1]).toContain('null-dereference,nf_queue,');
    expect(found).toEqual([
      { kind: 'host', text: 'db02', placeholder: 'host-1', count: 2 },
      { kind: 'host', text: 'web7', placeholder: 'host-2', count: 1 },
    ]);
  });

  test('tells what it holds where nothing is to be hidden', async () => {
    const { lines, found } = await exported('csv', { 'db02.log': logOf('db02') }, new Set());
    expect(lines[1]).toMatch(/^db02\.log,/);
    expect(found).toMatchObject([{ kind: 'host', text: 'db02', count: 1 }]);
  });

  test('hides an address in the name of a folder', async () => {
    const { lines } = await exported('csv', { '203.0.113.7-2026-02-04-06:51:39/vmcore-dmesg.txt': `${crash}\n` });
    expect(lines[1]).toMatch(/^ip-1-2026-02-04-06:51:39\/vmcore-dmesg\.txt,/);
  });

  test('a word of a log that looks like a placeholder is not taken for one', async () => {
    const { lines } = await exported('csv', { 'host-1.txt': `${crash}\n`, 'db02.log': logOf('db02') });
    expect(lines[1]).toMatch(/^host-1\.txt,/);
    expect(lines[2]).toMatch(/^host-2\.log,/);
  });
});

describe('each log as the command line prints it', () => {
  test('has no name of a machine; evidence stays', async () => {
    const { lines, found } = await exported('json', { 'db02.log': logOf('db02'), 'web7.log': logOf('web7') });
    const [db02, web7] = lines.map((line) => JSON.parse(line) as Analysis);
    expect(lines).toHaveLength(2);
    expect(db02?.file).toBe('host-1.log');
    expect(web7?.file).toBe('host-2.log');
    expect(db02?.events[0]?.function).toBe('nf_queue');
    expect(lines.join('\n')).not.toMatch(/db02|web7|10\.1\.2\.3/);
    expect(found.filter(({ kind }) => kind === 'host').map(({ text }) => text)).toEqual(['db02', 'web7']);
  });

  test('is the same as without redaction where nothing is to be hidden', async () => {
    const texts = { 'db02.log': logOf('db02') };
    const { lines } = await exported('json', texts, new Set());
    const { files } = await sourceOf(texts);
    for await (const { outcome } of analyseFiles(files, bundle)) {
      if (outcome?.read === true)
        expect(JSON.parse(lines[0] ?? '')).toEqual(JSON.parse(JSON.stringify(outcome.analysis)));
    }
  });
});

test('a reading that is stopped throws', async () => {
  const source = await sourceOf({ 'db02.log': logOf('db02') });
  const controller = new AbortController();
  controller.abort(new Error('enough'));
  await expect(learnFromLogs(source, controller.signal)).rejects.toThrow('enough');
});
