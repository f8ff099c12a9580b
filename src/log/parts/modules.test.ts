import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { modules } from './modules.ts';

const first = 'Modules linked in: binfmt_misc AliSecGuard(OE) overlay(T) removed(rE) nf-conntrack';

test('names and flags', () => {
  const report = emptyReport();
  expect(modules(lineOf(first), report)).toBe(true);
  expect(report.modules).toEqual([
    { name: 'binfmt_misc', flags: '' },
    { name: 'AliSecGuard', flags: 'OE' },
    { name: 'overlay', flags: 'T' },
    { name: 'removed', flags: 'rE' },
    { name: 'nf-conntrack', flags: '' },
  ]);
  expect(report.unloaded).toBeNull();
});

test('goes on in the next record, up to the module that was unloaded', () => {
  const report = emptyReport();
  modules(lineOf(first), report);
  const next = ' ip_vs_rr ip_vs libcrc32c [last unloaded: tampercore(OE)]';
  expect(modules(lineOf(next, { number: 8 }), report)).toBe(true);
  expect(report.modules.map(({ name }) => name).slice(5)).toEqual(['ip_vs_rr', 'ip_vs', 'libcrc32c']);
  expect(report.unloaded).toEqual({ name: 'tampercore', flags: 'OE' });
  expect(report.places.unloaded).toEqual({ line: 8, column: 16 + 26, length: '[last unloaded: tampercore(OE)'.length });
  expect(report.places.modules?.line).toBe(7);
});

test('ends at a line that holds more than names', () => {
  const report = emptyReport();
  modules(lineOf(first), report);
  expect(modules(lineOf('CPU: 6 PID: 21465 Comm: kworker/6:0'), report)).toBe(false);
  expect(modules(lineOf(' ip_vs_rr ip_vs'), report)).toBe(false);
  expect(report.modules).toHaveLength(5);
});

test('what a program writes between its records is none of them', () => {
  const report = emptyReport();
  report.firstLine = lineOf('text', { time: 12.5 });
  modules(lineOf(first, { time: 12.5 }), report);
  expect(modules(lineOf('executing program', { time: null }), report)).toBe(false);
  expect(modules(lineOf(' ip_vs_rr ip_vs', { time: 12.5 }), report)).toBe(true);
  expect(report.modules.map(({ name }) => name).slice(5)).toEqual(['ip_vs_rr', 'ip_vs']);
});

test('none', () => {
  const report = emptyReport();
  expect(modules(lineOf('Modules linked in:'), report)).toBe(true);
  expect(report.modules).toEqual([]);
});

test.each(['modules linked in: ext4', ' ext4 mbcache jbd2', 'Loaded modules: ext4'])('%s', (text) => {
  const report = emptyReport();
  expect(modules(lineOf(text), report)).toBe(false);
  expect(report.modules).toEqual([]);
});
