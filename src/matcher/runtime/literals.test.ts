import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literalFinder } from './literals.ts';

function found(literals: string[], text: string): number[] {
  const numbers = new Set<number>();
  literalFinder(new Map(literals.map((literal, index) => [literal, index])))(text, numbers);
  return [...numbers].sort((a, b) => a - b);
}

test('each literal that stands in a text is found', () => {
  expect(
    found(['Objects remaining', 'remaining in', 'abc', 'kmalloc\u00e9'], 'Objects remaining in kmalloc\u00e9'),
  ).toEqual([0, 1, 3]);
  expect(found([], 'text')).toEqual([]);
  expect(found(['abc'], 'ab')).toEqual([]);
});

test('what is found is what stands there', () => {
  const letter = fc.constantFrom('a', 'b', '\u00e9', ' ');
  // The longer the shortest, the fewer places are looked at.
  const words = fc
    .integer({ min: 3, max: 6 })
    .chain((minLength) =>
      fc.uniqueArray(fc.string({ unit: letter, minLength, maxLength: minLength + 3 }), { maxLength: 8 }),
    );
  const text = fc.string({ unit: letter, maxLength: 40 });
  fc.assert(
    fc.property(words, text, (words, text) => {
      expect(found(words, text)).toEqual(words.flatMap((each, index) => (text.includes(each) ? [index] : [])));
    }),
  );
});
