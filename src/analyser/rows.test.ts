import { describe, expect, it } from 'vitest';
import { findRows, rowOf, sliceRows, splitRows } from './rows.ts';

const all = (text: string): string[] => sliceRows(splitRows(text), 0, Infinity);

describe('splitRows', () => {
  it('gives one row for each line, whatever ends it', () => {
    expect(all('a\nb\r\n\nc\rd')).toEqual(['a', 'b', '', 'c', 'd']);
  });

  it('does not take the last line end for a line', () => {
    expect(all('a\n')).toEqual(['a']);
    expect([...splitRows('a\n\n').lines]).toEqual([1, 2]);
  });

  it('breaks a flattened log before its time stamps and keeps every character', () => {
    const messages = ['[  725.795102] first ', '[  725.795103] second ', `[  725.795104] ${'x'.repeat(300)}`];
    const rows = all(messages.join(''));
    expect(rows.slice(0, 2)).toEqual(messages.slice(0, 2));
    expect(rows.join('')).toBe(messages.join(''));
  });

  it('breaks other long lines at blanks, and a word without blanks at the width', () => {
    const words = 'ffffffff81475718 '.repeat(40);
    expect(all(words).every((row) => row.length <= 160 && row.endsWith(' '))).toBe(true);
    const rows = all('y'.repeat(1000));
    expect(rows.map((row) => row.length)).toEqual([160, 160, 160, 160, 160, 160, 40]);
  });

  it('keeps a character outside the first plane whole', () => {
    const text = `${'z'.repeat(159)}\u{1f600}${'z'.repeat(200)}`;
    const rows = all(text);
    expect(rows.join('')).toBe(text);
    expect(rows.every((row) => row.isWellFormed())).toBe(true);
  });
});

describe('rowOf', () => {
  const rows = splitRows(`one\n${'y'.repeat(500)}\nthree`);

  it('finds a line', () => {
    expect(rowOf(rows, 1)).toBe(0);
    expect(rowOf(rows, 3)).toBe(5);
  });

  it('finds the row of a column in a long line', () => {
    expect(rowOf(rows, 2, 1)).toBe(1);
    expect(rowOf(rows, 2, 160)).toBe(1);
    expect(rowOf(rows, 2, 161)).toBe(2);
    expect(rowOf(rows, 2, 500)).toBe(4);
  });

  it('stays within the log', () => {
    expect(rowOf(rows, 0)).toBe(0);
    expect(rowOf(rows, 99)).toBe(5);
  });
});

describe('findRows', () => {
  const rows = splitRows('RIP: nf_queue+0x98\nother\nnf_queue nf_queue\n(a.b)');

  it('finds each row once, whatever the case', () => {
    expect([...findRows(rows, 'NF_QUEUE', 10)]).toEqual([0, 2]);
  });

  it('takes the query as text, not as a pattern', () => {
    expect([...findRows(rows, '(a.b)', 10)]).toEqual([3]);
    expect([...findRows(rows, '(axb)', 10)]).toEqual([]);
  });

  it('stops at the limit, and finds nothing for nothing', () => {
    expect([...findRows(rows, 'e', 1)]).toEqual([0]);
    expect([...findRows(rows, '', 10)]).toEqual([]);
  });
});
