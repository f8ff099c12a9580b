import { expect, test } from 'vitest';
import { readLog } from '../read.ts';

const cut = '[   14.123450] ------------[ cut here ]------------';
const said = "[   14.123451] proc_dir_entry 'net/foo' already registered";
const headline = '[   14.123452] WARNING: CPU: 1 PID: 77 at fs/proc/generic.c:375 proc_register+0x2a5/0x380';
const trace = [
  '[   14.123453] CPU: 1 PID: 77 Comm: modprobe Not tainted 5.15.0 #1',
  '[   14.123454] Call Trace:',
  '[   14.123455]  proc_create_data+0x90/0xc0',
  '[   14.123456] ---[ end trace 0123456789abcdef ]---',
];

/** The messages of each event, and its lines. */
const read = (...lines: string[]): { texts: string[]; first: number }[] =>
  readLog(lines.join('\n')).subjects.map(({ event }) => ({
    texts: event.messages.map(({ text }) => text.replace(/ at .*/, '')),
    first: event.firstLine,
  }));

/** So many lines of a quiet machine that the reader passes over what tells it nothing. */
const quiet = Array.from(
  { length: 400 },
  (_, index) => `[    1.${String(index).padStart(6, '0')}] usb 1-1: new device`,
);

test('what a WARN() says above its headline is a message of it, wherever it stands in a log', () => {
  const texts = ['WARNING: CPU: 1 PID: 77', "proc_dir_entry 'net/foo' already registered"];
  expect(read(cut, said, headline, ...trace)).toEqual([{ texts, first: 2 }]);
  expect(read(...quiet, cut, said, headline, ...trace)).toEqual([{ texts, first: 402 }]);
});

test('a warning without a text has none, nor has a BUG() the lines above it', () => {
  expect(read(cut, headline, ...trace)).toEqual([{ texts: ['WARNING: CPU: 1 PID: 77'], first: 2 }]);
  expect(read(said, cut, '[   14.123452] kernel BUG at fs/proc/generic.c:375!', ...trace)).toEqual([
    { texts: ['kernel BUG'], first: 3 },
  ]);
});

test('lines of other contexts are not the text', () => {
  const tagged = (line: string, caller: string): string => line.replace(/^(\[ *\d+\.\d{6}\])/, `$1[ ${caller}]`);
  const others = tagged('[   14.123451] eth0: link becomes ready', 'C2');
  const own = [cut, said, headline, ...trace].map((line) => tagged(line, 'T77'));
  expect(read(own[0] ?? '', others, ...own.slice(1))[0]?.texts).toEqual([
    'WARNING: CPU: 1 PID: 77',
    "proc_dir_entry 'net/foo' already registered",
  ]);
});

test('a text that comes far behind, or behind another part of a report, is not the text', () => {
  const far = Array.from(
    { length: 12 },
    (_, index) => `[   14.12345${String(index % 10)}] eth0: line ${String(index)}`,
  );
  expect(read(cut, ...far, headline, ...trace)[0]?.texts).toEqual(['WARNING: CPU: 1 PID: 77']);
  const part = '[   14.123451] Modules linked in: foo bar';
  expect(read(cut, said, part, headline, ...trace).at(-1)?.texts).toEqual(['WARNING: CPU: 1 PID: 77']);
});
