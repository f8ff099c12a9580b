import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const shown = (text: string, ...marks: string[]): string =>
  highlight(text, marks)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

test('what was looked for is marked, in any case, the longest first', () => {
  expect(shown('NULL dereference in nf_queue()', 'null', 'nf_que', 'nf_queue')).toBe(
    '[NULL] dereference in [nf_queue]()',
  );
});

test('a short word is marked as a word', () => {
  expect(shown('lib/idr.c, an idr', 'c', 'id')).toBe('lib/idr.[c], an idr');
});

test('Chinese is marked as a whole, or by what remains of it', () => {
  expect(shown('出现软死锁', '软死锁')).toBe('出现[软死锁]');
  expect(shown('访问空指针后内核崩溃', '空指针崩溃')).toBe('访问[空指]针后内核[崩溃]');
});

test('nothing to mark', () => {
  expect(shown('a (text) [with] marks')).toBe('a (text) [with] marks');
  expect(shown('a (text', '(')).toBe('a (text');
});
