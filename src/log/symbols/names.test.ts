import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiOf } from '../text/ascii.ts';
import { nameBetween } from './names.ts';

test('a name is the part of the text, whatever names came before it', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '_', '.'), maxLength: 80 });
  fc.assert(
    fc.property(name, name, (before, part) => {
      const ascii = asciiOf(before + part + before);
      if (ascii === null) throw new Error('all of them are ASCII');
      expect(nameBetween(ascii, before.length, before.length + part.length)).toBe(part);
    }),
    { numRuns: 2000 },
  );
});
