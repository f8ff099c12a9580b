import { expect, test } from 'vitest';
import { pageOf, stylesOf } from './pages.ts';

const html = `<!doctype html><html lang="zh-CN"><head><title>Nf queue · Oopsdex</title>
<link rel="stylesheet" href="../../../_astro/page.css"></head>
<body data-copy="Copy" data-copied="Copied" data-astro-cid-a><a class="skip" href="#content">skip</a>
<header><nav><a href="../../signatures/" aria-current="page">list</a></nav></header>
<main id="content" data-astro-cid-a><a href="#ref-fix">fix</a> <a href="../oom/?q=1#top">other</a>
<a href="https://example.org/x">away</a><form action="../../search/"></form><script src="y.js"></script></main>
<footer>foot</footer><script src="x.js"></script></body></html>`;

const page = pageOf(html, 'zh-cn/signatures/nf-queue/');

test('links within the site lead to pages of the file, others stay', () => {
  expect(page.main).toContain('<a href="#/zh-cn/signatures/nf-queue/#ref-fix">');
  expect(page.main).toContain('<a href="#/zh-cn/signatures/oom/?q=1#top">');
  expect(page.main).toContain('<a href="https://example.org/x">');
  expect(page.main).toContain('<form action="#/zh-cn/search/">');
});

test('title, language, section and styles are told', () => {
  expect(page).toMatchObject({
    tag: 'zh-CN',
    title: 'Nf queue · Oopsdex',
    section: 'zh-cn/signatures/',
    scopes: ['data-astro-cid-a'],
    words: [
      ['data-copy', 'Copy'],
      ['data-copied', 'Copied'],
    ],
  });
  expect(stylesOf(html, 'zh-cn/signatures/nf-queue/')).toEqual(['_astro/page.css']);
});

test('the frame has an empty main and no script', () => {
  expect(page.frame).toContain('<main id="content" data-astro-cid-a></main>');
  expect(page.frame).toContain('<footer>foot</footer>');
  expect(page.frame).not.toContain('<script');
});

test('no script is taken along', () => {
  expect(page.main).not.toContain('<script');
});

test('what is no page stops the build and is named', () => {
  expect(() => pageOf('<p>text</p>', 'x.html')).toThrow('x.html: is no page of the site');
});

test('a log that shows markup stays as it is', () => {
  const shown = '&lt;a href="../x/">&lt;/a> &#x3C;script src="../y.js">';
  const text = html.replace('</main>', `<pre>${shown}</pre><a data-t="a>b" href="?a=1&#38;b=2#c">x</a></main>`);
  const { main } = pageOf(text, 'signatures/');
  expect(main).toContain(`<pre>${shown}</pre>`);
  expect(main).toContain('<a data-t="a>b" href="#/signatures/?a=1&amp;b=2#c">');
});
