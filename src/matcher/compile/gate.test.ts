import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatesOf } from './gate.ts';

describe('the text that stands wherever an expression fits', () => {
  test.each([
    ['bpf_prog_[0-9a-f]{16}(?:_\\w{1,64})?\\+0x', ['bpf_prog_']],
    ['or sacrifice child|Killed process', ['or sacrifice child', 'Killed process']],
    ['EXT4-fs error \\(device (?<device>\\w{1,32})\\)', ['EXT4-fs error (device ']],
    ['a(?:bcd)e', ['abcde']],
    ['x(?:long one|longer)y', ['long one', 'longer']],
    ['(?:abc){2}', ['abcabc']],
    ['\\bRIP\\b', ['RIP']],
    ['^panic', ['panic']],
    ['short.{0,9}much longer', ['much longer']],
  ])('%s', (pattern, gate) => {
    expect(gatesOf(pattern)[0]).toEqual(gate);
  });

  test('each list that there is, the longest first', () => {
    expect(gatesOf('init! exitcode=0x0{6}[08]7 (?:in swapper|elsewhere)')).toEqual([
      ['init! exitcode=0x'],
      ['in swapper', 'elsewhere'],
      ['000000'],
    ]);
  });

  test.each(['[a-z]{9}', 'ab', 'abc|.', '(?:abc)?', '(?=abc)', '\\w+'])('%s has none', (pattern) => {
    expect(() => gatesOf(pattern)).toThrow('has no text of 3 characters or more');
  });

  test('an expression that is none says what is wrong', () => {
    expect(() => gatesOf('a(b')).toThrow('Invalid regular expression');
  });
});

test('an expression fits no line without one of its texts', () => {
  const piece = fc.constantFrom('abc', 'xyz', '[ab]', '(?:abc|xyz)', '(?:cab)?', 'c{2,3}', '.', '|', '(?:ab){2}');
  const patterns = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const line = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x', 'y', 'z'), maxLength: 24 });
  fc.assert(
    fc.property(patterns, line, (pattern, text) => {
      let gates: string[][];
      try {
        gates = gatesOf(pattern);
      } catch {
        return;
      }
      if (!new RegExp(pattern).test(text)) return;
      for (const gate of gates) expect(gate.some((word) => text.includes(word))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
