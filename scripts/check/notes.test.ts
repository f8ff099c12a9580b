import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../knowledge/problem.ts';
import { KnowledgeFolder, validPage } from '../knowledge/page.fixture.ts';
import { readSignatures } from '../knowledge/signatures.ts';
import { strayNotes } from './notes.ts';

let knowledge: KnowledgeFolder;

beforeEach(() => {
  knowledge = new KnowledgeFolder();
  knowledge.writeSignature(
    validPage.replace('fixedIn:', "  excluding:\n    - { process: java, because: 'Java has its own bug.' }\nfixedIn:"),
  );
});

afterEach(() => {
  knowledge.remove();
});

const prose =
  'title: 测试用的崩溃页面标题\nsummary: 内核只在测试中遇到这个崩溃，别处都没有，此处只为测试而写。\ndoNow:\n  - text: 升级内核。\n';

function found(notes: string): string[] {
  knowledge.write('signatures/one-crash/index.zh-cn.mdx', `---\n${prose}${notes}---\n现象。\n`);
  const { signatures, problems } = readSignatures(knowledge.path, '');
  expect(problems).toEqual([]);
  return strayNotes(knowledge.path, signatures).map((problem) =>
    formatProblem(problem).split('\n').slice(0, 2).join('\n'),
  );
}

test('a translation that has all notes is well', () => {
  expect(found("notes:\n  'Java has its own bug.': Java 自己有缺陷。\n")).toEqual([]);
});

test('a note that is not translated is told', () => {
  expect(found('')).toEqual([
    'signatures/one-crash/index.zh-cn.mdx:1:1: not translated: Java has its own bug.\n  1 | ---',
  ]);
});

test('a note whose sentence the page has changed is told with its line', () => {
  expect(found("notes:\n  'Java has a bug.': Java 自己有缺陷。\n")).toEqual([
    'signatures/one-crash/index.zh-cn.mdx:6:1: not translated: Java has its own bug.\n  6 | notes:',
    "signatures/one-crash/index.zh-cn.mdx:7:3: index.mdx has no such note\n  7 |   'Java has a bug.': Java 自己有缺陷。",
  ]);
});
