import { expect, test } from 'vitest';
import { notLinear } from './linear.ts';

test.each([
  'Objects remaining in kmalloc-[0-9a-z]{1,20}',
  'or sacrifice child|Killed process',
  'bpf_prog_[0-9a-f]{16}(?:_\\w{1,64})?\\+0x',
])('%s takes linear time', (pattern) => {
  expect(notLinear(pattern)).toBeNull();
});

test.each([
  ['(a+)+$', 'on some lines this takes exponential time'],
  ['bpf_prog_\\w+x', "on some lines this takes time by the line's length to the power of 2"],
  ['a.*b.*c', "on some lines this takes time by the line's length to the power of 3"],
])('%s does not', (pattern, words) => {
  expect(notLinear(pattern)).toContain(words);
});
