import { expect, test } from 'vitest';
import { problemWith } from '../knowledge/problem.ts';
import { overlayOf } from './overlay.ts';

const text = '  required: [<img src=x>]';

test('every problem is shown with its line, as text, and the first one can be opened', () => {
  const place = { line: 12, column: 14, length: 3, text };
  const problem = { file: 'signatures/one-crash/index.mdx', key: 'match', message: 'expected a clause', place };
  const { type, err } = overlayOf('/project', [problem, problemWith('signatures/other', 'missing')]);
  expect(type).toBe('error');
  expect(err).toMatchObject({
    title: '2 problems in what is written',
    loc: { file: '/project/signatures/one-crash/index.mdx', line: 12, column: 14 },
  });
  expect(err.message).toContain('signatures/one-crash/index.mdx:12:14: expected a clause');
  expect(err.message).toContain('12 |   required: [&lt;img src=x>]');
  expect(err.message).toContain('signatures/other: missing');
  expect(err.message).not.toContain('<img');
});

test('of a problem with a whole file the file is opened', () => {
  const { err } = overlayOf('/project', [problemWith('/other/signatures/one', 'missing')]);
  expect(err.loc).toEqual({ file: '/other/signatures/one', line: 1, column: 1 });
});
