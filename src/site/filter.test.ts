import { expect, test } from 'vitest';
import { countOf, type FacetValues, fits, formatChoice, parseChoice } from './filter.ts';

const entry = (kind: string, component: string, cause: string, distribution: string[]): FacetValues => ({
  kind: [kind],
  component: [component],
  cause: [cause],
  distribution,
});

const nothing: FacetValues = { kind: [], component: [], cause: [], distribution: [] };
const entries = [
  entry('null-dereference', 'net', 'kernel-bug', ['rhel']),
  entry('kernel-bug', 'mm', 'kernel-bug', ['rhel', 'ubuntu']),
  entry('sysrq-crash', 'drivers', 'deliberate', []),
];

test('nothing chosen shows all', () => {
  expect(entries.every((values) => fits(values, nothing))).toBe(true);
});

test('choices of one facet are alternatives, facets narrow each other', () => {
  const selected = { ...nothing, kind: ['kernel-bug', 'null-dereference'], distribution: ['ubuntu'] };
  expect(entries.map((values) => fits(values, selected))).toEqual([false, true, false]);
});

test('a crash that any distribution can have fits each of them', () => {
  expect(entries.map((values) => fits(values, { ...nothing, distribution: ['debian'] }))).toEqual([false, false, true]);
});

test('a value counts what choosing it would show: the other facets hold, its own does not', () => {
  const selected = { ...nothing, kind: ['kernel-bug'], cause: ['kernel-bug'] };
  expect(countOf(entries, selected, 'kind', 'null-dereference')).toBe(1);
  expect(countOf(entries, selected, 'kind', 'sysrq-crash')).toBe(0);
  expect(countOf(entries, selected, 'distribution', 'ubuntu')).toBe(1);
  expect(countOf(entries, nothing, 'distribution', 'ubuntu')).toBe(2);
});

test('a choice survives its way through the query string', () => {
  const query = '?kind=kernel-bug&kind=oops&distribution=rhel&sort=date';
  expect(formatChoice(parseChoice(query))).toBe(query);
  expect(formatChoice(parseChoice(''))).toBe('');
  expect(parseChoice('?sort=sideways').sort).toBe('title');
});
