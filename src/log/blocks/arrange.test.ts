import { expect, test } from 'vitest';
import { rowAt, rowsIn } from '../lines/row.fixture.ts';
import { type Row } from '../lines/row.ts';
import { containerTally, countsOf } from '../lines/tally.ts';
import { arrange } from './arrange.ts';

interface Arranged {
  rows: Row[];
  texts: string[];
  containers: Record<string, number>;
}

function arranged(lines: string[]): Arranged {
  const rows: Row[] = [];
  const tally = containerTally();
  const stage = arrange((row) => rows.push(row), tally);
  rowsIn(lines.join('\n')).forEach(stage.push);
  stage.end();
  return { rows, texts: rows.map(({ text }) => text), containers: countsOf(tally) };
}

/** What stands in the input where the code units of a row are said to stand. */
function origin(lines: string[], { text, number, before, columns, numbers }: Row): string {
  return Array.from(text, (_letter, index) => {
    const line = lines[(numbers?.[index] ?? number) - 1] ?? '';
    return line.charAt((columns?.[index] ?? before + index + 1) - 1);
  }).join('');
}

test('lines of no block go straight through', () => {
  const lines = ['[    1.000000] one', 'Oops: 0000 [#1] SMP', '{noformat}', '', '5,6', '_foo', 'Panic: no header'];
  expect(arranged(lines)).toEqual({ rows: rowsIn(lines.join('\n')), texts: lines, containers: {} });
});

test.each([
  ['youngest first', ['Panic#1 Part1', 'e', 'f', 'Panic#1 Part2', 'c', 'd', 'Panic#1 Part3', 'a', 'b']],
  ['oldest first', ['Panic#1 Part3', 'a', 'b', 'Panic#1 Part2', 'c', 'd', 'Panic#1 Part1', 'e', 'f']],
])('parts of pstore, %s', (_order, lines) => {
  const { texts, containers, rows } = arranged(lines);
  expect(texts).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(containers).toEqual({ pstore: 1 });
  for (const row of rows) expect(lines[row.number - 1]).toBe(row.text);
});

test('each record of pstore has parts of its own', () => {
  expect(
    arranged(['Oops#1 Part1', 'b', 'Oops#1 Part2', 'a', 'Panic#2 Part1', 'd', 'Panic#2 Part2', 'c']).texts,
  ).toEqual(['a', 'b', 'c', 'd']);
});

test('a part without end is not held: the log behind it comes through', () => {
  const long = 'x'.repeat(1 << 16);
  const lines = ['Panic#1 Part1', ...Array.from({ length: 80 }, () => long), 'last'];
  expect(arranged(lines).texts).toEqual(lines.slice(1));
});

test('a record of the journal as one line', () => {
  const lines = [
    String.raw`{"__MONOTONIC_TIMESTAMP":"12345678","_TRANSPORT":"kernel","MESSAGE":"\"echo 0 > \/proc\/x\" \u0041 a\tb\nc","PRIORITY":"4"}`,
  ];
  const { rows, containers } = arranged(lines);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ text: '"echo 0 > /proc/x" A a\tb\nc', number: 1, facts: { time: 12.345678 } });
  expect(origin(lines, rows[0] ?? rowAt(''))).toBe(String.raw`\echo 0 > \proc\x\ \ a\b\c`);
  expect(containers).toEqual({ 'journalctl -o json': 1 });
});

test('the kernel’s own time goes before the journal’s; what a program wrote is marked', () => {
  const [kernel, program] = arranged([
    '{"__MONOTONIC_TIMESTAMP":"2000000","_SOURCE_MONOTONIC_TIMESTAMP":"1000000","MESSAGE":"a","_TRANSPORT":"kernel"}',
    '{"MESSAGE":"a","_TRANSPORT":"stdout","SYSLOG_IDENTIFIER":"app"}',
  ]).rows;
  expect(kernel?.facts).toEqual({ time: 1 });
  expect(program?.facts).toEqual({ program: 'app' });
});

test('a message in bytes, as of systemd 255 a number a line', () => {
  const lines = [
    '{',
    '\t"MESSAGE" : [',
    '\t\t66,',
    '\t\t85,',
    '\t\t195,',
    '\t\t182',
    '\t],',
    '\t"PRIORITY" : "4"',
    '}',
  ];
  const { rows } = arranged(lines);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ text: 'BU\u00f6', number: 3, columns: [3, 3, 3, 6], numbers: [3, 4, 5, 6] });
});

test('braces that hold no record stay', () => {
  const lines = ['{', '  "key": 5', '}', '{"pattern": "text"}', 'BUG: text'];
  expect(arranged(lines).texts).toEqual(lines);
});

test('a record that was cut off ends where the next begins', () => {
  expect(arranged(['{', '\t"PRIORITY" : "4",', '{', '\t"MESSAGE" : "a"', '}']).texts).toEqual([
    '{',
    '\t"PRIORITY" : "4",',
    'a',
  ]);
});

test.each([
  ['LAVA', String.raw`- {"dt": "2023-01-24T19:18:30.557830", "lvl": "target", "msg": "a \"b\"\tc"}`],
  ['docker', String.raw`{"log":"a \"b\"\tc","stream":"stdout","time":"2023-01-24T19:18:30.557830123Z"}`],
  ['Beats', String.raw`{"@timestamp":"2023-01-24T19:18:30.557Z","host":{"name":"host01"},"message":"a \"b\"\tc"}`],
  ['a line of EC2’s record', String.raw`    "Output": "a \"b\"\tc",`],
  ['server-sent events', String.raw`data: {"_TRANSPORT":"kernel","MESSAGE":"a \"b\"\tc"}`],
])('a record of %s', (_program, line) => {
  const { rows, texts } = arranged([line]);
  expect(texts).toEqual(['a "b"\tc']);
  expect(origin([line], rows[0] ?? rowAt(''))).toBe(String.raw`a \b\\c`);
});

test('one record of several messages: Loki, Ansible', () => {
  const values = '[["1706123910557830000","a"],["1706123910557830001","b"]]';
  expect(arranged([`{"streams":[{"stream":{"host":"host01"},"values":${values}}]}`]).texts).toEqual(['a', 'b']);
  expect(arranged(['    "stdout_lines": [', '        "a",', '        "b"', '    ]']).texts).toEqual(['a', 'b']);
  expect(arranged(['{"cmd": "dmesg", "msg": "", "stdout": "a\\nb", "stdout_lines": ["a", "b"]}']).texts).toEqual([
    'a\nb',
  ]);
});

test('dmesg --json: the next record begins where the one before ends', () => {
  const lines = [
    '{',
    ' "dmesg": [',
    '{',
    '"pri": 4,',
    '"time":  1.500000,',
    '"msg": "a"',
    '},{',
    '"msg": "b"',
    '}',
    ']',
    '}',
  ];
  const { rows, containers } = arranged(lines);
  expect(rows.filter(({ text }) => /^[ab]$/.test(text)).map(({ text, facts }) => [text, facts])).toEqual([
    ['a', { time: 1.5 }],
    ['b', {}],
  ]);
  expect(containers).toEqual({ JSON: 2 });
});

test('what a collector says a program wrote is marked', () => {
  expect(arranged(['{"ident":"sshd","message":"BUG: a"}']).rows[0]?.facts).toEqual({ program: 'sshd' });
});

test('journalctl -o verbose', () => {
  const lines = [
    'Wed 2026-02-04 06:51:39.123456 CET [s=739ad463348b4ceca5a9e69c95a3c93f;i=4ece7;b=8f1a]',
    '    _SOURCE_MONOTONIC_TIMESTAMP=1500000',
    '    _TRANSPORT=kernel',
    '    MESSAGE=BUG: text',
    '    _HOSTNAME=host01',
    'text',
  ];
  const { rows, texts, containers } = arranged(lines);
  expect(texts).toEqual(['BUG: text', 'text']);
  expect(rows[0]).toMatchObject({ number: 4, before: 12, facts: { time: 1.5 } });
  expect(containers).toEqual({ 'journalctl -o verbose': 1 });
});

test('a recording of a terminal, cut anywhere', () => {
  const lines = [
    '[1.5, "o", "BUG: unable to ha"]',
    '[1.6, "i", "x"]',
    '[1.7, "o", "ndle\\r\\nb\\r\\n"]',
    '[1.8, "o", "c"]',
  ];
  const { rows, texts } = arranged(lines);
  expect(texts).toEqual(['BUG: unable to handle\r\nb\r\n', 'c']);
  expect(rows[0]?.numbers?.slice(15, 18)).toEqual([1, 1, 3]);
});

test('records of the export format', () => {
  const lines = [
    '__CURSOR=s=739ad463;i=1',
    '__MONOTONIC_TIMESTAMP=1000000',
    '_TRANSPORT=kernel',
    'MESSAGE=BUG: text',
    '',
    '__CURSOR=s=739ad463;i=2',
    'MESSAGE',
    '\u000b\0\0\0\0\0\0\0first line',
    'second',
    '_TRANSPORT=kernel',
  ];
  const { rows, texts, containers } = arranged(lines);
  expect(texts).toEqual(['BUG: text', 'first line\nsecond']);
  expect(rows[0]).toMatchObject({ number: 4, before: 8, facts: { time: 1 } });
  expect(rows[1]?.numbers?.slice(-2)).toEqual([9, 9]);
  expect(rows[1]?.columns?.[0]).toBe(9);
  expect(containers).toEqual({ 'journalctl -o export': 2 });
});

test('fragments of netconsole', () => {
  // Documentation/networking/netconsole.rst
  const lines = [
    '6,416,1758426,-,ncfrag=0/31;the first chunk,',
    '6,416,1758426,-,ncfrag=16/31; the 2nd chunk.',
    '6,417,1758427,-;text',
  ];
  const { rows, texts } = arranged(lines);
  expect(texts).toEqual(['6,416,1758426,-,ncfrag=0/31;the first chunk, the 2nd chunk.', '6,417,1758427,-;text']);
  expect(origin(lines, rows[0] ?? rowAt(''))).toBe(texts[0]);
});

test('a fragment whose rest was lost', () => {
  expect(arranged(['6,416,1758426,-,ncfrag=0/31;the first chunk,', '6,417,1758427,-;text']).texts).toEqual([
    '6,416,1758426,-,ncfrag=0/31;the first chunk,',
    '6,417,1758427,-;text',
  ]);
});
