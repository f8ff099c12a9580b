import { expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './reports.ts';

test('the report of the unit tests', () => {
  const report = { numTotalTests: 9, numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(readVitestReport(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test('the report of the browser tests; a test that passes only sometimes has failed', () => {
  const report = { suites: [], stats: { duration: 1.5, expected: 7, unexpected: 1, flaky: 2, skipped: 4 } };
  expect(readPlaywrightReport(report)).toEqual({ passed: 7, failed: 3, skipped: 4 });
});

test('a report of another form is not read as nothing failed', () => {
  expect(() => readVitestReport({})).toThrow();
  expect(() => readPlaywrightReport({ stats: {} })).toThrow();
});
