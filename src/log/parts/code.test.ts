import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { code } from './code.ts';

test.each([
  ['Code: 16 4c 09 f6 <4c> 09 fb 48 ', '16 4c 09 f6 <4c> 09 fb 48'],
  ['Code: aa0003f3 f9400000 (f9401000) b4000060', 'aa0003f3 f9400000 (f9401000) b4000060'],
  ['Code:  Bad RIP value.', 'Bad RIP value.'],
])('%s', (text, bytes) => {
  const report = emptyReport();
  expect(code(lineOf(text), report)).toBe(true);
  expect(report.code).toBe(bytes);
  expect(report.places.code).toEqual({ line: 7, column: 16, length: text.length });
});

test('the second line belongs to the system call in user space', () => {
  const report = emptyReport();
  code(lineOf('Code: 0f <0b>'), report);
  expect(code(lineOf('Code: 48 3d 01 <f0>'), report)).toBe(true);
  expect(report.code).toBe('0f <0b>');
});

test.each(['Code of conduct: be kind', 'Error Code: 5', ' Code: 0f <0b>'])('%s', (text) => {
  const report = emptyReport();
  expect(code(lineOf(text), report)).toBe(false);
  expect(report).toEqual(emptyReport());
});
