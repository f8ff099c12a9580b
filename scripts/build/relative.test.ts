import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeRelative, placeholderBase as base, rootFrom, withRelativeUrls } from './relative.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function site(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'oopsdex-relative-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('the way to the root follows the depth', () => {
  expect(rootFrom('index.html')).toBe('./');
  expect(rootFrom('search/index.html')).toBe('../');
  expect(rootFrom('signatures/nf-queue-gso-null/index.html')).toBe('../../');
});

test('links of a page count from the page', () => {
  const html = `<a href="${base}">home</a> <a href="${base}signatures/?kind=oops">list</a>`;
  expect(withRelativeUrls(html, 'signatures/x/index.html')).toBe(
    '<a href="../../">home</a> <a href="../../signatures/?kind=oops">list</a>',
  );
  expect(withRelativeUrls(html, 'index.html')).toBe('<a href="./">home</a> <a href="./signatures/?kind=oops">list</a>');
});

test('a style sheet counts from itself', () => {
  expect(withRelativeUrls(`a{background:url(${base}_astro/x.svg)}`, '_astro/page.css')).toBe(
    'a{background:url(../_astro/x.svg)}',
  );
});

test('a script counts from its own file, in every place where an expression may stand', () => {
  const script = `const f=()=>{return"${base}_astro/w.js"};new Worker(new URL("${base}_astro/w.js",import.meta.url));`;
  const rewritten = withRelativeUrls(script, '_astro/page.js');
  expect(rewritten).not.toContain(base);
  expect(rewritten).toContain('return(new URL("../_astro/w.js",import.meta.url).href)');
  expect(rewritten).toContain('new URL((new URL("../_astro/w.js",import.meta.url).href),import.meta.url)');
});

test('a site is rewritten in place, and what does not name the base is left alone', () => {
  const folder = site({
    '_astro/page.css': `a{background:url(${base}_astro/x.svg)}`,
    'plain.svg': '<text>/signatures/</text>',
  });
  makeRelative(folder);
  expect(readFileSync(join(folder, '_astro/page.css'), 'utf8')).toBe('a{background:url(../_astro/x.svg)}');
  expect(readFileSync(join(folder, 'plain.svg'), 'utf8')).toBe('<text>/signatures/</text>');
});

test('a base that cannot be rewritten stops the build and names the file', () => {
  const folder = site({ '_astro/x.js': 'const url=`' + base + '${name}`' });
  expect(() => {
    makeRelative(folder);
  }).toThrow(/^_astro\/x\.js: /);
  expect(() => withRelativeUrls(`<a href="${base.slice(0, -1)}">`, 'a/index.html')).toThrow(/^a\/index\.html: /);
});
