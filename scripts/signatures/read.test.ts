import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatProblem, type Problem, readSample, readSignatures, type SignatureFiles } from './read.ts';

/** A page that is right, which each test spoils in one place. */
const valid = `
title: A crash that stands in a test
summary: The kernel stumbles over a test and nowhere else.
doNow:
  - text: Update the kernel.
    command: dnf update kernel
kind: null-dereference
component: net/netfilter
cause: kernel-bug
severity: fatal
distributions: [rhel]
added: '2026-01-31'
match:
  required:
    - kind: [null-dereference, page-fault]
    - frames: [nf_queue, nf_hook_slow]
    - not: { any: [{ address: user }, { address: '0x10' }] }
  supporting:
    - message: { pattern: 'NULL pointer' }
fixedIn:
  - stream: rhel-7
    version: 3.10.0-204.el7
    certainty: proven
    reference: fix
references:
  - id: fix
    type: commit
    title: The fix
    url: https://example.com/fix
samples:
  - file: as-printed.log
    form: as-printed
`;

type Page = Record<string, unknown>;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oopsdex-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  const path = join(folder, 'signatures', file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function page(frontmatter: string, body = 'What happens.\n'): string {
  return `---\n${frontmatter.trim()}\n---\n${body}`;
}

/** Writes one signature, \`one-crash\`, with its sample. */
function writeSignature(frontmatter: string, id = 'one-crash'): void {
  write(`${id}/index.mdx`, page(frontmatter));
  write(`${id}/samples/as-printed.log`, 'BUG: unable to handle kernel NULL pointer dereference at (null)\n');
}

function spoil(change: (page: Page) => void): string {
  const read = parse(valid) as Page;
  change(read);
  return stringify(read);
}

function read(): { signatures: SignatureFiles[]; problems: Problem[] } {
  return readSignatures(folder);
}

test('a page that is right', () => {
  writeSignature(valid);
  const { signatures, problems } = read();
  expect(problems).toEqual([]);
  expect(signatures).toHaveLength(1);
  expect(signatures[0]).toMatchObject({ folder: 'signatures/one-crash', body: 'What happens.\n', translations: [] });
  expect(signatures[0]?.signature).toMatchObject({ id: 'one-crash', related: [], introducedIn: [] });
  expect(new TextDecoder().decode(readSample(folder, 'signatures/one-crash', 'as-printed.log'))).toContain('BUG:');
});

test('a page with line ends of Windows', () => {
  writeSignature(valid);
  write('one-crash/index.mdx', page(valid).replaceAll('\n', '\r\n'));
  expect(read().problems).toEqual([]);
  expect(read().signatures[0]?.body).toBe('What happens.\r\n');
});

const index = 'signatures/one-crash/index.mdx';

describe('a value that is wrong names file, key and what was expected', () => {
  test.each<[string, (page: Page) => void, string, RegExp]>([
    ['an unknown key', (p) => (p['colour'] = 'red'), '', /Unrecognized key: "colour"/],
    ['a missing key', (p) => delete p['title'], 'title', /expected string/],
    ['a wrong type', (p) => (p['title'] = 5), 'title', /expected string, received number/],
    ['a title that is too long', (p) => (p['title'] = 'x'.repeat(111)), 'title', /<=110/],
    ['an unknown kind', (p) => (p['kind'] = 'crash'), 'kind', /Invalid option: expected one of "null-dereference"\|/],
    ['an unknown cause', (p) => (p['cause'] = 'bad luck'), 'cause', /"third-party-module"/],
    ['an unknown severity', (p) => (p['severity'] = 'high'), 'severity', /"fatal"\|"degraded"\|"informational"/],
    ['an unknown distribution', (p) => (p['distributions'] = ['gentoo']), 'distributions.0', /"rhel"/],
    ['a component that is no path', (p) => (p['component'] = 'Net Filter'), 'component', /net\/netfilter/],
    ['a day that does not exist', (p) => (p['added'] = '2026-02-30'), 'added', /date/],
    ['no step', (p) => (p['doNow'] = []), 'doNow', />=1/],
    ['five steps', (p) => (p['doNow'] = Array(5).fill({ text: 'Wait.' })), 'doNow', /<=4/],
    ['an unknown key of a step', (p) => (p['doNow'] = [{ text: 'Wait.', cmd: 'ls' }]), 'doNow.0', /"cmd"/],
    ['an empty matcher', (p) => (p['match'] = { required: [] }), 'match.required', />=1/],
    [
      'an unknown key of the matcher',
      (p) => (p['match'] = { required: [{ kind: 'oops' }], optional: [] }),
      'match',
      /"optional"/,
    ],
    ['no sample', (p) => (p['samples'] = []), 'samples', />=1/],
    [
      'a sample of an unknown form',
      (p) => (p['samples'] = [{ file: 'as-printed.log', form: 'photo' }]),
      'samples.0.form',
      /"as-printed"\|"web-copy"\|"crash-session"/,
    ],
    [
      'a sample outside its folder',
      (p) => (p['samples'] = [{ file: '../x.log', form: 'as-printed' }]),
      'samples.0.file',
      /pattern/,
    ],
    [
      'a reference without https',
      (p) => (p['references'] = [{ id: 'fix', type: 'commit', title: 'The fix', url: 'http://example.com' }]),
      'references.0.url',
      /URL/,
    ],
    [
      'a stream that does not exist',
      (p) => (p['fixedIn'] = [{ stream: 'rhel-7.6', version: '3.10.0-204.el7', certainty: 'proven' }]),
      'fixedIn.0.stream',
      /expected a stream such as rhel-7/,
    ],
    [
      'a version that YAML read as a number',
      (p) => (p['fixedIn'] = [{ stream: 'kernel.org', version: 5.4, certainty: 'proven' }]),
      'fixedIn.0.version',
      /expected string, received number/,
    ],
    [
      'a reference that is not there',
      (p) => (p['fixedIn'] = [{ stream: 'rhel-7', version: '3.10.0-204.el7', certainty: 'proven', reference: 'fixx' }]),
      'fixedIn.0.reference',
      /^no reference has the id "fixx"$/,
    ],
    [
      'the same under introducedIn',
      (p) =>
        (p['introducedIn'] = [{ stream: 'rhel-7', version: '3.10.0-1.el7', certainty: 'proven', reference: 'gone' }]),
      'introducedIn.0.reference',
      /^no reference has the id "gone"$/,
    ],
    [
      'a related signature that is not there',
      (p) => (p['related'] = ['another-crash']),
      'related',
      /^there is no signature "another-crash"$/,
    ],
  ])('%s', (_what, change, key, message) => {
    writeSignature(spoil(change));
    const { problems } = read();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: index, key });
    expect(problems[0]?.message).toMatch(message);
  });
});

describe('a clause that is wrong', () => {
  test.each<[string, unknown, string, RegExp]>([
    [
      'an unknown clause',
      { functoin: 'f' },
      '',
      /^unknown clause "functoin"; expected one of kind, function, module, .*, all, any, not$/,
    ],
    ['two clauses in one', { kind: 'oops', function: 'f' }, '', /^expected one clause with one key \(kind, function, /],
    ['no clause', {}, '', /^expected one clause with one key/],
    ['a bare word', 'oops', '', /^expected one clause with one key/],
    ['a list', [{ kind: 'oops' }], '', /^expected one clause with one key/],
    ['a name of no object', { constructor: 'f' }, '', /^unknown clause "constructor"/],
    [
      'an unknown kind',
      { kind: 'crash' },
      'kind',
      /^expected one of null-dereference, page-fault, .*, oops, or a list of them$/,
    ],
    ['a function with blanks', { function: 'a b' }, 'function', /^a kernel symbol; \* stands for any characters$/],
    ['an empty list', { function: [] }, 'function', />=1/],
    ['an unknown taint', { taint: 'OE' }, 'taint', /^expected one of only-gpl, proprietary, .*, or a list of them$/],
    [
      'an address without quotes',
      { address: 16 },
      'address',
      /^expected one of near-null, .*; or a quoted hexadecimal number such as "0x74"; or { from, to }, or a list of them$/,
    ],
    [
      'a range with an unknown key',
      { address: { from: '0x0', until: '0xf' } },
      'address',
      /^expected one of near-null, /,
    ],
    ['code without its mark', { code: '0f 0b' }, 'code', /the marked byte/],
    ['a text that is too short', { line: 'ab' }, 'line', />=3/],
    ['frames that are no list', { frames: 'f' }, 'frames', /^expected a list of kernel symbols, or { inOrder: /],
    [
      'a pattern that is spelt wrong',
      { message: { patern: 'abc' } },
      'message',
      /^expected a text of three characters or more, or { pattern: /,
    ],
    ['an error code without quotes', { errorCode: 0 }, 'errorCode', /^expected a quoted number as printed/],
    ['a process that is a number', { process: 5 }, 'process', /^expected the name of a task, or a list of them$/],
    ['an unknown architecture', { architecture: 'amd64' }, 'architecture', /^expected one of x86_64, /],
    ['an unknown key of a release', { release: { after: '5.4' } }, 'release', /"after"/],
    [
      'an unknown clause below any',
      { any: [{ kind: 'oops' }, { functoin: 'f' }] },
      'any.1',
      /^unknown clause "functoin"/,
    ],
    ['an unknown clause below not', { not: { functoin: 'f' } }, 'not', /^unknown clause "functoin"/],
    ['all of nothing', { all: [] }, 'all', />=1/],
  ])('%s', (_what, clause, below, message) => {
    writeSignature(spoil((p) => (p['match'] = { required: [{ kind: 'oops' }, clause] })));
    const { problems } = read();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe(index);
    expect(problems[0]?.key).toBe(['match.required.1', below].filter((part) => part !== '').join('.'));
    expect(problems[0]?.message).toMatch(message);
  });
});

describe('files', () => {
  test('a sample that is named and missing', () => {
    write('one-crash/index.mdx', page(valid));
    expect(read().problems).toEqual([
      { file: index, key: 'samples.0.file', message: 'expected the file signatures/one-crash/samples/as-printed.log' },
    ]);
  });

  test('a sample that is there and not named', () => {
    writeSignature(valid);
    write('one-crash/samples/forgotten.log', 'text\n');
    expect(read().problems).toEqual([
      { file: 'signatures/one-crash/samples/forgotten.log', key: '', message: 'not named under samples in index.mdx' },
    ]);
  });

  test('a folder without its page', () => {
    write('one-crash/samples/as-printed.log', 'text\n');
    expect(read()).toEqual({
      signatures: [],
      problems: [{ file: index, key: '', message: 'missing: every folder of signatures/ holds an index.mdx' }],
    });
  });

  test('a file beside the folders is none of ours', () => {
    writeSignature(valid);
    write('README.md', 'text\n');
    expect(read().problems).toEqual([]);
  });

  test('a folder whose name is no id', () => {
    writeSignature(valid, 'One Crash');
    expect(read().problems).toEqual([
      { file: 'signatures/One Crash', key: '', message: 'expected a name of lower-case words joined by hyphens' },
    ]);
  });

  test('no frontmatter', () => {
    writeSignature(valid);
    write('one-crash/index.mdx', 'What happens.\n');
    expect(read().problems).toEqual([
      { file: index, key: '', message: 'expected frontmatter between two lines of ---' },
    ]);
  });

  test('frontmatter that is not closed', () => {
    writeSignature(valid);
    write('one-crash/index.mdx', `---\n${valid}`);
    expect(read().problems).toEqual([
      { file: index, key: '', message: 'expected frontmatter between two lines of ---' },
    ]);
  });

  test.each([
    ['a bracket that is not closed', `${valid}\nrelated: [a`],
    ['a key that is given twice', `${valid}\nkind: oops`],
    ['a tab in front', `${valid}\nrelated:\n\t- a`],
  ])('broken YAML: %s', (_what, frontmatter) => {
    writeSignature(frontmatter);
    const { problems } = read();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: index, key: '' });
    expect(problems[0]?.message).toMatch(/^the frontmatter is not YAML: .+ at line \d+/);
  });

  test('empty frontmatter', () => {
    writeSignature(valid);
    write('one-crash/index.mdx', '---\n\n---\n');
    expect(read().problems[0]).toMatchObject({ file: index, key: '' });
  });
});

describe('translations', () => {
  const prose = stringify({
    title: 'Ein Absturz in einem Test',
    summary: 'Der Kern stolpert über einen Test.',
    doNow: [{ text: 'Kern erneuern.' }],
  });

  test('hold prose alone', () => {
    writeSignature(valid);
    write('one-crash/index.zh-cn.mdx', page(prose));
    expect(read().problems).toEqual([]);
    expect(read().signatures[0]?.translations).toEqual(['zh-cn']);
  });

  test('hold no matcher', () => {
    writeSignature(valid);
    write('one-crash/index.zh-cn.mdx', page(`${prose}\nmatch: { required: [{ kind: oops }] }`));
    expect(read().problems).toHaveLength(1);
    expect(read().problems[0]).toMatchObject({ file: 'signatures/one-crash/index.zh-cn.mdx', key: '' });
    expect(read().problems[0]?.message).toContain('"match"');
  });
});

test('all problems of all signatures are told, in the order of their folders', () => {
  writeSignature(
    spoil((p) => (p['kind'] = 'crash')),
    'b-crash',
  );
  writeSignature(
    spoil((p) => Object.assign(p, { severity: 'high', colour: 'red' })),
    'a-crash',
  );
  const files = read().problems.map(({ file }) => file);
  expect(files).toEqual([
    'signatures/a-crash/index.mdx',
    'signatures/a-crash/index.mdx',
    'signatures/b-crash/index.mdx',
  ]);
});

test('a related signature may be one whose page is broken', () => {
  writeSignature(
    spoil((p) => (p['related'] = ['b-crash'])),
    'a-crash',
  );
  writeSignature('title: [', 'b-crash');
  expect(read().problems.map(({ file }) => file)).toEqual(['signatures/b-crash/index.mdx']);
});

test('the problem in one line, as the build prints it', () => {
  expect(formatProblem({ file: 'a/index.mdx', key: 'kind', message: 'wrong' })).toBe('a/index.mdx: kind: wrong');
  expect(formatProblem({ file: 'a/index.mdx', key: '', message: 'wrong' })).toBe('a/index.mdx: wrong');
});

test('a copy of a signature under another name is a signature of its own', () => {
  writeSignature(valid);
  cpSync(join(folder, 'signatures/one-crash'), join(folder, 'signatures/two-crash'), { recursive: true });
  expect(read().signatures.map(({ signature }) => signature.id)).toEqual(['one-crash', 'two-crash']);
});
