import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDecoder } from './text-decoder.ts';

function inPieces(encoding: string, bytes: Uint8Array, sizes: number[]): string {
  const { push, end } = textDecoder(encoding);
  let text = '';
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    text += push(bytes.subarray(at, at + size));
    at += size;
  }
  return text + end();
}

test('bytes that are no GBK, one at a time', () => {
  const bytes = Uint8Array.of(184, 50, 49, 215, 29, 110, 221, 140);
  expect(inPieces('gbk', bytes, [1])).toBe(new TextDecoder('gbk').decode(bytes));
});

test.each(['gbk', 'utf-8', 'windows-1252', 'utf-16le'])('%s in pieces is the same as at once', (encoding) => {
  const digitsAndLeads = fc.oneof(fc.integer({ min: 48, max: 57 }), fc.integer({ min: 129, max: 255 }));
  fc.assert(
    fc.property(
      fc.array(digitsAndLeads, { maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
      (values, sizes) => {
        const bytes = Uint8Array.from(values);
        expect(inPieces(encoding, bytes, sizes)).toBe(new TextDecoder(encoding).decode(bytes));
      },
    ),
    { numRuns: 2000 },
  );
});
