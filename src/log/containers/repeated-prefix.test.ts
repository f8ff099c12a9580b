import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';
import { piecesBetween, piecesOf } from './repeated-prefix.ts';

const messages = [
  'BUG: unable to handle kernel NULL pointer dereference at 0000000000000018',
  'CPU: 1 PID: 77 Comm: food Not tainted 5.14.0-70.el9.x86_64 #1',
  'Hardware name: Example 9000, BIOS 1.0 01/01/2020',
  'RIP: 0010:foo_read+0x12/0x40 [foo]',
  'Call Trace:',
  ' vfs_read+0x86/0x130',
  ' do_syscall_64+0x59/0x90',
  'Kernel panic - not syncing: Fatal exception',
];

const prefixes: Record<string, (index: number) => string> = {
  syslog: (index) => `Feb  4 06:51:3${String(index)} host01 kernel: [   1${String(index)}.345678] `,
  'syslog without stamps': (index) => `Feb  4 06:51:3${String(index)} host01 kernel: `,
  'journalctl -o short-iso': (index) => `2026-02-04T06:51:3${String(index)}+0100 host01 kernel: `,
  'docker compose': (index) => `vm-1  | [   1${String(index)}.345678] `,
};

const joints = { 'a blank': ' ', nothing: '', 'a tab': '\t', 'a bar': ' | ' };

const summaryOf = (log: string) =>
  readLog(log).subjects.map(({ event }) => ({
    title: event.title,
    comm: event.comm,
    hardware: event.hardware,
    panicReason: event.panicReason,
    frames: event.frames.map(({ function: name }) => name),
  }));

describe.each(Object.entries(prefixes))('of %s', (_, prefix) => {
  test.each(Object.entries(joints))('rows with %s between them are read as rows are', (_, joint) => {
    const rows = messages.map((message, index) => prefix(index) + message);
    expect(summaryOf(rows.join(joint))).toEqual(summaryOf(messages.join('\n')));
  });
});

test('a message of one row is whole, whatever it says', () => {
  const modules = Array.from({ length: 40 }, (_, index) => `foo${String(index)}`).join(' ');
  expect(piecesOf(`Feb  4 06:51:39 host01 kernel: Modules linked in: ${modules}`)).toBeNull();
  expect(piecesOf('Feb  4 06:51:39 host01 kernel: one')).toBeNull();
});

test('what stands in front of the first message may be of any length', () => {
  const blanks = '\t'.repeat(100_000);
  expect(readLog(`${blanks}Feb  4 06:51:39 host01 kernel: [   12.345678] BUG: one ${blanks}`).lines).toBe(1);
});

test('a bar that only one message ends in is its own', () => {
  const text = 'one |two three four';
  expect(piecesBetween(text, [0, 5, 9, 15])).toEqual([
    { start: 0, end: 5 },
    { start: 5, end: 9 },
    { start: 9, end: 15 },
    { start: 15, end: 19 },
  ]);
});
