import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkArticles, kindsWithoutPage } from './articles.ts';
import { KnowledgeFolder } from './page.fixture.ts';
import { formatProblem } from './problem.ts';

let knowledge: KnowledgeFolder;

beforeEach(() => {
  knowledge = new KnowledgeFolder();
});

afterEach(() => {
  knowledge.remove();
});

const page = '---\ntitle: Soft lockup\nsummary: A processor did not schedule for too long.\n---\nWhat it means.\n';

const problems = (): string[] => checkArticles(knowledge.path, '').map(formatProblem);

test('guides and pages of kinds, with their translations', () => {
  knowledge.write('content/guides/catch-a-dump.mdx', page);
  knowledge.write('content/kinds/soft-lockup.mdx', page);
  knowledge.write('content/kinds/soft-lockup.zh-cn.mdx', page);
  expect(problems()).toEqual([]);
  expect(kindsWithoutPage(knowledge.path, '')).toContain('hard-lockup');
  expect(kindsWithoutPage(knowledge.path, '')).not.toContain('soft-lockup');
});

test('the page of a kind is named for one of the list', () => {
  knowledge.write('content/kinds/soft-lokup.mdx', page);
  knowledge.write('content/kinds/everything.mdx', page);
  expect(problems()).toEqual([
    'content/kinds/everything.mdx: there is no kind "everything"; the kinds are listed in src/kernel/kinds.ts',
    'content/kinds/soft-lokup.mdx: there is no kind "soft-lokup"; did you mean "soft-lockup"?',
  ]);
});

test('a translation needs a page, and a language of the site', () => {
  knowledge.write('content/kinds/soft-lockup.zh-cn.mdx', page);
  knowledge.write('content/kinds/oops.mdx', page);
  knowledge.write('content/kinds/oops.tlh.mdx', page);
  expect(problems()).toEqual([
    'content/kinds/oops.tlh.mdx: "tlh" is no language of the site; expected one of en, zh-cn',
    'content/kinds/soft-lockup.zh-cn.mdx: there is no kind "soft-lockup" that this could be the translation of',
  ]);
});

test('what the frontmatter lacks is told', () => {
  knowledge.write('content/kinds/oops.mdx', '---\ntitle: An oops\n---\nWhat it means.\n');
  expect(problems()).toEqual([expect.stringContaining('the key "summary" is missing: expected a text')]);
});
