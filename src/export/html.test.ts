import { expect, test } from 'vitest';
import { htmlOf } from './html.ts';
import { type Block } from './report.ts';

const hostile = `</pre></code><script>alert(1)</script><img src=x onerror='alert(1)'> "&`;

const blocks: Block[] = [
  { type: 'heading', text: hostile },
  { type: 'paragraph', content: [hostile, { kernel: hostile }, { text: hostile, href: `javascript:alert(1)` }] },
  { type: 'list', ordered: false, items: [{ content: [hostile], code: hostile }] },
  { type: 'facts', rows: [{ term: hostile, content: [hostile] }] },
  { type: 'kernel', text: hostile },
  { type: 'log', lines: [{ number: 1, text: hostile, evidence: true, gap: true }] },
];

test('nothing of a log is markup, in any part of the page', () => {
  const page = htmlOf({ language: 'en', title: hostile, blocks });
  const tags = new Set([...page.matchAll(/<\/?([a-z]\w*)/g)].map(([, tag]) => tag));
  expect(tags).not.toContain('script');
  expect(tags).not.toContain('img');
  expect(page).not.toContain('javascript:');
  // All of it was written, each time as text.
  expect(page.split('&lt;script&gt;alert(1)&lt;/script&gt;')).toHaveLength(13);
});

test('the page loads nothing and runs nothing', () => {
  const page = htmlOf({ language: 'zh-CN', title: 'title', blocks: [] });
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toMatch(/\b(?:src|href)=|url\(|@import/);
});

test('links lead to pages, lines are numbered, and evidence is marked', () => {
  const page = htmlOf({
    language: 'en',
    title: 'title',
    blocks: [
      { type: 'paragraph', content: [{ text: 'page', href: 'https://kb.example/?a=1&b="' }] },
      { type: 'log', lines: [{ number: 12, text: 'Oops', evidence: true, gap: false }] },
    ],
  });
  expect(page).toContain('<a href="https://kb.example/?a=1&amp;b=&quot;">page</a>');
  expect(page).toContain('<span class="number">12</span><mark>Oops</mark>');
});
