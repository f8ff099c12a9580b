import { expect, test } from 'vitest';
import { htmlOf } from './html.ts';

const text = `---
title: '<b> {x}'
---

## What happens

A packet \`p->next\` waits. It's "lost" -- see \`<IRQ>\`.

\`\`\`klog
RIP: 0010:nf_queue+0x98/0x2b0
\`\`\`

| Stream     | Version |
| ---------- | ------- |
| kernel.org | ~~5.4~~ |

## What happens
`;

test('a write-up is HTML, with the places that its contents lead to', async () => {
  const { html, headings } = await htmlOf(text, '/project/signatures/one/index.mdx');
  expect(headings).toEqual([
    { depth: 2, slug: 'what-happens', text: 'What happens' },
    { depth: 2, slug: 'what-happens-1', text: 'What happens' },
  ]);
  expect(html).toContain('<h2 id="what-happens-1">What happens</h2>');
  expect(html).toContain('<code>&lt;IRQ&gt;</code>');
  expect(html).toContain('It\'s "lost" -- see');
  expect(html).not.toContain('title');
});

test('code is highlighted, and scrolls in a box of its own as tables do', async () => {
  const { html } = await htmlOf(text, '/project/signatures/one/index.mdx');
  expect(html).toMatch(/<div class="code-box"><pre class="code-text" tabindex="0"><code><span class="line">/);
  expect(html).toContain('<span class="code-function">nf_queue</span>');
  expect(html).toMatch(/<div class="table-box" tabindex="0"><table>/);
  expect(html).toContain('<del>5.4</del>');
});

test('a block without a language, and an empty page', async () => {
  const { html } = await htmlOf('```\n<b> {x}\n```\n', '/project/page.mdx');
  expect(html).toContain('<span class="line">&#x3C;b> {x}</span>');
  expect((await htmlOf('', '/project/page.mdx')).html).toBe('');
});

test('a text in which four blanks begin a line is a paragraph, as everywhere in MDX', async () => {
  expect((await htmlOf('a\n\n    b\n', '/project/page.mdx')).html).toBe('<p>a</p>\n<p>b</p>');
});
