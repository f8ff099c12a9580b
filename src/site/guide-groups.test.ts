import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleIdOf } from './article.ts';
import { inGuideGroups } from './guide-groups.ts';

const shown = (ids: string[]): [string | null, string[]][] =>
  inGuideGroups(ids.map((id) => ({ id }))).map(({ group, guides }) => [group, guides.map(({ id }) => id)]);

test('guides stand in the order of their group', () => {
  expect(shown(['author', 'taints', 'hosting', 'oops-x86'])).toEqual([
    ['read', ['oops-x86', 'taints']],
    ['site', ['hosting', 'author']],
  ]);
});

test('guides of a knowledge base of one’s own come first', () => {
  expect(shown(['taints', 'our-storage'])).toEqual([
    [null, ['our-storage']],
    ['read', ['taints']],
  ]);
});

test('every guide of the project has a place', () => {
  const ids = readdirSync('content/guides').flatMap((file) => articleIdOf(file) ?? []);
  expect(inGuideGroups(ids.map((id) => ({ id })))[0]?.group).not.toBeNull();
});
