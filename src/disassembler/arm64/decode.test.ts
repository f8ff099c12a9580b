import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arm64Decoder } from './decode.ts';
import { instructions } from './instructions.fixture.ts';

function decoded(word: number): ReturnType<typeof arm64Decoder> {
  return arm64Decoder(Uint8Array.of(word, word >>> 8, word >>> 16, word >>> 24), 0);
}

function textOf(word: number): string {
  const { mnemonic, operands, target } = decoded(word);
  const shown = [...operands.map(({ text }) => text), ...(target === null ? [] : [`.+${String(target)}`])].join(', ');
  return `${mnemonic} ${shown}`.trim();
}

test.each(instructions)('%i: %s', (word, text) => {
  expect(textOf(word)).toBe(text);
});

describe('what it does to memory', () => {
  test.each([
    [0xb9400001, { mode: 'read', bytes: 4, base: 'X0', displacement: 0n }],
    [0xf9403a60, { mode: 'read', bytes: 8, base: 'X19', displacement: 112n }],
    [0xf862d820, { mode: 'read', base: 'X1', index: { register: 'X2', scale: 8, extend: 'signed' } }],
    [0xa9bf7bfd, { mode: 'write', bytes: 16, base: 'SP', displacement: -16n }],
    [0xf8408420, { mode: 'read', bytes: 8, base: 'X1', displacement: 0n }],
    [0xb820003f, { mode: 'read-write', bytes: 4, base: 'X1' }],
    [0xf9800031, { mode: 'none', base: 'X1' }],
  ])('%i', (word, access) => {
    const found = decoded(word).operands.flatMap((operand) => operand.access ?? []);
    expect(found).toEqual([expect.objectContaining(access)]);
  });
});

test('any word is one instruction, and a part of a word as well', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 4 }), (bytes) => {
      expect(arm64Decoder(bytes, 0)).toMatchObject({ offset: 0, length: bytes.length });
    }),
    { numRuns: 20_000 },
  );
});
