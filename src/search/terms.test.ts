import { expect, test } from 'vitest';
import { pairsOf, spaced, termsOf } from './terms.ts';

const texts = (query: string): string[] => termsOf(query).map(({ text }) => text);

test('words and identifiers, without what stands in every sentence', () => {
  expect(texts('NULL pointer dereference in nf_queue()')).toEqual(['null', 'pointer', 'dereference', 'nf_queue']);
  expect(texts('RIP: nf_queue+0x98/0x130 [nf]')).toEqual(['rip', 'nf_queue', 'nf']);
  expect(texts('is it CVE-2024-57979?')).toEqual(['cve-2024-57979']);
  expect(texts('what is this')).toEqual(['what', 'is', 'this']);
});

test('a query is parted where the script changes', () => {
  expect(termsOf('空指针tcp 软死锁')).toEqual([
    { text: '空指针', han: true },
    { text: 'tcp', han: false },
    { text: '软死锁', han: true },
  ]);
  expect(texts('内存不足怎么办')).toEqual(['内存不足']);
  expect(texts('ＯＯＭ')).toEqual(['oom']);
});

test('a text as words', () => {
  expect(spaced('VFS: Unable to mount root fs on unknown-block(0,0)')).toBe(
    ' vfs unable to mount root fs on unknown block 0 0 ',
  );
});

test('pairs of a run', () => {
  expect(pairsOf('软死锁')).toEqual(['软死', '死锁']);
});
