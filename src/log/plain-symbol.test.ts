import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainSymbolAt } from './plain-symbol.ts';
import { symbolFrom, symbolSource } from './symbol.ts';

test.each([
  ['ext4_lookup+0x118/0x170', { function: 'ext4_lookup', offset: 0x118, size: 0x170, module: null }],
  ['string.isra.7+0x1/0x2 [nf-queue]', { function: 'string', offset: 1, size: 2, module: 'nf-queue' }],
])('%s', (text, symbol) => {
  expect(plainSymbolAt(`? ${text}`, 2)).toEqual({ symbol, end: text.length + 2 });
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
])('no plain form: %j', (text) => {
  expect(plainSymbolAt(text, 0)).toBeNull();
});

test('what is read letter by letter is what the expression reads', () => {
  const whole = new RegExp(`^${symbolSource}`);
  const pieces = fc.array(
    fc.constantFrom('foo', '_bar', '.isra.0', '$x', '+', '0x1f', '0xabcdef012345', '/', ' ', '[', ']', '-', '?'),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const plain = plainSymbolAt(text, 0);
      const known = whole.exec(text);
      if (plain === null) return;
      expect(known?.groups).toBeDefined();
      expect(plain.symbol).toEqual(symbolFrom({ ...known?.groups }));
      expect(plain.end).toBe(known?.[0].length);
    }),
    { numRuns: 5000 },
  );
});
