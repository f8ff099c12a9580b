import { expect, test } from 'vitest';
import * as characters from './characters.ts';

const { isDigit, isHexadecimal, valueBetween } = characters;

test.each([
  ['tab', '\t'],
  ['newline', '\n'],
  ['carriageReturn', '\r'],
  ['blank', ' '],
  ['plus', '+'],
  ['hyphen', '-'],
  ['dot', '.'],
  ['slash', '/'],
  ['zero', '0'],
  ['colon', ':'],
  ['less', '<'],
  ['greater', '>'],
  ['question', '?'],
  ['opening', '['],
  ['closing', ']'],
  ['smallX', 'x'],
] as const)('%s', (name, character) => {
  expect(String.fromCharCode(characters[name])).toBe(character);
});

test('digits and hexadecimal digits are told from all other characters', () => {
  for (let code = 0; code < 256; code += 1) {
    const character = String.fromCharCode(code);
    expect(isDigit(code)).toBe(/[0-9]/.test(character));
    expect(isHexadecimal(code)).toBe(/[0-9a-f]/.test(character));
  }
});

test.each([
  ['12345', 10, 12345],
  ['0', 10, 0],
  ['1fabc9', 16, 0x1fabc9],
] as const)('%s to the base %i', (digits, base, value) => {
  expect(valueBetween(new TextEncoder().encode(`x${digits}x`), 1, digits.length + 1, base)).toBe(value);
});
