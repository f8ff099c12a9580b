import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { KnowledgeFolder, validPage } from './page.fixture.ts';
import { formatProblem } from './problem.ts';
import { readSample, readSignatures, type SignatureFiles } from './signatures.ts';

const index = 'signatures/one-crash/index.mdx';

let knowledge: KnowledgeFolder;
let others: KnowledgeFolder[];

beforeEach(() => {
  knowledge = new KnowledgeFolder();
  others = [];
});

afterEach(() => {
  for (const folder of [knowledge, ...others]) folder.remove();
});

/** What was read, with each problem as it is printed. */
function read(kb = ''): { signatures: SignatureFiles[]; told: string[] } {
  const { signatures, problems } = readSignatures(knowledge.path, kb);
  return { signatures, told: problems.map(formatProblem) };
}

function anotherBase(): KnowledgeFolder {
  const folder = new KnowledgeFolder();
  others.push(folder);
  return folder;
}

describe('a signature', () => {
  test('is read with all that lies in its folder', () => {
    knowledge.writeSignature();
    const { signatures, told } = read();
    expect(told).toEqual([]);
    expect(signatures).toHaveLength(1);
    expect(signatures[0]).toMatchObject({ folder: 'signatures/one-crash', body: 'What happens.\n', translations: [] });
    expect(signatures[0]?.signature).toMatchObject({ id: 'one-crash', related: [], introducedIn: [] });
    const sample = readSample(knowledge.path, 'signatures/one-crash', 'as-printed.log');
    expect(new TextDecoder().decode(sample)).toContain('BUG:');
  });

  test('may have line ends of Windows', () => {
    knowledge.writeSignature();
    knowledge.write(index, `---\n${validPage}---\nWhat happens.\n`.replaceAll('\n', '\r\n'));
    expect(read().told).toEqual([]);
    expect(read().signatures[0]?.body).toBe('What happens.\r\n');
  });

  test('a problem in a file with line ends of Windows stands where it does in any other', () => {
    knowledge.writeSignature();
    const page = `---\n${validPage.replace('severity: fatal', 'severity: high')}---\n`;
    knowledge.write(index, page.replaceAll('\n', '\r\n'));
    expect(read().told.join('\n')).toMatchInlineSnapshot(`
      "signatures/one-crash/index.mdx:10:11: unknown value "high"; expected one of fatal, degraded, informational
        10 | severity: high
           |           ^^^^"
    `);
  });

  test('that is a copy of another is a signature of its own', () => {
    knowledge.writeSignature();
    const folder = join(knowledge.path, 'signatures');
    cpSync(join(folder, 'one-crash'), join(folder, 'two-crash'), { recursive: true });
    expect(read().signatures.map(({ signature }) => signature.id)).toEqual(['one-crash', 'two-crash']);
  });
});

describe('files', () => {
  test('a sample that is there and not named', () => {
    knowledge.writeSignature();
    knowledge.write('signatures/one-crash/samples/forgotten.log', 'text\n');
    expect(read().told).toEqual(['signatures/one-crash/samples/forgotten.log: not named under samples in index.mdx']);
  });

  test('a folder without its page', () => {
    knowledge.write('signatures/one-crash/samples/as-printed.log', 'text\n');
    expect(read()).toEqual({
      signatures: [],
      told: [`${index}: missing: every folder of signatures/ holds an index.mdx`],
    });
  });

  test('a file beside the folders is none of ours', () => {
    knowledge.writeSignature();
    knowledge.write('signatures/README.md', 'text\n');
    expect(read().told).toEqual([]);
  });

  test('a folder whose name is no id', () => {
    knowledge.writeSignature(validPage, 'One Crash');
    expect(read().told).toEqual(['signatures/One Crash: expected a name of lower-case words joined by hyphens']);
  });

  test.each([
    ['no frontmatter', 'What happens.\n'],
    ['frontmatter that is not closed', `---\n${validPage}`],
  ])('%s', (_what, text) => {
    knowledge.write(index, text);
    expect(read().told).toEqual([`${index}: expected frontmatter between two lines of ---`]);
  });

  test('empty frontmatter', () => {
    knowledge.write(index, '---\n\n---\n');
    expect(read().told).toEqual([`${index}:1:1: expected keys with values, not nothing\n  1 | ---\n    | ^^^`]);
  });
});

describe('translations', () => {
  const prose = stringify({
    title: 'Ein Absturz in einem Test',
    summary: 'Der Kern stolpert über einen Test.',
    doNow: [{ text: 'Kern erneuern.' }],
  });
  const translation = 'signatures/one-crash/index.zh-cn.mdx';

  test('hold prose alone', () => {
    knowledge.writeSignature();
    knowledge.write(translation, `---\n${prose}---\n`);
    expect(read().told).toEqual([]);
    expect(read().signatures[0]?.translations).toEqual(['zh-cn']);
  });

  test('hold no matcher', () => {
    knowledge.writeSignature();
    knowledge.write(translation, `---\n${prose}match: { required: [{ kind: oops }] }\n---\n`);
    expect(read().told.join('\n')).toMatchInlineSnapshot(`
      "signatures/one-crash/index.zh-cn.mdx:6:1: unknown key "match"; expected one of title, summary, doNow, notes
        6 | match: { required: [{ kind: oops }] }
          | ^^^^^"
    `);
  });
});

describe('problems', () => {
  test('of all signatures are told, by file and line', () => {
    knowledge.writeSignature(validPage.replace('kind: null-dereference', 'kind: crash'), 'b-crash');
    knowledge.writeSignature(
      validPage.replace('severity: fatal', 'severity: high').replace('form: as-printed', 'form: photo'),
      'a-crash',
    );
    const places = readSignatures(knowledge.path, '').problems.map(({ file, place }) => [file, place?.line]);
    expect(places).toEqual([
      ['signatures/a-crash/index.mdx', 10],
      ['signatures/a-crash/index.mdx', 32],
      ['signatures/b-crash/index.mdx', 7],
    ]);
  });

  test('a related signature may be one whose page is broken', () => {
    knowledge.writeSignature(validPage.replace('samples:', 'related: [b-crash]\nsamples:'), 'a-crash');
    knowledge.writeSignature('title: [', 'b-crash');
    expect(readSignatures(knowledge.path, '').problems.map(({ file }) => file)).toEqual([
      'signatures/b-crash/index.mdx',
    ]);
  });
});

describe('other knowledge bases', () => {
  test('add their signatures, by id', () => {
    knowledge.writeSignature(validPage, 'b-crash');
    const [one, two] = [anotherBase(), anotherBase()];
    one.writeSignature(validPage, 'c-crash');
    two.writeSignature(validPage, 'a-crash');
    const { signatures, told } = read(`${one.path}:${two.path}`);
    expect(told).toEqual([]);
    expect(signatures.map(({ signature: { id }, folder }) => [id, folder])).toEqual([
      ['a-crash', `${two.path}/signatures/a-crash`],
      ['b-crash', 'signatures/b-crash'],
      ['c-crash', `${one.path}/signatures/c-crash`],
    ]);
    const sample = readSample(knowledge.path, signatures[0]?.folder ?? '', 'as-printed.log');
    expect(new TextDecoder().decode(sample)).toContain('BUG:');
  });

  test('may point to signatures of ours', () => {
    knowledge.writeSignature(validPage, 'our-crash');
    const other = anotherBase();
    other.writeSignature(validPage.replace('samples:', 'related: [our-crash]\nsamples:'), 'their-crash');
    expect(read(other.path).told).toEqual([]);
  });

  test('are checked as ours are, and named by their whole path', () => {
    knowledge.writeSignature(validPage, 'our-crash');
    const other = anotherBase();
    other.writeSignature(validPage.replace('severity: fatal', 'severity: high'), 'their-crash');
    expect(read(other.path).told).toEqual([
      expect.stringMatching(`^${other.path}/signatures/their-crash/index.mdx:10:11: unknown value "high"`),
    ]);
  });

  test('an id that both have is a problem of both files', () => {
    knowledge.writeSignature();
    const other = anotherBase();
    other.writeSignature();
    expect(read(other.path).told).toEqual([
      `${other.path}/${index}: the id "one-crash" is taken by ${index}; rename one of the two folders`,
    ]);
  });

  test('a folder that is not there, and one that holds nothing of the sort', () => {
    knowledge.writeSignature();
    const other = anotherBase();
    other.write('notes.txt', 'text\n');
    const gone = join(other.path, 'gone');
    expect(read(`${gone}:${other.path}`).told).toEqual([
      `${other.path}: named by KB, but it holds neither signatures/ nor content/`,
      `${gone}: named by KB, but there is no such folder`,
    ]);
  });

  test('pages alone are enough, a folder twice is one, and a relative one counts from the root', () => {
    knowledge.writeSignature();
    knowledge.write('private/content/guide.mdx', 'text\n');
    knowledge.write('more/signatures/two-crash/index.mdx', '');
    knowledge.writeSignature(validPage, 'x');
    const more = new KnowledgeFolder();
    others.push(more);
    more.writeSignature(validPage, 'y');
    expect(read(`private:${more.path}: ${more.path} :.`).told).toEqual([]);
    expect(read(`private:${more.path}`).signatures.map(({ signature }) => signature.id)).toEqual([
      'one-crash',
      'x',
      'y',
    ]);
  });
});
