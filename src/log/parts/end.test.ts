import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { end } from './end.ts';

test.each(['---[ end trace 8f40bd2bf2a072e5 ]---', '---[ end Kernel panic - not syncing: Fatal exception ]---'])(
  '%s',
  (text) => {
    const report = emptyReport();
    expect(end(lineOf(text), report)).toBe(true);
    expect(report.ended).toBe(true);
  },
);

test.each(['---[ cut here ]---', 'the end trace'])('%s', (text) => {
  const report = emptyReport();
  expect(end(lineOf(text), report)).toBe(false);
  expect(report.ended).toBe(false);
});
