import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instruction } from '../instruction.ts';
import { x86Decoder } from './decode.ts';
import { instructions, narrowInstructions } from './instructions.fixture.ts';

const wide = x86Decoder(64);
const narrow = x86Decoder(32);

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.split(' '), (byte) => Number.parseInt(byte, 16));
}

function textOf({ mnemonic, operands, target }: Instruction): string {
  const shown = [operands.map(({ text }) => text).join(','), target === null ? '' : `.+${String(target)}`].join('');
  return `${mnemonic} ${shown}`.trim();
}

describe('x86-64', () => {
  test.each(instructions)('%s: %s', (hex, text) => {
    const bytes = bytesOf(hex);
    const instruction = wide(bytes, 0);
    expect(textOf(instruction)).toBe(text);
    expect(instruction).toMatchObject({ offset: 0, length: bytes.length, known: true });
  });

  test('an instruction that 64 bits do not have is its byte', () => {
    expect(textOf(wide(bytesOf('60 90'), 0))).toBe('.byte 0x60');
  });

  test('an instruction that is cut off takes what is left of it', () => {
    expect(wide(bytesOf('90 48 8b 80 01'), 1)).toMatchObject({ length: 4, mnemonic: '.byte', known: false });
  });
});

describe('i386', () => {
  test.each(narrowInstructions)('%s: %s', (hex, text) => {
    expect(textOf(narrow(bytesOf(hex), 0))).toBe(text);
  });
});

describe('what it does to memory', () => {
  test.each([
    ['8b 42 74', { mode: 'read', bytes: 4, base: 'RDX', displacement: 0x74n }],
    ['48 89 07', { mode: 'write', bytes: 8, base: 'RDI', index: null }],
    ['f0 ff 0b', { mode: 'read-write', bytes: 4, base: 'RBX' }],
    ['80 3c d0 00', { mode: 'read', bytes: 1, base: 'RAX', index: { register: 'RDX', scale: 8, extend: 'whole' } }],
    ['65 8b 04 25 10 00 00 00', { mode: 'read', segment: 'GS', base: null, displacement: 0x10n }],
    ['48 8b 05 f0 ff ff ff', { mode: 'read', base: 'RIP', displacement: -0x10n }],
    ['ff 50 18', { mode: 'read', bytes: 8, base: 'RAX', displacement: 0x18n }],
    ['48 8d 42 08', { mode: 'none', base: 'RDX' }],
    ['f0 48 0f ab 07', { mode: 'read-write', base: 'RDI', bit: 'RAX' }],
    ['0f 94 00', { mode: 'write', bytes: 1, base: 'RAX' }],
  ])('%s', (hex, access) => {
    const found = wide(bytesOf(hex), 0).operands.flatMap((operand) => operand.access ?? []);
    expect(found).toEqual([expect.objectContaining(access)]);
  });

  test('a copy of strings reads and writes', () => {
    expect(wide(bytesOf('48 a5'), 0).operands.map(({ access }) => access)).toEqual([
      expect.objectContaining({ mode: 'read', base: 'RSI', bytes: 8 }),
      expect.objectContaining({ mode: 'write', base: 'RDI', bytes: 8 }),
    ]);
  });
});

test.each([64, 32] as const)(
  'any bytes are decoded with %i bits: never further than their end, and at least by one',
  (bits) => {
    const decoder = x86Decoder(bits);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (bytes) => {
        for (let at = 0; at < bytes.length;) {
          const { offset, length } = decoder(bytes, at);
          expect(offset).toBe(at);
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(Math.min(15, bytes.length - at));
          at += length;
        }
      }),
      { numRuns: 2000 },
    );
  },
);
