import { afterEach, beforeEach, expect, test } from 'vitest';
import { KnowledgeFolder } from '../knowledge/page.fixture.ts';
import { readSignatures } from '../knowledge/signatures.ts';
import { strayTerms } from './terms.ts';

let knowledge: KnowledgeFolder;

beforeEach(() => {
  knowledge = new KnowledgeFolder();
  knowledge.writeSignature();
});

afterEach(() => {
  knowledge.remove();
});

const article = (text: string): string =>
  `---\ntitle: 死锁与停滞\nsummary: 五种看门狗，五类消息，各自测量什么，打印的是谁的栈。\n---\n${text}\n`;

const found = (): string[] =>
  strayTerms(knowledge.path, readSignatures(knowledge.path, '').signatures).map(
    ({ file, place, message }) => `${file}:${String(place?.line)}: ${message}`,
  );

test('a word for which the glossary has another is told with its line', () => {
  knowledge.write('content/guides/lockups.zh-cn.mdx', article('机器宕机。\n\n机器死机，看堆栈。'));
  expect(found()).toEqual([
    'content/guides/lockups.zh-cn.mdx:7: the glossary says 宕机, not 死机',
    'content/guides/lockups.zh-cn.mdx:7: the glossary says 调用栈, not 堆栈',
  ]);
});

test('code, other languages and the glossary itself are left alone', () => {
  knowledge.write('content/guides/lockups.zh-cn.mdx', article('`死机`\n\n```log\n堆栈\n```'));
  knowledge.write('content/guides/lockups.mdx', article('死机'));
  knowledge.write('content/guides/glossary.zh-cn.mdx', article('宕机，也有人说死机'));
  expect(found()).toEqual([]);
});
