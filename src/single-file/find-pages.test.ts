import { expect, test } from 'vitest';
import { type FoundText } from '../search/full-text.ts';
import { termsOf } from '../search/terms.ts';
import { pageFinder, type SearchedPage } from './find-pages.ts';

const pages: SearchedPage[] = [
  {
    path: 'signatures/nf-queue/',
    title: 'NULL dereference in nf_queue()',
    summary: 'A queued packet.',
    sections: [
      { title: '', url: '#/signatures/nf-queue/', text: 'A host restarts.' },
      { title: 'Fix', url: '#/signatures/nf-queue/#fix', text: 'The commit tests for NULL <b>& more</b>.' },
    ],
  },
  {
    path: 'signatures/oom/',
    title: 'Out of memory',
    summary: 'No NULL here.',
    sections: [{ title: '', url: '#/signatures/oom/', text: '内存不足，杀死进程' }],
  },
];

const search = (query: string): Promise<{ path: string; score: number; load: () => Promise<FoundText> }[]> =>
  pageFinder(pages).search(termsOf(query));

const found = async (query: string): Promise<string[]> => (await search(query)).map(({ path }) => path);

test('a word in a title comes before the same word in a text', async () => {
  const hits = await search('null');
  expect(hits.map(({ path }) => path)).toEqual(['signatures/nf-queue/', 'signatures/oom/']);
  expect(hits[0]?.score).toBe(1);
});

test('every word must stand in the page, as a part of a word too', async () => {
  expect(await found('queue commit')).toEqual(['signatures/nf-queue/']);
  expect(await found('queue memory')).toEqual([]);
  expect(await found('   ')).toEqual([]);
});

test('Chinese is found without blanks', async () => {
  expect(await found('杀死进程')).toEqual(['signatures/oom/']);
});

test('a section that holds the word is shown, with markup as text', async () => {
  const [first] = await search('commit');
  expect((await first?.load())?.sections).toEqual([
    {
      title: 'Fix',
      url: '#/signatures/nf-queue/#fix',
      excerpt: 'The <mark>commit</mark> tests for NULL &lt;b&gt;&amp; more&lt;/b&gt;.',
    },
  ]);
});
