import { expect, test } from 'vitest';
import { writtenIn } from './written.ts';

const pages = [
  { id: 'nf-queue', data: { title: 'NULL dereference', kind: 'null-dereference' } },
  { id: 'oom', data: { title: 'Out of memory', kind: 'oom-kill' } },
];
const translations = [{ id: 'zh-cn/nf-queue', data: { title: '空指针解引用' } }];

test('a translation gives its words, the page all else', () => {
  const [first] = writtenIn(pages, translations, 'zh-cn');
  expect(first?.entry.data).toEqual({ title: '空指针解引用', kind: 'null-dereference' });
  expect(first?.writtenIn).toBe('zh-cn');
  expect(first?.text).toBe(translations[0]);
});

test('a page without a translation stays in the language that it was written in', () => {
  const [, second] = writtenIn(pages, translations, 'zh-cn');
  expect(second).toEqual({ entry: pages[1], writtenIn: 'en', text: pages[1] });
});

test('no translation is taken for another language', () => {
  expect(writtenIn(pages, translations, 'en').map(({ entry }) => entry)).toEqual(pages);
});
