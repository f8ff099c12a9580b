import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findText } from './find-text.ts';
import { type HeldText, holdText, readLines, readRows } from './held-text.ts';
import { rowOf, startOfRow } from './row-map.ts';
import { textIndexer } from './text-index.ts';
import { fromBytes } from './text-source.ts';

/** A text whose bytes come in pieces. */
function inPieces(bytes: Uint8Array, cuts: readonly number[]): HeldText {
  const { push, end } = textIndexer();
  let from = 0;
  for (const cut of [...cuts.map((each) => each % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)) {
    push(bytes.subarray(from, cut));
    from = cut;
  }
  return { index: end(), ...fromBytes(bytes) };
}

const all = (text: string): Promise<string[]> => readRows(holdText(text), 0, Infinity);

async function found(text: HeldText, query: string, limit = 1000): Promise<number[]> {
  const rows: number[] = [];
  for await (const part of findText(text, query, limit)) rows.push(...part.rows);
  return rows;
}

describe('rows', () => {
  it('gives one for each line, whatever ends it', async () => {
    expect(await all('a\nb\r\n\nc\rd')).toEqual(['a', 'b', '', 'c', 'd']);
    expect(await all('a\rb\rc\r')).toEqual(['a', 'b', 'c']);
  });

  it('does not take the last line end for a line', async () => {
    expect(await all('a\n')).toEqual(['a']);
    expect(await all('a\n\n')).toEqual(['a', '']);
    expect(holdText('a\n\n').index.map.lines).toBe(2);
  });

  it('gives an empty log one row', async () => {
    expect(await all('')).toEqual(['']);
    expect(holdText('').index.blank).toBe(true);
    expect(holdText(' \n\0').index.blank).toBe(true);
    expect(holdText(' \n.').index.blank).toBe(false);
  });

  it('breaks a flattened log before its time stamps and keeps every character', async () => {
    const messages = ['[  725.795102] first ', '[  725.795103] second ', `[  725.795104] ${'x'.repeat(300)}`];
    const rows = await all(messages.join(''));
    expect(rows.slice(0, 2)).toEqual(messages.slice(0, 2));
    expect(rows.join('')).toBe(messages.join(''));
  });

  it('breaks other long lines at blanks, and a word without blanks at the width', async () => {
    const words = 'ffffffff81475718 '.repeat(40);
    expect((await all(words)).every((row) => row.length <= 160 && row.endsWith(' '))).toBe(true);
    const rows = await all('y'.repeat(1000));
    expect(rows.map((row) => row.length)).toEqual([160, 160, 160, 160, 160, 160, 40]);
  });

  it('keeps a character outside the first plane whole', async () => {
    const text = `${'z'.repeat(159)}\u{1f600}${'z'.repeat(200)}`;
    const rows = await all(text);
    expect(rows.join('')).toBe(text);
    expect(rows.every((row) => row.isWellFormed())).toBe(true);
  });

  it('cuts a line of megabytes into rows that hold all of it', async () => {
    const text = `first\n${'[  725.795102] wörter and 字 '.repeat(40_000)}\nlast`;
    const held = holdText(text);
    const rows = await readRows(held, 0, Infinity);
    expect(rows[0]).toBe('first');
    expect(rows[rows.length - 1]).toBe('last');
    expect(rows.slice(1, -1).join('')).toBe(text.split('\n')[1]);
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(160);
    expect(startOfRow(held.index.map, rows.length - 1)).toEqual({ line: 3, column: 1, broken: false });
  });
});

const line = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.nat(900).map((length) => 'word '.repeat(length / 5)),
  fc.nat(900).map((length) => '字[    1.000000]é'.repeat(length / 15)),
);
const log = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 300 })
  .map((lines) => lines.flat().join('').toWellFormed());

it('is the same wherever the bytes are cut, finds each row by its place, and loses no character', async () => {
  await fc.assert(
    fc.asyncProperty(log, fc.array(fc.nat(), { maxLength: 8 }), async (text, cuts) => {
      const bytes = new TextEncoder().encode(text);
      const held = inPieces(bytes, cuts);
      const { map } = held.index;
      expect(map).toEqual(holdText(text).index.map);
      const rows = await readRows(held, 0, Infinity);
      expect(rows).toHaveLength(map.rows);
      const lines = text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
      expect(map.lines).toBe(lines.length);
      const read = await readLines(
        held,
        lines.map((_, index) => index + 1),
        1,
      );
      expect(read.map((each) => each.text)).toEqual(lines);
      for (const [row, own] of rows.entries()) {
        const { line: number, column } = startOfRow(map, row);
        expect(rowOf(map, number, column)).toBe(row);
        expect(lines[number - 1]?.slice(column - 1, column - 1 + own.length)).toBe(own);
        const [alone] = await readRows(held, row, row + 1);
        expect(alone).toBe(own);
      }
    }),
    { numRuns: 60 },
  );
});

describe('rowOf', () => {
  const { map } = holdText(`one\n${'y'.repeat(500)}\nthree`).index;

  it('finds a line', () => {
    expect(rowOf(map, 1)).toBe(0);
    expect(rowOf(map, 3)).toBe(5);
  });

  it('finds the row of a column in a long line', () => {
    expect(rowOf(map, 2, 1)).toBe(1);
    expect(rowOf(map, 2, 160)).toBe(1);
    expect(rowOf(map, 2, 161)).toBe(2);
    expect(rowOf(map, 2, 500)).toBe(4);
  });

  it('stays within the log', () => {
    expect(rowOf(map, 0)).toBe(0);
    expect(rowOf(map, 99)).toBe(5);
  });
});

describe('findText', () => {
  const text = holdText('RIP: nf_queue+0x98\nother\r\nnf_queue nf_queue\n(a.b)');

  it('finds each row once, whatever the case', async () => {
    expect(await found(text, 'NF_QUEUE')).toEqual([0, 2]);
  });

  it('takes the query as text, not as a pattern', async () => {
    expect(await found(text, '(a.b)')).toEqual([3]);
    expect(await found(text, '(axb)')).toEqual([]);
    expect(await found(text, '-')).toEqual([]);
  });

  it('stops at the limit, and finds nothing for nothing', async () => {
    expect(await found(text, 'e', 1)).toEqual([0]);
    expect(await found(text, '')).toEqual([]);
  });

  it('finds what stands across two pieces of a long line, and tells how far it is', async () => {
    const large = holdText(`${'字 '.repeat(3_000_000)}needle\n${'x\n'.repeat(3_000_000)}needle`);
    const { map } = large.index;
    expect(await found(large, 'needle')).toEqual([rowOf(map, 1, 6_000_001), map.rows - 1]);
    const parts: number[] = [];
    for await (const { bytes } of findText(large, 'needle', 10)) parts.push(bytes);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts[parts.length - 1]).toBe(large.index.size);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });
});

describe('readLines', () => {
  it('gives lines as they stand, and leaves out those that are none', async () => {
    const text = holdText(`one\r\n${'y'.repeat(500)}\nthree`);
    expect(await readLines(text, [0, 1, 2, 3, 4], 1)).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: 'y'.repeat(500) },
      { number: 3, text: 'three' },
    ]);
  });

  it('gives of a line that is too long what begins at a column', async () => {
    const words = Array.from({ length: 60_000 }, (_, index) => `word${String(index)} `).join('');
    const [long, short] = await readLines(holdText(`${words}\nend`), [1, 2], 300_001);
    expect(long?.text.length).toBeGreaterThan(60_000);
    expect(words.slice(300_000).startsWith(long?.text ?? '.')).toBe(true);
    expect(short).toEqual({ number: 2, text: 'end' });
  });
});
