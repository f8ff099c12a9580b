import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callerId } from './caller-id.ts';
import { dmesg } from './dmesg.ts';
import { behindOneBlank, endOfCaller, endOfStamp, timeOfStamp } from './stamp.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the expression of a prefix takes from a place on, and its groups. */
function taken(pattern: RegExp, text: string, at: number): { end: number; groups: Record<string, string> } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { end: at + found[0].length, groups: { ...found.groups } };
}

describe('time stamps', () => {
  test.each([
    ['[   12.345678] text', 14, 12.345678],
    ['[18594507.173491]', 17, 18594507.173491],
    ['[    0.000000][ T1]', 14, 0],
  ])('%s', (text, end, time) => {
    expect(endOfStamp(utf8(text), 0)).toBe(end);
    expect(timeOfStamp(utf8(text), 0, end)).toBe(time);
  });

  test.each([
    '',
    '[',
    '[12.34567] five decimals',
    '[12.3456789] seven',
    '[.345678]',
    '[12345678901.345678]',
    'x[1.345678]',
  ])('none in %j', (text) => {
    expect(endOfStamp(utf8(text), 0)).toBe(-1);
  });

  const letters = fc.string({ unit: fc.constantFrom('[', ']', ' ', '.', '1', '0', '9', 'x'), maxLength: 24 });
  const stamps = fc
    .tuple(fc.nat({ max: 4 }), fc.nat({ max: 99_999_999 }), fc.nat({ max: 999_999 }), letters)
    .map(
      ([blanks, seconds, micros, rest]) =>
        `[${' '.repeat(blanks)}${String(seconds)}.${String(micros).padStart(6, '0')}]${rest}`,
    );

  test('are those of the prefix, to the last digit', () => {
    fc.assert(
      fc.property(fc.oneof(letters, stamps), (text) => {
        const known = taken(dmesg.pattern, text, 0);
        const end = endOfStamp(utf8(text), 0);
        expect(end < 0 ? null : behindOneBlank(utf8(text), end)).toBe(known?.end ?? null);
        if (end >= 0) expect(timeOfStamp(utf8(text), 0, end)).toBe(Number(known?.groups['time']));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('callers', () => {
  test.each([
    ['[  T123] text', 8],
    ['[    C3]', 8],
    ['[T1234567]', 10],
  ])('%s', (text, end) => {
    expect(endOfCaller(utf8(text), 0)).toBe(end);
  });

  test('are those of the prefix', () => {
    const letters = fc.string({ unit: fc.constantFrom('[', ']', ' ', 'T', 'C', '1', '0', 'x'), maxLength: 12 });
    fc.assert(
      fc.property(letters, (rest) => {
        const text = `[${rest}`;
        const end = endOfCaller(utf8(text), 0);
        expect(end < 0 ? null : behindOneBlank(utf8(text), end)).toBe(taken(callerId.pattern, text, 0)?.end ?? null);
      }),
      { numRuns: 3000 },
    );
  });
});
