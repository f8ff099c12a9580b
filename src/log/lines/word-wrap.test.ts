import { expect, test } from 'vitest';
import { containerTally } from './tally.ts';
import { type Line, placeOf } from './line.ts';
import { rowAt } from './row.fixture.ts';
import { unwrap } from './unwrap.ts';
import { joinWordWraps } from './word-wrap.ts';

function read(rows: string[]): { lines: Line[]; names: string[] } {
  const tally = containerTally();
  const lines: Line[] = [];
  const stage = joinWordWraps((line) => {
    lines.push(line);
  }, tally);
  rows.forEach((text, at) => {
    unwrap(rowAt(text, at + 1), tally).forEach(stage.take);
  });
  stage.end();
  return { lines, names: tally.names() };
}

const textsOf = (rows: string[]): string[] => read(rows).lines.map(({ text }) => text);

/** Fills each row with as many words as fit. */
function filled(text: string, width: number): string[] {
  const rows = [''];
  for (const word of text.split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows;
}

const messages = [
  'BUG: unable to handle page fault for address: ffffc90001691000',
  'Oops: 0002 [#1] SMP KASAN',
  'CPU: 1 PID: 5739 Comm: food Not tainted 5.15.0-91-generic #101-Ubuntu',
  'Hardware name: Dell Inc. PowerEdge R730/072T6D, BIOS 2.4.3 01/17/2017',
  'RIP: 0010:foo_read+0x9/0x10 [foo]',
  'Code: 48 89 e5 41 57 41 56 41 55 41 54 53 48 83 ec 10 <48> 8b 07 89 45 d4 e8 00 00 00 00 41 89 c4',
];

test.each(['[   12.345678] ', 'Feb  4 06:51:39 host01 kernel: ', '> [   12.345678] '])(
  'rows behind %j are joined',
  (prefix) => {
    const mark = prefix.startsWith('> ') ? '> ' : '';
    const rows = messages.flatMap((text) =>
      filled(prefix.slice(mark.length) + text, 72 - mark.length).map((row) => mark + row),
    );
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(72);
    const { lines, names } = read(rows);
    expect(lines.map(({ text }) => text)).toEqual(messages);
    expect(names).toContain('wrapped at blanks');
  },
);

test.each(['', '[   12.345678] '])('several rows have to go on in the next, behind %j as well', (prefix) => {
  const long = ['Workqueue: ', 'Modules linked in: '].map((name) => prefix + name + 'foo_work '.repeat(12).trim());
  const short = ['BUG: kernel NULL pointer dereference', 'Call Trace:'].map((text) => prefix + text);
  const several = [...short, ...long, ...long].flatMap((text) => filled(text, 72));
  expect(textsOf(several)).toHaveLength(6);
  const once = [...short, ...long.slice(0, 1)].flatMap((text) => filled(text, 72));
  expect(read(once).names).not.toContain('wrapped at blanks');
});

test('what was joined stands where it stood', () => {
  const row = 'Feb  4 06:51:39 host01 kernel: Hardware name: Dell Inc. PowerEdge';
  const [line] = read([row, 'R730/072T6D, BIOS 2.4.3 01/17/2017', row, 'R730/072T6D,', row, 'R730/072T6D,']).lines;
  expect(line && placeOf(line, 'Dell')).toEqual({ line: 1, column: 47, length: 4 });
  expect(line && placeOf(line, 'R730/072T6D')).toEqual({ line: 2, column: 1, length: 11 });
});

test('a program that writes to the console writes no rest of a message', () => {
  const rows = [
    '[   12.345678] BUG: unable to handle page fault for address: ffffc900016',
    'executing program',
    '[   12.345679] Oops: 0002 [#1] SMP KASAN',
    'executing program',
    '[   12.345680] Modules linked in:',
    'executing program',
  ];
  expect(textsOf(rows)).toContain('executing program');
  expect(read(rows).names).not.toContain('wrapped at blanks');
});

test('where a row is longer than a letter is wide nothing was wrapped', () => {
  const rows = [
    '[   12.345678] BUG: unable to handle page fault for address: ffffc900016',
    'something else',
    '[   12.345679] Hardware name: Google Google Compute Engine/Google Compute Engine, BIOS Google 01/01/2011',
  ];
  expect(textsOf(rows)).toHaveLength(3);
});

test('registers, each row as long as the longest, are rows of their own', () => {
  const rows = [
    'RAX: fffff520002d3f00 RBX: ffffc90001691000 RCX: 000000000000ee51',
    'RDX: 000000000000ee51 RSI: 0000000000000000 RDI: ffffc90001691000',
    'RBP: ffff8801cbbdfb98 R08: fffff520002d3fcb R09: ffffc90001691000',
  ];
  expect(textsOf(rows)).toEqual(rows);
});

test('a message that begins a column further right does not go on in the next one', () => {
  const rows = [
    'Kernel panic - not syncing: audit: auditd disappeared',
    '',
    'CPU: 0 PID: 71 Comm: kauditd Not tainted 3.10.0-514.el7.x86_64 #1',
    ' ffff880035b4be08 ffffffff8167f2b3 0000000000000010 ffff880035b4be18',
    'Call Trace:',
    ' [<ffffffff814dfcc0>] dump_stack+0x19/0x1b',
  ].map((text) => `06:51:39 ${text}`.trimEnd());
  expect(read(rows).names).not.toContain('wrapped at blanks');
});

test('a list of processes, of which one is marked, is none', () => {
  const rows = [
    '> 1362      1   5  ffff90f972365280  RU   0.0  139536  22220  watcher',
    '  1363      1   5  ffff90f97b76d280  IN   0.0  139536  22220  watcher',
    '  1401      1   3  ffff90f97638d280  IN   0.0  139536  22220  watcher',
  ];
  expect(read(rows).names).not.toContain('wrapped at blanks');
});

test.each([
  ['GPR00: ', 'c00000000006129c', 4],
  ['$ 4   : ', '8102e000fffd1000', 4],
  ['Krnl GPRS: ', '000003fed25fa180', 4],
  ['GPR08: ', '8102e000', 8],
])('a row of registers that begins with %j has no value in the next one', (name, value, perRow) => {
  const long = `${name}${`${value} `.repeat(perRow).trim()}`;
  const widest = `Kernel command line: ${'quiet '.repeat(7)}ro`;
  const rows = [widest, long, long, long].flatMap((text) => filled(text, widest.length));
  expect(rows.filter((row) => row.startsWith(value))).toHaveLength(3);
  expect(textsOf(rows)).toEqual([widest, long, long, long]);
});

test('a word that was broken at its hyphen has no blank there', () => {
  const release = 'CPU: 0 PID: 184 Comm: food Not tainted 5.11.0-rc4-00952-';
  const long = ['Workqueue: ', 'Modules linked in: '].map((name) => name + 'foo_work '.repeat(12).trim());
  const rows = [...long.flatMap((text) => filled(text, 64)), release, 'g6fdd671baaf5 #7'];
  expect(textsOf(rows).at(-1)).toBe(`${release}g6fdd671baaf5 #7`);
});

test.each([66, 71, 74])('rows that a window of %i columns cut within words are joined without a blank', (width) => {
  const long = messages.filter((text) => text.length > width - 31 && !text.startsWith('CPU: '));
  const rows = [...long, ...long].flatMap((text) => cut(`Feb  4 06:51:39 host01 kernel: ${text}`, width));
  const { lines, names } = read(rows);
  expect(lines.map(({ text }) => text)).toEqual([...long, ...long]);
  expect(names).toContain('hard wraps');
});

function cut(text: string, width: number): string[] {
  return text.length <= width ? [text] : [text.slice(0, width), ...cut(text.slice(width), width)];
}
