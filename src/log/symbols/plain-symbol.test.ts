import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiOf } from '../text/ascii.ts';
import { plainSymbol } from './plain-symbol.ts';
import { type Symbol, symbolFrom, symbolSource } from './symbol.ts';

/** The symbol that fills a text from a place on. */
function plain(text: string, from = 0): Symbol | null {
  const ascii = asciiOf(text);
  return ascii && plainSymbol(ascii, from, text.length);
}

test.each([
  ['ext4_lookup+0x118/0x170', { function: 'ext4_lookup', offset: 0x118, size: 0x170, module: null }],
  ['string.isra.7+0x1/0x2 [nf-queue]', { function: 'string', offset: 1, size: 2, module: 'nf-queue' }],
])('%s', (text, symbol) => {
  expect(plain(`? ${text}`, 2)).toEqual(symbol);
});

test.each([
  '',
  'ext4_lookup',
  'ext4_lookup+118/0x170',
  'ext4_lookup+0x118',
  'ext4_lookup+0x/0x170',
  'ext4_lookup+0x1111111111111111/0x170',
  '0ext4+0x1/0x2',
  '.ext4_lookup+0x1/0x2',
  'ext4_lookup+0x1/0x2 [ext4 1a2b3c]',
  'ext4_lookup+0x1/0x2 and more',
])('no plain form: %j', (text) => {
  expect(plain(text)).toBeNull();
});

test('what is read letter by letter is what the expression reads', () => {
  const whole = new RegExp(`^${symbolSource}$`);
  const pieces = fc.array(
    fc.constantFrom('foo', '_bar', '.isra.0', '$x', '+', '0x1f', '0xabcdef012345', '/', ' ', '[', ']', '-', '?'),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const symbol = plain(text);
      const known = whole.exec(text);
      if (symbol === null) return;
      expect(known?.groups).toBeDefined();
      expect(symbol).toEqual(symbolFrom({ ...known?.groups }));
    }),
    { numRuns: 5000 },
  );
});
