import { expect, test } from 'vitest';
import { pageFinder, type SearchedPage } from './find-pages.ts';

const pages: SearchedPage[] = [
  {
    url: '#/signatures/nf-queue/',
    meta: { title: 'NULL dereference in nf_queue()', summary: 'A queued packet.', kind: 'NULL pointer dereference' },
    sections: [
      { title: '', url: '#/signatures/nf-queue/', text: 'A host restarts.' },
      { title: 'Fix', url: '#/signatures/nf-queue/#fix', text: 'The commit tests for NULL <b>& more</b>.' },
    ],
  },
  {
    url: '#/signatures/oom/',
    meta: { title: 'Out of memory', summary: 'No NULL here.', kind: 'out-of-memory kill' },
    sections: [{ title: '', url: '#/signatures/oom/', text: '内存不足，杀死进程' }],
  },
];

const search = async (query: string, filters: Record<string, { any: string[] }> = {}) => {
  const { results, filters: counts } = await pageFinder(pages).search(query, { filters });
  return { found: await Promise.all(results.map((hit) => hit.data())), counts };
};

test('a word in a title comes before the same word in a text', async () => {
  const { found } = await search('null');
  expect(found.map(({ url }) => url)).toEqual(['#/signatures/nf-queue/', '#/signatures/oom/']);
});

test('every word must stand in the page, as a part of a word too', async () => {
  expect((await search('queue commit')).found.map(({ url }) => url)).toEqual(['#/signatures/nf-queue/']);
  expect((await search('queue memory')).found).toEqual([]);
  expect((await search('   ')).found).toEqual([]);
});

test('Chinese is found without blanks', async () => {
  expect((await search('杀死进程')).found.map(({ url }) => url)).toEqual(['#/signatures/oom/']);
});

test('a section that holds the word is shown, with markup as text', async () => {
  const [first] = (await search('commit')).found;
  expect(first?.sub_results).toEqual([
    {
      title: 'Fix',
      url: '#/signatures/nf-queue/#fix',
      excerpt: 'The <mark>commit</mark> tests for NULL &lt;b&gt;&amp; more&lt;/b&gt;.',
    },
  ]);
});

test('filters narrow, and are counted', async () => {
  expect((await search('null')).counts['kind']).toEqual({ 'NULL pointer dereference': 1, 'out-of-memory kill': 1 });
  const { found } = await search('null', { kind: { any: ['out-of-memory kill'] } });
  expect(found.map(({ url }) => url)).toEqual(['#/signatures/oom/']);
});
