import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowAt, rowsIn } from '../lines/row.fixture.ts';
import { type Row } from '../lines/row.ts';
import { containerTally } from '../lines/tally.ts';
import { joinWrapped } from './hard-wrap.ts';

function joined(lines: string[]): Row[] {
  const rows: Row[] = [];
  const stage = joinWrapped((row) => rows.push(row), containerTally());
  rowsIn(lines.join('\n')).forEach(stage.push);
  stage.end();
  return rows;
}

const textsOf = (rows: Row[]): string[] => rows.map(({ text }) => text);

const cut = (lines: string[], width: number): string[] =>
  lines.flatMap((line) => line.match(new RegExp(`.{1,${String(width)}}`, 'g')) ?? [line]);

const modules =
  'Modules linked in: ext4 mbcache jbd2 loop nls_utf8 isofs sg ata_piix libata e1000 virtio_balloon virtio_net';
const code =
  'Code: 48 89 df e8 a4 f2 ff ff 48 8b 43 18 48 85 c0 74 0a 48 89 df ff d0 0f 1f 44 00 00 <0f> 0b 5b 5d c3 0f 1f 00 55';
const stamped = [
  '[   12.345678] BUG: kernel NULL pointer dereference, address: 0000000000000010',
  `[   12.345679] ${modules}`,
  '[   12.345680] RAX: 0000000000000000 RBX: ffff888003a40000 RCX: 0000000000000001',
  `[   12.345681] ${code}`,
  '[   12.345682] Call Trace:',
  '[   12.345683]  foo+0x1/0x20',
];

test.each([80, 93, 100, 108, 114])('rows of %d columns are joined', (width) => {
  const rows = cut(stamped, width);
  expect(rows.length).toBeGreaterThan(stamped.length);
  expect(textsOf(joined(rows))).toEqual(stamped);
});

test.each([80, 93, 106])('rows of %d columns without time stamps are joined', (width) => {
  const bare = stamped.map((line) => line.slice(15));
  expect(textsOf(joined(cut(bare, width)))).toEqual(bare);
});

describe('of a width that no console has', () => {
  const [head = '', , , , trace = '', frame = ''] = stamped;

  test.each([
    ['within a byte of the code', `[   12.345681] ${code}`, '0 55'],
    ['between two bytes', `[   12.345681] ${code}`, ' 55'],
    [
      'within a word of the code',
      '[   12.345681] Code: f94013f5 aa1603e0 f9401bf6 a94153f3 a8c37bfd d50323bf d65f03c0 (d4210000)',
      '0000)',
    ],
    [
      'the number of a build',
      '[   12.345681] CPU: 2 PID: 71 Comm: kworker/2:1 Tainted: G           OE      6.1.0-37-amd64 #1',
      'd64 #1',
    ],
    [
      'the date of the firmware',
      '[   12.345681] Hardware name: Example Inc. Example Virtual Platform/440EX Reference Board, BIOS 6.00 11/12/2020',
      '2020',
    ],
  ])('one row tells it: %s', (_name, line, end) => {
    const lines = [head, line, trace, frame];
    const rows = cut(lines, line.length - end.length);
    expect(rows).toContain(end);
    expect(textsOf(joined(rows))).toEqual(lines);
  });

  test.each([
    [
      'what a program wrote below the longest line',
      [head, `[   12.345680] ${modules}`, 'starting the agent', trace, frame],
    ],
    ['blanks that a mail program had broken it at', [head, `[   12.345680] ${code}`, '48 8b', trace, frame]],
  ])('%s is no rest of it', (_name, lines) => {
    expect(textsOf(joined(lines))).toEqual(lines);
  });
});

test('what a letter broke at blanks is as long as a window is wide by chance', () => {
  const value = 'c0000000016a48b0';
  const rows = ['00', '04', '08'].flatMap((first) => [
    `[    0.000000][    T0] GPR${first}: ${value} ${value} ${value}`,
    value,
  ]);
  expect(rows[0]).toHaveLength(80);
  expect(textsOf(joined(rows))).toEqual(rows);
});

test('a row cut behind `<0f` goes on with no mark of quotation', () => {
  const bytes = '48 '.repeat(24);
  const lines = [
    ...stamped.map((line) => line.replace('[   12', '<4>[116212')),
    `<4>[116212.345684] Code: ${bytes}<0f> 0b 5b 5d`,
  ];
  const rows = cut(lines, 100);
  expect(rows).toContain('> 0b 5b 5d');
  expect(textsOf(joined(rows))).toEqual(lines);
});

test.each([
  // as a file's name of grep -C, a line number, and a frame of crash(8)
  ['.0-37-amd64 #1', '[   77.220375] CPU: 2 PID: 71 Comm: kworker/2:1 Tainted: G           OE      6.1.0-37-amd64 #1'],
  [
    ' 3: be00000000800400',
    '[   77.771204] [Hardware Error]: CPU 20: Machine Check Exception: 5         Bank 3: be00000000800400',
  ],
])('a row that goes on with %j begins with no prefix', (rest, line) => {
  const lines = [...stamped, line];
  const rows = cut(lines, 80);
  expect(rows.at(-1)).toBe(rest);
  expect(textsOf(joined(rows))).toEqual(lines);
});

test.each([
  ['#25-Ubuntu', 'CPU: 3 PID: 455 Comm: kworker/3:2 Tainted: G        W         5.15.0-25-generic #25-Ubuntu'],
  [' #1', 'CPU: 3 PID: 28114 Comm: rm Kdump: loaded Not tainted 5.14.0-70.13.1.el9_0.x86_64 #1'],
])('a row that goes on with the number of a build, %j, is told by it', (rest, line) => {
  const lines = ['Oops: 0000 [#1] SMP', line, 'Call Trace:'];
  const rows = cut(lines, 80);
  expect(rows.at(-2)).toBe(rest);
  expect(textsOf(joined(rows))).toEqual(lines);
});

test('on a console of z/VM the processor stands in front of the rest as well, and each character leads back to its row', () => {
  const lines = ['[  330.681344] ------------[ cut here ]------------', ...stamped];
  const rows = lines.flatMap((line) => cut([line], 76)).map((row) => `00: ${row}`);
  const messages = joined(rows);
  expect(textsOf(messages)).toEqual(lines.map((line) => `00: ${line}`));
  expect(messages[1]?.columns?.slice(79, 82)).toEqual([80, 5, 6]);
});

test.each(['> ', '    ', '| '])('rows that were quoted by %j when they had been cut are joined', (mark) => {
  for (const width of [80, 100]) {
    const rows = cut(stamped, width).map((row) => mark + row);
    expect(textsOf(joined(rows))).toEqual(stamped.map((line) => mark + line));
  }
});

test('quoted rows of the width begin their messages', () => {
  const lines = stamped.map((line) => `> ${line}`.padEnd(80, '.').slice(0, 80));
  expect(textsOf(joined(lines))).toEqual(lines);
});

test('blanks that a row had ended in are put back', () => {
  const tainted =
    '[   12.345680] CPU: 2 PID: 1426 Comm: kworker/u16:2-ev Tainted: G           OE     5.4.0-122-generic #138-Ubuntu';
  const lines = [...stamped.slice(0, 4), tainted, ...stamped.slice(4)];
  const rows = cut(lines, 80).map((row) => row.trimEnd());
  expect(rows.some((row) => row.length < 80 && row.endsWith('OE'))).toBe(true);
  expect(textsOf(joined(rows))).toEqual(lines);
});

test('blanks that were put back have no place behind the end of their row', () => {
  const tainted =
    '[   12.345680] CPU: 2 PID: 1426 Comm: kworker/u16:2-ev Tainted: G           OE     5.4.0-122-generic #138-Ubuntu';
  const rows = cut([...stamped.slice(0, 4), tainted, ...stamped.slice(4)], 80).map((row) => row.trimEnd());
  for (const row of joined(rows))
    row.numbers?.slice(0, -1).forEach((number, at) => {
      expect(row.columns?.[at]).toBeLessThanOrEqual(rows[number - 1]?.length ?? 0);
    });
});

test('each character leads back to its row', () => {
  const rows = cut(stamped, 80);
  const { columns, numbers } = joined(rows)[1] ?? rowAt('');
  expect(numbers?.slice(79, 82)).toEqual([2, 3, 3]);
  expect(columns?.slice(79, 82)).toEqual([80, 1, 2]);
});

test('a log with longer lines was not wrapped, however many have such a width', () => {
  const user = 'a program wrote this between the lines';
  const lines = stamped.flatMap((line) => [line, user]);
  expect(textsOf(joined(lines))).toEqual(lines);
});

test('a longer line ends what was wrapped; a log of another width may follow', () => {
  const long = `[   99.000000] ${'x'.repeat(200)}`;
  const lines = [
    ...cut(stamped, 80),
    long,
    ...Array.from({ length: 140 }, () => '[  100.000000] text'),
    ...cut(stamped, 100),
  ];
  const expected = [...stamped, long, ...Array.from({ length: 140 }, () => '[  100.000000] text'), ...stamped];
  expect(textsOf(joined(lines))).toEqual(expected);
});

test('nothing is lost and nothing is moved', () => {
  const line = fc.oneof(
    fc.constantFrom('a'.repeat(80), 'b'.repeat(81), '[    1.000000] x'.padEnd(80, 'y'), 'short', '', ' frame+0x1/0x2'),
    fc.string({ maxLength: 100 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 300 }), (lines) => {
      expect(textsOf(joined(lines)).join('')).toBe(lines.join(''));
    }),
  );
});
