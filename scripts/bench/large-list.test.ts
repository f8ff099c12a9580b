import { expect, test } from 'vitest';
import { withRows } from './large-list.ts';

const html = '<ol><li>x</li></ol><ul class="rows" data-a> <li data-kind="a"><p>1</p></li> <li>2</li> </ul><li>y</li>';

test('the rows of the list are repeated, and nothing else', () => {
  expect(withRows(html, 3)).toBe(
    '<ol><li>x</li></ol><ul class="rows" data-a><li data-kind="a"><p>1</p></li><li>2</li><li data-kind="a"><p>1</p></li></ul><li>y</li>',
  );
});

test('a page without a list is told', () => {
  expect(() => withRows('<p>text</p>', 3)).toThrow('no list');
});
