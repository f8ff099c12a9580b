import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfDigits, type Encoding } from './digits.ts';
import { digitsAsTheKernelWrites } from './panic-link.fixture.ts';

const encodings: Encoding[] = ['seven-bytes', 'thirteen-bits'];

test('seven bytes are seventeen digits, the first byte the least', () => {
  expect(bytesOfDigits('00000000000000258', 'seven-bytes')).toEqual({
    bytes: Uint8Array.of(2, 1, 0, 0, 0, 0, 0),
    whole: true,
  });
  // 2 ** 56 - 1, then one byte.
  expect(bytesOfDigits(`72057594037927935${'255'}`, 'seven-bytes').bytes).toEqual(new Uint8Array(8).fill(255));
});

test('thirteen bits are four digits, the first bit the highest', () => {
  // 1111111111111 111: two bytes.
  expect(bytesOfDigits('81917', 'thirteen-bits')).toEqual({ bytes: Uint8Array.of(255, 255), whole: true });
  expect(bytesOfDigits('00081', 'thirteen-bits')).toEqual({ bytes: Uint8Array.of(0, 0x41), whole: true });
});

for (const encoding of encodings) {
  test(`${encoding}: what the kernel writes is read`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        const read = bytesOfDigits(digitsAsTheKernelWrites(data, encoding), encoding);
        expect(read).toEqual({ bytes: Uint8Array.from(data), whole: true });
      }),
    );
  });

  test(`${encoding}: of digits that were cut off the bytes before are read`, () => {
    const data = Uint8Array.from({ length: 70 }, (_, index) => (index * 37) % 256);
    const digits = digitsAsTheKernelWrites(data, encoding);
    const { bytes } = bytesOfDigits(digits.slice(0, 100), encoding);
    // Of the last group it cannot be told that it was a longer one.
    const certain = encoding === 'seven-bytes' ? 35 : 39;
    expect(bytes.length).toBeGreaterThanOrEqual(certain);
    expect(bytes.subarray(0, certain)).toEqual(data.subarray(0, certain));
  });

  test(`${encoding}: what is no digit ends it`, () => {
    const digits = digitsAsTheKernelWrites(new Uint8Array(7).fill(9), encoding);
    const read = bytesOfDigits(`${digits}%3Cb%3E${digits}`, encoding);
    expect(read).toEqual({ bytes: new Uint8Array(7).fill(9), whole: false });
  });

  test(`${encoding}: any text is read without an error, and no more than a QR code holds`, () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^\d*$/), (text, digits) => {
        bytesOfDigits(text, encoding);
        bytesOfDigits(digits, encoding);
      }),
    );
    const { bytes, whole } = bytesOfDigits('0'.repeat(1_000_000), encoding);
    expect(bytes.length).toBeLessThan(3000);
    expect(whole).toBe(false);
  });
}

test('a number that is too large for its bytes is not read', () => {
  expect(bytesOfDigits('99999999999999999', 'seven-bytes')).toEqual({ bytes: new Uint8Array(), whole: false });
  expect(bytesOfDigits('999900000', 'thirteen-bits')).toEqual({ bytes: new Uint8Array(), whole: false });
});
