import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { packageDate } from './date.ts';
import { isGnuTar } from './tar.ts';
import { versionFile } from './version.ts';
import { writePackage } from './write.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oopsdex-package-test-'));
  folders.push(folder);
  return folder;
}

const project = {
  'dist/index.html': '<p>home</p>',
  'dist/signatures/one/index.html': '<p>one</p>',
  'dist/_astro/page.B1c2.js': 'export {}',
  'hosting/nginx.conf': 'location / {}',
  LICENSE: 'Apache-2.0',
  'README.md': '# Oopsdex',
};

/** A project as it may lie on any machine: at another time, with other rights. */
function written(time: number, mode: number): string {
  const root = temporary();
  for (const [name, text] of Object.entries(project)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, mode);
    utimesSync(path, time, time);
  }
  return root;
}

const contents = {
  version: '1.2.3',
  date: 1_700_000_000,
  knowledge: { signatures: 21, newest: '2026-11-20', hash: '0123456789abcdef' },
};

const pack = (root: string): string => writePackage(root, join(root, 'dist'), join(root, 'packages'), contents);

test('VERSION says what the package is, and of which knowledge base', () => {
  expect(versionFile({ ...contents, pages: 55 })).toBe(`version: 1.2.3
date: 2023-11-14T22:13:20.000Z
knowledge base: 0123456789abcdef
signatures: 21
newest signature: 2026-11-20
pages: 55
`);
});

test('the date is what SOURCE_DATE_EPOCH says, and now where nothing tells it', () => {
  const folder = temporary();
  expect(packageDate(folder, { SOURCE_DATE_EPOCH: '1700000000' })).toBe(1_700_000_000);
  expect(packageDate(folder, {}, 1_234_567)).toBe(1234);
});

/** Packages are made with GNU tar alone. */
const packing = test.skipIf(!isGnuTar());

packing('the archive holds the site, what its host needs, and sums that are right', () => {
  const file = pack(written(1, 0o644));
  expect(file).toMatch(/\/packages\/oopsdex-1\.2\.3\.tar\.gz$/);
  const into = temporary();
  expect(spawnSync('tar', ['-xzf', file, '-C', into]).status).toBe(0);
  const folder = join(into, 'oopsdex-1.2.3');
  for (const [name, text] of Object.entries(project)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  expect(readFileSync(join(folder, 'VERSION'), 'utf8')).toContain('pages: 2\n');
  const checked = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  expect(checked.stdout.trimEnd().split('\n')).toEqual(
    [...Object.keys(project), 'VERSION'].sort().map((name) => `${name}: OK`),
  );
});

packing("the sum beside it is the archive's", () => {
  const file = pack(written(1, 0o644));
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${sum}  oopsdex-1.2.3.tar.gz\n`);
});

packing('the same site gives the same bytes, whoever packs it and when', () => {
  const [one, other] = [pack(written(1, 0o600)), pack(written(1_000_000, 0o664))];
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
});
