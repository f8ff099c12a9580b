import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { hardware } from './hardware.ts';

test('the first name counts', () => {
  const report = emptyReport();
  expect(hardware(lineOf('Hardware name: Example Cloud ECS, BIOS 449e491 04/01/2014 '), report)).toBe(true);
  expect(hardware(lineOf('Hardware name: Another', { number: 8 }), report)).toBe(true);
  expect(report.hardware).toBe('Example Cloud ECS, BIOS 449e491 04/01/2014');
  expect(report.places.hardware?.line).toBe(7);
});

test.each(['Hardware name:', 'Hardware watchdog: on'])('%s', (text) => {
  const report = emptyReport();
  expect(hardware(lineOf(text), report)).toBe(false);
  expect(report).toEqual(emptyReport());
});
