import { expect, test } from 'vitest';
import { countsOf, type FacetValues, fits, formatChoice, noValues, parseChoice } from './filter.ts';

const entry = (kind: string, component: string, cause: string, distribution: string[]): FacetValues => ({
  kind: [kind],
  component: [component],
  cause: [cause],
  distribution,
  applicability: [],
});

const entries = [
  entry('null-dereference', 'net', 'kernel-bug', ['rhel']),
  entry('kernel-bug', 'mm', 'kernel-bug', ['rhel', 'ubuntu']),
  entry('sysrq-crash', 'drivers', 'deliberate', []),
];

test('nothing chosen shows all', () => {
  expect(entries.every((values) => fits(values, noValues))).toBe(true);
});

test('choices of one facet are alternatives, facets narrow each other', () => {
  const selected = { ...noValues, kind: ['kernel-bug', 'null-dereference'], distribution: ['ubuntu'] };
  expect(entries.map((values) => fits(values, selected))).toEqual([false, true, false]);
});

test('a crash that any distribution can have fits each of them', () => {
  expect(entries.map((values) => fits(values, { ...noValues, distribution: ['debian'] }))).toEqual([
    false,
    false,
    true,
  ]);
});

test('a value counts what choosing it would show: the other facets hold, its own does not', () => {
  const counts = countsOf(entries, { ...noValues, kind: ['kernel-bug'], cause: ['kernel-bug'] });
  expect(counts.kind.of('null-dereference')).toBe(1);
  expect(counts.kind.of('sysrq-crash')).toBe(0);
  expect(counts.distribution.of('ubuntu')).toBe(1);
  expect(countsOf(entries, noValues).distribution.of('ubuntu')).toBe(2);
});

test('a choice survives its way through the query string', () => {
  const query =
    '?kind=kernel-bug&kind=oops&distribution=rhel&applicability=affected&release=5.4.0-122-generic&sort=date';
  expect(formatChoice(parseChoice(query))).toBe(query);
  expect(formatChoice(parseChoice(''))).toBe('');
  expect(parseChoice('?sort=sideways').sort).toBe('title');
});
