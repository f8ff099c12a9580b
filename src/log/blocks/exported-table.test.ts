import { describe, expect, test } from 'vitest';
import { rowsIn } from '../lines/row.fixture.ts';
import { columnAt, type Row } from '../lines/row.ts';
import { containerTally, countsOf } from '../lines/tally.ts';
import { readTable } from './exported-table.ts';

function read(lines: string[]): { rows: Row[]; containers: Record<string, number> } {
  const rows: Row[] = [];
  const tally = containerTally();
  const stage = readTable((row) => rows.push(row), tally);
  rowsIn(lines.join('\n')).forEach(stage.push);
  stage.end();
  return { rows, containers: countsOf(tally) };
}

const textsOf = (lines: string[]): string[] => read(lines).rows.map(({ text }) => text);

describe('the messages of a table', () => {
  test.each([
    ['Kibana', '"@timestamp",host.name,message', '"Feb 4, 2026 @ 06:51:39.123",host01,"one, two"', 'one, two'],
    [
      'Splunk',
      '"_raw","_time",host',
      '"Feb  4 06:51:39 host01 kernel: ""one""",2026-02-04,host01',
      'Feb  4 06:51:39 host01 kernel: "one"',
    ],
    ['CloudWatch', 'timestamp,message', '1770184299123,BUG: one, two', 'BUG: one, two'],
    ['Loki', 'Date;Line', '2026-02-04;" f+0x1/0x2"', ' f+0x1/0x2'],
    ['an empty one', 'timestamp,message', '1770184299123,""', ''],
  ])('%s', (_name, heading, line, message) => {
    expect(read([heading, line])).toMatchObject({
      rows: [{ text: message, number: 2 }],
      containers: { 'exported table': 1 },
    });
  });

  test('of several lines', () => {
    expect(textsOf(['time,message', '1,"one', 'two ""2""', 'three"', '4,"four"'])).toEqual([
      'one',
      'two "2"',
      'three',
      'four',
    ]);
  });

  test('each character leads back to its column', () => {
    const line = '"Feb 4, 2026",host01,"""echo 0"" disables"';
    const [row] = read(['time,host,message', line]).rows;
    expect(row?.text).toBe('"echo 0" disables');
    expect(line.charAt(columnAt(row as Row, 1) - 1)).toBe('e');
    expect(line.charAt(columnAt(row as Row, 9) - 1)).toBe('d');
  });
});

test.each([
  ['without a column of messages', ['time,host,level', '1,host01,4']],
  ['of one column', ['message', 'one, two']],
  ['that stands far below', [...Array<string>(60).fill('text'), 'time,message', '1,one']],
])('a table %s is none', (_name, lines) => {
  expect(textsOf(lines)).toEqual(lines);
});
