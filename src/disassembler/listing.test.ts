import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arm64Bytes, x86Bytes } from './code-bytes.ts';
import { list } from './listing.ts';
import { x86Decoder } from './x86/decode.ts';

const decoder = x86Decoder(64);

function listed(code: string, start: number | null = null): string[] {
  return list(decoder, { ...x86Bytes(code), start }).map(
    ({ offset, mnemonic, guessed, marked }) =>
      `${String(offset)} ${mnemonic}${guessed ? ' ?' : ''}${marked ? ' <' : ''}`,
  );
}

describe('the bytes', () => {
  test('of x86 have the mark in angles', () => {
    expect(x86Bytes('48 89 fb <48> 8b')).toEqual({ bytes: Uint8Array.of(0x48, 0x89, 0xfb, 0x48, 0x8b), mark: 3 });
  });

  test('of arm64 are words', () => {
    expect(arm64Bytes('d503201f (b9400001)')).toEqual({
      bytes: Uint8Array.of(0x1f, 0x20, 0x03, 0xd5, 0x01, 0x00, 0x40, 0xb9),
      mark: 4,
    });
  });

  test.each(['Bad RIP value.', 'Unable to access opcode bytes at RIP 0xffffffffffffffd6.', ''])('none: %s', (text) => {
    expect(x86Bytes(text).bytes).toHaveLength(0);
  });

  test('end where other text begins', () => {
    expect(x86Bytes('<0f> 0b RIP  [<ffffffff81000000>]').bytes).toHaveLength(2);
  });
});

describe('in front of the mark', () => {
  test('all ways to read it agree', () => {
    expect(listed(`${'90 '.repeat(15)}55 48 89 fb <48> 8b 03`).slice(-3)).toEqual(['15 push', '16 mov', '19 mov <']);
  });

  test('of fewer bytes than an instruction can have, all may be one', () => {
    expect(listed('55 48 89 fb <48> 8b 03')).toEqual(['0 push ?', '1 mov ?', '4 mov <']);
  });

  test('the first bytes are the end of an instruction: from them on nothing leads to the mark', () => {
    // Read from the first byte on, e8 is a call, whose five bytes end behind the mark.
    expect(listed('e8 48 89 c3 <c3> 90')).toEqual(['0 .byte ?', '1 mov ?', '4 ret <', '5 nop']);
  });

  test('a way through bytes that are no instruction is not taken where another one is', () => {
    // 06 and 60 are none with 64 bits.
    expect(listed('06 60 55 <c3>')).toEqual(['0 .byte ?', '2 push ?', '3 ret <']);
  });

  test('the start of the function is known, and so is all that follows it', () => {
    expect(listed('cc cc 55 48 89 fb <48> 8b 03', 2)).toEqual(['0 int3 ?', '1 int3 ?', '2 push', '3 mov', '6 mov <']);
  });
});

test('without a mark all is a guess', () => {
  expect(listed('55 c3')).toEqual(['0 push ?', '1 ret ?']);
});

test('every byte stands in the listing once, in order, and an instruction begins at the mark', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.nat(63),
      fc.option(fc.nat(63)),
      (bytes, place, start) => {
        const mark = place % bytes.length;
        const lines = list(decoder, { bytes, mark, start });
        let at = 0;
        for (const { offset, length } of lines) {
          expect(offset).toBe(at);
          at += length;
        }
        expect(at).toBe(bytes.length);
        expect(lines.filter(({ marked }) => marked).map(({ offset }) => offset)).toEqual([mark]);
      },
    ),
    { numRuns: 2000 },
  );
});
