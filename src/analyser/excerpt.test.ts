import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../archive/archive.fixture.ts';
import { crashEvent } from './event.fixture.ts';
import { everything, excerptOf, type Range, surroundings } from './excerpt.ts';
import { rowOf, type RowText, sliceRows, splitRows } from './rows.ts';

const log = (count: number, end: string): string =>
  Array.from({ length: count }, (_, index) => `line ${String(index + 1)}${end}`).join('');

const excerpt = (text: string, ranges: Range[], lines: number, cuts: number[] = []): Promise<RowText> =>
  excerptOf(chunksOf(new TextEncoder().encode(text), cuts), ranges, lines);

const shown = (rows: RowText): string[] =>
  sliceRows(rows, 0, rows.lines.length).map((text, row) =>
    rows.gaps.includes(row) ? `from ${String(rows.lines[row])}` : `${String(rows.lines[row])}: ${text}`,
  );

describe('excerptOf', () => {
  const ranges = [
    { from: 1, to: 2 },
    { from: 5, to: 6 },
    { from: 9, to: 9 },
  ];
  const expected = ['1: line 1', '2: line 2', 'from 3', '5: line 5', '6: line 6', 'from 7', '9: line 9', 'from 10'];

  it.each([['\n'], ['\r\n'], ['\r']])(
    'takes the lines of each range out, wherever the text is cut (ends %j)',
    async (end) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
          expect(shown(await excerpt(log(12, end), ranges, 12, cuts))).toEqual(expected);
        }),
      );
    },
  );

  it('has a last row for what follows only where something follows', async () => {
    expect(shown(await excerpt(log(3, '\n'), [{ from: 2, to: 3 }], 3))).toEqual(['from 1', '2: line 2', '3: line 3']);
  });

  it('takes the whole of a log as it is', async () => {
    const text = `${log(3, '\r\n')}${'x'.repeat(500)}\r`;
    expect(await excerpt(text, everything, 4, [5, 8, 9])).toEqual(splitRows(text));
    expect(await excerpt('', everything, 0)).toEqual(splitRows(''));
  });

  it('leads a place that is not shown to the row that stands for it', async () => {
    const rows = await excerpt(log(12, '\n'), ranges, 12);
    expect(rowOf(rows, 4)).toBe(2);
    expect(rowOf(rows, 5)).toBe(3);
    expect(rowOf(rows, 12)).toBe(7);
  });

  it('ends within a line where a line is too long to be held', async () => {
    const rows = await excerpt('x'.repeat((1 << 26) + 500_000), [{ from: 1, to: 1 }], 1, [1 << 25]);
    expect(rows.text.length).toBeGreaterThan(1 << 26);
    const last = rows.lines.length - 1;
    expect([...rows.gaps]).toEqual([last]);
    expect(rows.lines[last]).toBe(1);
    expect(rowOf(rows, 1, 3)).toBe(0);
  });
});

describe('surroundings', () => {
  it('are the begin, the end and the reports of a log, joined where they meet', () => {
    const events = [
      crashEvent({ firstLine: 50_000, lastLine: 50_060 }),
      crashEvent({ firstLine: 51_500, lastLine: 51_600 }),
    ];
    expect(surroundings(events, 1_000_000)).toEqual([
      { from: 1, to: 200 },
      { from: 49_000, to: 52_100 },
      { from: 999_801, to: 1_000_000 },
    ]);
  });

  it('stay within the log', () => {
    expect(surroundings([crashEvent({ firstLine: 90, lastLine: 95 })], 100)).toEqual([{ from: 1, to: 100 }]);
  });

  it('are bounded, and crashes go before troubles', () => {
    const troubles = Array.from({ length: 500 }, (_, index) =>
      crashEvent({ severity: 'trouble', firstLine: index * 5000 + 1, lastLine: index * 5000 + 40 }),
    );
    const crash = crashEvent({ firstLine: 4_000_000, lastLine: 4_000_050 });
    const ranges = surroundings([...troubles, crash], 5_000_000);
    expect(ranges.some(({ from, to }) => from <= 4_000_000 && to >= 4_000_050)).toBe(true);
    expect(ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBeLessThanOrEqual(100_000);
  });
});
