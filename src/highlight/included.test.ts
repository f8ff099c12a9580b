import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Code, Root } from 'mdast';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { remarkIncluded } from './included.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oopsdex-included-'));
  writeFileSync(join(folder, 'server.conf'), 'listen 80;\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function shown(code: Code, path = join(folder, 'guide.mdx')): string {
  const tree: Root = { type: 'root', children: [{ type: 'blockquote', children: [code] }] };
  remarkIncluded()(tree, { path });
  return code.value;
}

test('a code block that names a file shows it, wherever it stands', () => {
  expect(shown({ type: 'code', lang: 'nginx', meta: 'file=server.conf', value: '' })).toBe('listen 80;');
  expect(
    shown({ type: 'code', lang: 'nginx', meta: 'file=../server.conf', value: '' }, join(folder, 'guides', 'guide.mdx')),
  ).toBe('listen 80;');
});

test('any other stays as it is', () => {
  expect(shown({ type: 'code', lang: 'sh', meta: null, value: 'ls' })).toBe('ls');
  expect(shown({ type: 'code', lang: 'sh', meta: 'title=x profile=y', value: 'ls' })).toBe('ls');
});

test('a file that is not there stops the build', () => {
  expect(() => shown({ type: 'code', lang: 'nginx', meta: 'file=gone.conf', value: '' })).toThrow('gone.conf');
});
