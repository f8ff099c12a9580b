import { expect, test } from 'vitest';
import { spreadsheetField } from './spreadsheet.ts';

test('quotation marks around the line go, doubled ones within it are one', () => {
  const line = '"a ""b"" c",,';
  const { text, indices } = spreadsheetField(line) ?? { text: '', indices: [] };
  expect(text).toBe('a "b" c');
  expect(indices).toEqual([1, 2, 3, 5, 6, 8, 9, 10]);
});

test.each(['"echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.', 'a "b"', '"a", "b"', ''])(
  '%j stands as it is',
  (line) => {
    expect(spreadsheetField(line)).toBeNull();
  },
);
