import { describe, expect, it } from 'vitest';
import { type Evidence } from '../../matcher/runtime/match.ts';
import { marksOf, pieces, stopsOf } from './marks.ts';

const evidence: Pick<Evidence, 'clause' | 'role' | 'lines' | 'places'>[] = [
  { clause: 'function is nf_queue', role: 'required', lines: [9], places: [{ line: 9, column: 5, length: 8 }] },
  { clause: 'kind is null-dereference', role: 'required', lines: [3, 9], places: [{ line: 3, column: 1, length: 4 }] },
];

describe('marksOf', () => {
  it('lists every place in the order of the log', () => {
    expect(marksOf(evidence).map(({ line, column, clause }) => [line, column, clause])).toEqual([
      [3, 1, 1],
      [9, 1, 1],
      [9, 5, 0],
    ]);
  });
});

describe('stopsOf', () => {
  it('stops once at a row', () => {
    expect(stopsOf(marksOf(evidence), (line) => line - 1)).toEqual([
      { row: 2, line: 3 },
      { row: 8, line: 9 },
    ]);
  });
});

describe('pieces', () => {
  const mark = { line: 1, column: 5, length: 8, clause: 0 };

  it('gives the text back whole', () => {
    const cut = pieces('RIP nf_queue+0x98', 1, [mark, { ...mark, column: 8, length: 99, clause: 1 }], 'QUEUE');
    expect(cut.map(({ text }) => text).join('')).toBe('RIP nf_queue+0x98');
  });

  it('marks the columns of the evidence', () => {
    expect(pieces('RIP nf_queue+0x98', 1, [mark], '')).toEqual([
      { text: 'RIP ', clauses: [], found: false },
      { text: 'nf_queue', clauses: [0], found: false },
      { text: '+0x98', clauses: [], found: false },
    ]);
  });

  it('counts columns from the start of a long line', () => {
    const cut = pieces('nf_queue rest', 1001, [{ ...mark, column: 1001 }], '');
    expect(cut[0]).toEqual({ text: 'nf_queue', clauses: [0], found: false });
  });

  it('leaves out a mark that lies in another row', () => {
    expect(pieces('abc', 1, [{ ...mark, column: 200 }], '')).toEqual([{ text: 'abc', clauses: [], found: false }]);
  });

  it('lays found text over evidence', () => {
    const cut = pieces('RIP nf_queue', 1, [mark], 'queue');
    expect(cut).toContainEqual({ text: 'queue', clauses: [0], found: true });
  });

  it('has no piece for an empty row', () => {
    expect(pieces('', 1, [], 'x')).toEqual([]);
  });
});
