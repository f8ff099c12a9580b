import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { check } from './mistakes.ts';

/** Schemas of the shapes that clauses have. */
const word = z.enum(['kernel-bug', 'page-fault', 'null-dereference']);
// A check that does not abort would make Zod take this branch for the one that was meant.
const hexadecimal = z.string().regex(/^0x[0-9a-f]+$/, { error: 'a hexadecimal number', abort: true });
const range = z.strictObject({ from: hexadecimal, to: hexadecimal });

function told(schema: z.ZodType, value: unknown): string[] {
  return check(schema, value).mistakes.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('what fits has no mistakes', () => {
  expect(check(range, { from: '0x0', to: '0xf' })).toEqual({ data: { from: '0x0', to: '0xf' }, mistakes: [] });
});

describe('of a choice the branch is told that was meant', () => {
  const oneOrMore = z.union([word, z.array(word).min(1)], { error: 'expected a word, or a list of them' });

  test('one word, or the entry of a list', () => {
    expect(told(oneOrMore, 'kernel_bug')).toEqual([
      ': unknown value "kernel_bug"; did you mean "kernel-bug"? (expected one of kernel-bug, page-fault, null-dereference)',
    ]);
    expect(told(oneOrMore, ['page-fault', 'nul-dereference'])).toEqual([
      '1: unknown value "nul-dereference"; did you mean "null-dereference"? (expected one of kernel-bug, page-fault, null-dereference)',
    ]);
    expect(told(oneOrMore, [])).toEqual([': expected at least 1 entry, not 0']);
  });

  test('the words of the schema where nothing is near', () => {
    expect(told(oneOrMore, 'oops')).toEqual([': expected a word, or a list of them']);
    expect(told(oneOrMore, 5)).toEqual([': expected a word, or a list of them']);
  });

  test('words beside a form and a mapping', () => {
    const address = z.union([word, hexadecimal, range], { error: 'expected a word, a number or a range' });
    expect(told(address, 'page-falt')[0]).toContain('did you mean "page-fault"?');
    expect(told(address, 'xyz')).toEqual([': expected a word, a number or a range']);
    expect(told(address, { from: '0x0', until: '0xf' })).toEqual([
      'to: the key "to" is missing: expected a text',
      'until: unknown key "until"; expected one of from, to',
    ]);
    expect(told(address, { from: '0x0', to: 'f' })).toEqual(['to: expected a hexadecimal number, not "f"']);
  });

  test('one of several mappings, by its key', () => {
    const clause = z.union([z.strictObject({ kind: word }), z.strictObject({ frames: z.array(z.string()) })]);
    expect(told(clause, { kind: 'page-falt' })[0]).toMatch(/^kind: unknown value "page-falt"; did you mean/);
    expect(told(clause, { frames: ['a', 5] })).toEqual(['frames.1: expected a text, not 5; put it in quotes']);
    expect(told(clause, { frame: ['a'] })).toEqual([
      'frame: unknown key "frame"; did you mean "frames"? (expected one of kind, frames)',
    ]);
    expect(told(clause, 'oops')).toEqual([': expected keys with values, not "oops"']);
  });

  test('choices within choices', () => {
    const inner = z.union([word, z.array(word)]);
    const outer = z.union([z.strictObject({ any: z.array(inner) }), inner]);
    expect(told(outer, { any: ['kernel-bug', ['page-falt']] })[0]).toMatch(/^any\.1\.0: unknown value "page-falt"/);
  });

  test('types alone', () => {
    const schema = z.union([z.string(), z.array(z.string())]);
    expect(told(schema, { a: 1 })).toEqual([': expected a text or a list, not keys with values']);
  });
});

test('a check of the schema may tell the word that it does not know, and those that it does', () => {
  const schema = z.string().superRefine((value, context) => {
    const params = { unknown: value, known: ['first', 'second'] };
    context.addIssue({ code: 'custom', message: `no such thing as "${value}"`, params });
  });
  expect(told(schema, 'frist')).toEqual([
    ': no such thing as "frist"; did you mean "first"? (expected one of first, second)',
  ]);
});

test('true and false are no texts', () => {
  expect(told(z.strictObject({ answer: z.string() }), { answer: false })).toEqual([
    'answer: expected a text, not false; put it in quotes',
  ]);
});
