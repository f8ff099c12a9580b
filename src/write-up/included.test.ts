import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { included } from './included.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oopsdex-included-'));
  writeFileSync(join(folder, 'server.conf'), 'listen 80;\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What stands in the code block of a page. */
function shown(text: string, path = join(folder, 'guide.mdx')): string | undefined {
  const { html } = markdownToHtml(text, { mdastPlugins: [included], fileURL: pathToFileURL(path) });
  return /<code[^>]*>([^<]*)<\/code>/.exec(html)?.[1];
}

test('a code block that names a file shows it, wherever it stands', () => {
  expect(shown('> ```nginx file=server.conf\n> ```\n')).toBe('listen 80;\n');
  expect(shown('```nginx file=../server.conf\n```\n', join(folder, 'guides', 'guide.mdx'))).toBe('listen 80;\n');
});

test('any other stays as it is', () => {
  expect(shown('```sh\nls\n```\n')).toBe('ls\n');
  expect(shown('```sh title=x profile=y\nls\n```\n')).toBe('ls\n');
});

test('a file that is not there stops the build', () => {
  expect(() => shown('```nginx file=gone.conf\n```\n')).toThrow('gone.conf');
});
