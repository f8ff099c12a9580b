import { afterEach, beforeEach, expect, test } from 'vitest';
import { KnowledgeFolder } from '../knowledge/page.fixture.ts';
import { readSignatures } from '../knowledge/signatures.ts';
import { deadLinks } from './links.ts';

let knowledge: KnowledgeFolder;

beforeEach(() => {
  knowledge = new KnowledgeFolder();
  knowledge.writeSignature();
});

afterEach(() => {
  knowledge.remove();
});

const article = (text: string): string =>
  `---\ntitle: Soft lockup\nsummary: A processor did not schedule for too long.\n---\n${text}\n`;

const found = (): string[] =>
  deadLinks(knowledge.path, readSignatures(knowledge.path, '').signatures).map(
    ({ file, place, message }) => `${file}:${String(place?.line)}: ${message}`,
  );

test('links between signatures, kinds, guides and the pages of the site lead somewhere, in every language', () => {
  const links = '[a](../../signatures/one-crash/#fix) [b](../../kinds/) [c](../../guides/catch/) [d](https://x.org/y)';
  knowledge.write('content/kinds/soft-lockup.mdx', article(links));
  knowledge.write('content/kinds/soft-lockup.zh-cn.mdx', article(links));
  knowledge.write('content/guides/catch.mdx', article('[a](../../kinds/soft-lockup/) [b](../../matcher/) [c](#here)'));
  expect(found()).toEqual([]);
});

test('a link to no page is told with its line and what was meant', () => {
  knowledge.write(
    'content/kinds/soft-lockup.mdx',
    article('One line.\n\n[a](../soft-lokup/) and [b](../../nowhere/at/all/)'),
  );
  expect(found()).toEqual([
    'content/kinds/soft-lockup.mdx:7: this link leads to no page: kinds/soft-lokup/; did you mean kinds/soft-lockup/?',
    'content/kinds/soft-lockup.mdx:7: this link leads to no page: nowhere/at/all/',
  ]);
});

test('what looks like a link in code is none', () => {
  knowledge.write('content/guides/catch.mdx', article('`[a](../b/)`\n\n```md\n[a](../b/)\n```\n\n[c](../elsewhere/)'));
  expect(found()).toEqual(['content/guides/catch.mdx:11: this link leads to no page: guides/elsewhere/']);
});
