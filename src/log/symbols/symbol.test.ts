import { expect, test } from 'vitest';
import { symbolFrom, symbolSource, withoutSuffix } from './symbol.ts';

test.each([
  ['string.isra.7', 'string'],
  ['__list_del_entry_valid.cold.1', '__list_del_entry_valid'],
  ['tamperhack_mkdir.part.4', 'tamperhack_mkdir'],
  ['nf_queue', 'nf_queue'],
  // out of line, to 2.6.15
  ['.text.lock.dcache', '.text.lock.dcache'],
  ['text.lock.dcache', '.text.lock.dcache'],
  // ppc64: a dot in front is the entry point
  ['.do_one_initcall', '.do_one_initcall'],
])('%s is %s', (name, source) => {
  expect(withoutSuffix(name)).toBe(source);
});

test.each([
  ['ext4_lookup+0x118/0x170 [ext4]', { function: 'ext4_lookup', offset: 0x118, size: 0x170, module: 'ext4' }],
  ['nf_queue+0x98', { function: 'nf_queue', offset: 0x98, size: null, module: null }],
  ['a.isra.1+0x1/0x2', { function: 'a', offset: 1, size: 2, module: null }],
])('%s', (text, expected) => {
  const found = new RegExp(`^${symbolSource}$`).exec(text);
  expect(symbolFrom(found?.groups ?? {})).toEqual(expected);
});

test.each(['0xffffffffc02d74c0', 'nf_queue', 'nf_queue+152', '1a+0x1/0x2'])('%s is none', (text) => {
  expect(new RegExp(`^${symbolSource}$`).test(text)).toBe(false);
});
