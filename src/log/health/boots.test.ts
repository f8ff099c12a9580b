import { describe, expect, test } from 'vitest';
import { boot, notesOn, oops } from './notes.fixture.ts';

const told = (lines: string[]): [string, number | undefined][] =>
  notesOn(lines)
    .filter(({ code }) => code === 'boots')
    .map(({ message, line }) => [message, line]);

describe('several boots', () => {
  test('are counted, and the one of the first crash is named', () => {
    expect(told([...boot(), ...boot(), ...oops(), ...boot()])).toEqual([
      ['The log holds 3 boots; the first crash is in boot 2.', 7],
    ]);
  });

  test('the end of a boot above the first banner counts where it holds a report', () => {
    expect(told([...oops(), ...boot()])).toEqual([['The log holds 2 boots; the first crash is in boot 1.', 18]]);
  });

  test('without a crash', () => {
    expect(told([...boot(), ...boot()])).toEqual([['The log holds 2 boots.', 1]]);
  });
});

test.each([
  ['one boot', [...boot(), ...oops()]],
  ['one boot behind what the firmware printed', ['SeaBIOS (version 1.16.0)', 'Booting from Hard Disk...', ...boot()]],
  ['no banner', oops()],
])('%s', (_name, lines) => {
  expect(told(lines)).toEqual([]);
});
