import { expect, test } from 'vitest';
import { formatAddress, parseAddress } from './address.ts';

test.each([
  ['#/', { path: '', query: '', anchor: '' }],
  ['#/signatures/nf-queue/', { path: 'signatures/nf-queue/', query: '', anchor: '' }],
  ['#/zh-cn/signatures/?kind=oops&sort=date', { path: 'zh-cn/signatures/', query: '?kind=oops&sort=date', anchor: '' }],
  ['#/signatures/nf-queue/#ref-fix', { path: 'signatures/nf-queue/', query: '', anchor: 'ref-fix' }],
  ['#/search/?q=a#top', { path: 'search/', query: '?q=a', anchor: 'top' }],
])('%s', (fragment, address) => {
  expect(parseAddress(fragment)).toEqual(address);
  expect(formatAddress(address)).toBe(fragment);
});

test('no fragment is the home page', () => {
  expect(parseAddress('')).toEqual({ path: '', query: '', anchor: '' });
});

test('a fragment that carries a log names no page', () => {
  expect(parseAddress('#?a=x86_64&v=6.12&z=123')).toBeNull();
});

test('a broken escape of an anchor does not throw', () => {
  expect(parseAddress('#/a/#%E0%A4')).toEqual({ path: 'a/', query: '', anchor: '%E0%A4' });
});
