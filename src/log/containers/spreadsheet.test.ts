import { expect, test } from 'vitest';
import { spreadsheetField } from './spreadsheet.ts';

test('quotation marks around the line go, doubled ones within it are one', () => {
  const line = '"a ""b"" c",,';
  const { text, indices } = spreadsheetField(line) ?? { text: '', indices: [] };
  expect(text).toBe('a "b" c');
  expect(indices).toEqual([1, 2, 3, 5, 6, 8, 9, 10]);
});

test('of several fields the last one in quotation marks is the message', () => {
  const line = '"May 1, 2024 @ 12:00:00.123",host01,"a ""b"", c",';
  const { text, indices } = spreadsheetField(line) ?? { text: '', indices: [] };
  expect(text).toBe('a "b", c');
  expect(indices.map((index) => line.charAt(index)).join('')).toBe('a "b", c"');
  expect(spreadsheetField('2024-05-01 12:00:00,host01,"a"')?.text).toBe('a');
});

test.each([
  'a, "b"',
  '"echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.',
  'a "b"',
  '"a", "b"',
  '',
])('%j stands as it is', (line) => {
  expect(spreadsheetField(line)).toBeNull();
});
