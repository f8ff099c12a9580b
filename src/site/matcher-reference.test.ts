import { describe, expect, test } from 'vitest';
import { clauseNames, clauseSchema, compositeShapes } from '../matcher/schema/clauses.ts';
import { parse } from 'yaml';
import { matcherReferenceZhCn } from '../i18n/matcher-reference.zh-cn.ts';
import { clauseEntries, compositeEntries } from './matcher-reference.ts';

const entries = [...clauseEntries(21), ...compositeEntries()];

function entryOf(name: string): (typeof entries)[number] {
  const found = entries.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`there is no clause ${name}`);
  return found;
}

test('every clause that a matcher may have stands in the reference', () => {
  expect(entries.map(({ name }) => name)).toEqual([...clauseNames, ...Object.keys(compositeShapes)]);
});

describe.each(entries)('$name', ({ description, value, examples }) => {
  test('says what it tests, and what its value is', () => {
    expect(description).toMatch(/\.$/);
    expect(value.words).not.toMatch(/Invalid|undefined|null(?!-)/);
    expect(value.words).not.toBe('');
  });

  test('has examples, which are valid as they stand in a frontmatter', () => {
    expect(examples).not.toEqual([]);
    for (const { yaml, words } of examples) {
      const [clause] = parse(yaml) as unknown[];
      expect(clauseSchema.safeParse(clause).error).toBeUndefined();
      expect(words).not.toBe('');
    }
  });
});

test('a closed list is told by its names, and not in the sentence', () => {
  expect(entryOf('architecture').value).toEqual({
    words: 'one of these, or a list of them',
    names: expect.arrayContaining(['x86_64', 'arm64']) as string[],
    keys: [],
  });
  expect(entryOf('function').value.words).toBe('a kernel symbol, or a list of them');
});

test('the keys of a mapping are told, and which may be left out', () => {
  expect(entryOf('uptime').value.keys).toEqual(
    ['from', 'before'].map((name) => ({
      name,
      optional: true,
      value: { words: 'a number with a unit: 90s, 10m, 5h, 3d', names: [], keys: [] },
    })),
  );
  expect(entryOf('frames').value.keys.map(({ name, optional }) => `${name}${optional ? '?' : ''}`)).toEqual([
    'inOrder',
    'gaps?',
    'unreliable?',
    'scope?',
  ]);
  expect(entryOf('frames').value.keys.at(-1)?.value).toEqual({
    words: 'one of these',
    names: ['own', 'any'],
    keys: [],
  });
});

test('no clause weighs more than the crashes can tell, and some less', () => {
  expect(entryOf('function').most).toBe(5);
  expect(entryOf('kind').most).toBe(1.5);
  expect(entryOf('all').most).toBeNull();
  expect(clauseEntries(1024).find(({ name }) => name === 'function')?.most).toBe(10);
});

describe('in Chinese', () => {
  const { wording } = matcherReferenceZhCn;
  const told = [...clauseEntries(21, wording), ...compositeEntries(wording)];

  test('every clause is told, with all that may stand behind it', () => {
    for (const { name, description, value, ask } of told) {
      expect(description, name).toMatch(/\p{Script=Han}.*。$/u);
      for (const { words } of [value, ...value.keys.map((key) => key.value)])
        expect(words, name).toMatch(/\p{Script=Han}|^\{ [\w, ]+ \}$|^true 或 false$/u);
      if (ask !== null) expect(ask, name).toMatch(/\p{Script=Han}/u);
    }
  });

  test('names of the kernel stay as they are', () => {
    const frames = told.find(({ name }) => name === 'frames');
    expect(frames?.examples.at(-1)?.words).toBe('调用栈中有 cdev_put，其直接调用者为 __fput');
  });
});
