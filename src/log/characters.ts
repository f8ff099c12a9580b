/** Codes of the characters that are looked for letter by letter; all of them are ASCII, so that they are their bytes in UTF-8 as well. */
export const tab = 0x09;
export const newline = 0x0a;
export const carriageReturn = 0x0d;
export const blank = 0x20;
export const plus = 0x2b;
export const hyphen = 0x2d;
export const dot = 0x2e;
export const slash = 0x2f;
export const opening = 0x5b;
export const closing = 0x5d;

const zero = 0x30;
const nine = 0x39;
const smallA = 0x61;
const smallF = 0x66;
const smallZ = 0x7a;
/** What a small letter has, and a capital one has not. */
const caseBit = 0x20;

export function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

export function isLetter(code: number): boolean {
  const small = code | caseBit;
  return small >= smallA && small <= smallZ;
}

/** The kernel prints hexadecimal numbers in small letters. */
export function isHexadecimal(code: number): boolean {
  return isDigit(code) || (code >= smallA && code <= smallF);
}

/** The number that the digits between two places of a text write, decimal or hexadecimal. */
export function valueBetween(text: string, from: number, to: number, base: 10 | 16): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    value = value * base + (code <= nine ? code - zero : code - smallA + 10);
  }
  return value;
}
