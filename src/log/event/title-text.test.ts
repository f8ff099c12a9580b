import { expect, test } from 'vitest';
import { titleText } from './title-text.ts';

test.each([
  ['foo_free+0x14/0x20 age=624 cpu=0', 'foo_free age=NUM cpu=NUM'],
  ['object ffff8801daf06c10 of 0xffff8801daf06c10', 'object ADDR of ADDR'],
  ['nfs server 10.20.30.40 is gone', 'nfs server IP is gone'],
  ['bpf_prog_6deef7357e7b4530_trace', 'bpf_prog_ADDR_trace'],
  ['at mm/slub.c:305', 'at mm/slub.c:LINE'],
  ['on CPU#12', 'on CPU'],
  ['unknown-block(0,0)', 'unknown-block(NUM,NUM)'],
  ['ext4_decade in foo2bar', 'ext4_decade in foo2bar'],
])('%s', (text, title) => {
  expect(titleText(text)).toBe(title);
});

test('a long text is cut', () => {
  expect(titleText('many words '.repeat(1000))).toHaveLength(120);
});
