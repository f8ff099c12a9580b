import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSignature } from '../scripts/author/new.ts';
import { crashIn } from '../scripts/check/crash.fixture.ts';
import { root } from '../scripts/knowledge/bases.ts';
import { KnowledgeFolder } from '../scripts/knowledge/page.fixture.ts';

/** A company's own pages beside ours: what the commands do with `KB` and `CONFIG`, in a real build. */

const guide = `---
title: How we catch a dump
summary: What the people of our own data centre do when a machine is down.
---

## First of all

Look at the \`console\`.

\`\`\`klog
BUG: unable to handle kernel NULL pointer dereference at (null)
\`\`\`
`;

const config = `title: ACME crashes
logo: { file: acme.svg }
support: { label: Ask ACME, url: https://intranet.example.com/kernel }
`;

let company: KnowledgeFolder;
let out: string;
let settings: { KB: string; CONFIG: string };

beforeAll(async () => {
  company = new KnowledgeFolder();
  out = join(company.path, 'site');
  company.write('acme.log', crashIn('acme'));
  const order = ['--from', join(company.path, 'acme.log'), '--kb', company.path, '--id', 'our-own-crash'];
  await makeSignature(root, order, '2026-11-21');
  company.write('site.yaml', config);
  company.write('acme.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  settings = { KB: company.path, CONFIG: join(company.path, 'site.yaml') };
  company.write('content/guides/catch-a-dump.mdx', guide);
});

afterAll(() => {
  company.remove();
});

function run(script: string, args: string[] = []): { status: number | null; stderr: string; stdout: string } {
  return spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    // Not the test runner's own variables: Astro would take its BASE_URL for the site's.
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...settings },
  });
}

const built = (file: string): string => readFileSync(join(out, file), 'utf8');

test('the build holds their signatures with samples, their guides, and their name', { timeout: 180_000 }, () => {
  const { status, stderr } = run('build', ['--out', out]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const page = built('signatures/our-own-crash/index.html');
  expect(page).toContain('as-printed.log');
  expect(page).toContain('acme_poll');
  expect(existsSync(join(out, 'signatures/nf-queue-gso-null/index.html'))).toBe(true);
  expect(built('guides/catch-a-dump/index.html')).toContain('<h2 id="first-of-all">');
  expect(page).toMatch(/<title>[^<]+ · ACME crashes</);
  expect(page).toMatch(/<img src="\.\.\/\.\.\/_astro\/acme\.[\w-]+\.svg"/);
  expect(page).toContain('<a href="https://intranet.example.com/kernel"');
  expect(built('guides/index.html')).toContain('How we catch a dump');
  expect(built('index.html')).toMatch(/<a href="\.\/guides\/"/);
  expect(JSON.parse(built('schema/signature.json'))).toHaveProperty('properties.match');
  const ids = (JSON.parse(built('signatures.json')) as { id: string }[]).map(({ id }) => id);
  expect(ids).toContain('our-own-crash');
});

test('the command line matches them', () => {
  const { stdout } = run('analyse', [
    '--format',
    'json',
    join(company.path, 'signatures/our-own-crash/samples/as-printed.log'),
  ]);
  const { matches } = JSON.parse(stdout) as { matches: { signature: string; band: string }[] };
  expect(matches.map(({ signature }) => signature)).toContain('our-own-crash');
});

test('an id that both have, in signatures and guides, is refused by build and check', () => {
  const clash = join(company.path, 'signatures/nf-queue-gso-null');
  cpSync(join(root, 'signatures/nf-queue-gso-null'), clash, { recursive: true });
  const expected = `${clash}/index.mdx: the id "nf-queue-gso-null" is taken by signatures/nf-queue-gso-null/index.mdx`;
  const results = [run('build', ['--out', out]), run('check')];
  rmSync(clash, { recursive: true });
  for (const { status, stderr } of results) {
    expect(status).toBe(1);
    expect(stderr).toContain(expected);
  }
});
