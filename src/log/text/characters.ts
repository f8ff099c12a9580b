/** Codes of the characters that are looked for letter by letter; all of them are ASCII, so that they are their bytes in UTF-8 as well. */
export const tab = 0x09;
export const newline = 0x0a;
export const carriageReturn = 0x0d;
export const blank = 0x20;
export const plus = 0x2b;
export const hyphen = 0x2d;
export const dot = 0x2e;
export const slash = 0x2f;
export const zero = 0x30;
export const colon = 0x3a;
export const less = 0x3c;
export const equals = 0x3d;
export const greater = 0x3e;
export const question = 0x3f;
export const opening = 0x5b;
export const closing = 0x5d;
export const smallX = 0x78;

const nine = 0x39;
const smallA = 0x61;
const smallF = 0x66;

export function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

/** The kernel prints hexadecimal numbers in small letters. */
export function isHexadecimal(code: number): boolean {
  return isDigit(code) || (code >= smallA && code <= smallF);
}

/** The number that the digits between two places write, decimal or hexadecimal. */
export function valueBetween(bytes: Uint8Array, from: number, to: number, base: 10 | 16): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? zero;
    value = value * base + (code <= nine ? code - zero : code - smallA + 10);
  }
  return value;
}
