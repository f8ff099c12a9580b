import { expect, test } from 'vitest';
import { redactValues } from './redact-values.ts';

test('texts are redacted wherever they stand, but for those of the properties that are kept', () => {
  const value = { a: 'x', list: ['x', { b: 'x', kept: 'x' }], kept: { c: 'x' }, number: 1, nothing: null };
  const redact = (text: string): string => text.replace('x', 'y');
  expect(redactValues(value, redact, new Set(['kept']))).toEqual({
    a: 'y',
    list: ['y', { b: 'y', kept: 'x' }],
    kept: { c: 'x' },
    number: 1,
    nothing: null,
  });
});
