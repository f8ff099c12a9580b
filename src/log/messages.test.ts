import { expect, test } from 'vitest';
import { lineOf } from './line.fixture.ts';
import { messagesOf } from './messages.ts';

test('the messages come back with their places', () => {
  const cutApart = lineOf('b&c', { columns: [1, 2, 7, 8] });
  const messages = messagesOf([lineOf('first'), lineOf(''), cutApart]);
  expect(messages()).toEqual([
    { text: 'first', place: { line: 7, column: 16, length: 5 } },
    { text: '', place: { line: 7, column: 16, length: 0 } },
    { text: 'b&c', place: { line: 7, column: 1, length: 7 } },
  ]);
});

test('no line gives none, one empty line one', () => {
  expect(messagesOf([])()).toEqual([]);
  expect(messagesOf([lineOf('')])()).toHaveLength(1);
});
