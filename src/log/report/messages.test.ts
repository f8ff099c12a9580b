import { expect, test } from 'vitest';
import { type ReportLine } from '../../kernel/event.ts';
import { type Line } from '../lines/line.ts';
import { lineOf } from '../lines/line.fixture.ts';
import { addMessage, messagesIn, newMessages, settledMessages } from './messages.ts';

function kept(given: Line[]): ReportLine[] {
  const messages = newMessages();
  for (const line of given) addMessage(messages, line);
  const settled = settledMessages(messages);
  const lines = messagesIn(settled);
  expect(settled.texts).toEqual(lines.map(({ text }) => text));
  return lines;
}

test('the messages come back with their places', () => {
  const cutApart = lineOf('b&c', { columns: [1, 2, 7, 8] });
  expect(kept([lineOf('first'), lineOf('second'), lineOf(''), cutApart])).toEqual([
    { text: 'first', place: { line: 7, column: 16, length: 5 } },
    { text: 'second', place: { line: 7, column: 16, length: 6 } },
    { text: '', place: { line: 7, column: 16, length: 0 } },
    { text: 'b&c', place: { line: 7, column: 1, length: 7 } },
  ]);
});

test('there may be many', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => lineOf(String(index), { number: index }));
  expect(kept(lines).map(({ text, place }) => [text, place.line])).toEqual(
    lines.map(({ text, number }) => [text, number]),
  );
});

test('no line gives none, one empty line one', () => {
  expect(kept([])).toEqual([]);
  expect(kept([lineOf('')])).toHaveLength(1);
});

test('many reports keep their own', () => {
  const reports = Array.from({ length: 500 }, (_, report) => {
    const messages = newMessages();
    for (let number = 0; number < 40; number += 1) addMessage(messages, lineOf(String(number), { number: report }));
    return settledMessages(messages);
  });
  reports.forEach((settled, report) => {
    const lines = messagesIn(settled);
    expect(lines.map(({ text }) => Number(text))).toEqual(Array.from({ length: 40 }, (_, index) => index));
    expect(lines.every(({ place }) => place.line === report)).toBe(true);
  });
});
