import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium, findOnPath } from './find.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oopsdex-chromium-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function program(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

test('CHROME_PATH goes before the PATH', () => {
  const named = program('elsewhere', 'browser');
  program('bin', 'chromium');
  expect(findChromium({ CHROME_PATH: named, PATH: join(folder, 'bin') })).toEqual({ path: named });
});

test('a CHROME_PATH without a program is a problem, whatever the PATH holds', () => {
  program('bin', 'chromium');
  const { path, problem } = findChromium({ CHROME_PATH: join(folder, 'none'), PATH: join(folder, 'bin') });
  expect(path).toBeNull();
  expect(problem).toContain(join(folder, 'none'));
});

test('an empty CHROME_PATH is none', () => {
  const found = program('bin', 'google-chrome');
  expect(findChromium({ CHROME_PATH: '', PATH: join(folder, 'bin') })).toEqual({ path: found });
});

test('the likelier name wins, wherever on the PATH it stands', () => {
  program('first', 'google-chrome');
  const chromium = program('second', 'chromium');
  expect(findOnPath([join(folder, 'first'), join(folder, 'second')].join(delimiter))).toBe(chromium);
});

test('a folder or a file that may not run is no program', () => {
  mkdirSync(join(folder, 'chromium'));
  writeFileSync(join(folder, 'google-chrome'), '');
  expect(findOnPath(folder)).toBeNull();
  expect(findOnPath('')).toBeNull();
});
