import { expect, test } from 'vitest';
import { readLog } from '../../src/log/read.ts';
import { printedCrashes, sparseLog } from './sparse-log.ts';

const crashes = printedCrashes();

/** How many reports the reader tells of, with those that only repeat another. */
function reportsIn(log: string): number {
  return readLog(log).subjects.reduce((sum, { event }) => sum + 1 + event.repeated, 0);
}

test('the log has its size, and the same text each time', () => {
  const log = [...sparseLog(3_000_000, 10, crashes)].join('');
  const lastLine = log.trimEnd().split('\n').at(-1) ?? '';
  expect(log.length).toBeGreaterThanOrEqual(3_000_000);
  expect(log.length - lastLine.length - 1).toBeLessThan(3_000_000);
  expect(log).toMatch(/^[\n\x20-\x7e]*$/);
  expect([...sparseLog(3_000_000, 10, crashes)].join('')).toBe(log);
});

test('its stamps never go back', () => {
  const log = [...sparseLog(1_000_000, 50, crashes)].join('');
  const times = [...log.matchAll(/^\[ *(\d+\.\d{6})\]/gm)].map(([, time]) => Number(time));
  expect(times.length).toBeGreaterThan(5000);
  expect(times.filter((time, index) => time < (times[index - 1] ?? 0))).toEqual([]);
});

test('the reader finds the crashes that were put in, and nothing else', () => {
  const rounds = 3;
  const log = [...sparseLog(2_000_000, rounds * crashes.length, crashes)].join('');
  const alone = crashes.reduce((sum, crash) => sum + reportsIn(crash), 0);
  expect(crashes.length).toBeGreaterThan(10);
  expect(reportsIn(log)).toBe(rounds * alone);
  expect(reportsIn([...sparseLog(2_000_000, 0, crashes)].join(''))).toBe(0);
});
