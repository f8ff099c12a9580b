import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notesOn, oops } from '../health/notes.fixture.ts';
import { rowsIn } from '../lines/row.fixture.ts';
import { containerTally, countsOf } from '../lines/tally.ts';
import { turnNewestFirst } from './newest-first.ts';

function turned(lines: string[]): { texts: string[]; containers: Record<string, number> } {
  const texts: string[] = [];
  const tally = containerTally();
  const stage = turnNewestFirst(({ text }) => texts.push(text), tally);
  rowsIn(lines.join('\n')).forEach(stage.push);
  stage.end();
  return { texts, containers: countsOf(tally) };
}

const stampOf = (seconds: number): string => `[${seconds.toFixed(6).padStart(12)}] text`;

describe('a log that stands newest first', () => {
  test.each([
    ['by its stamps', [5, 4, 3, 2, 1].map(stampOf)],
    ['with two contexts that change places', [9, 8, 7, 6, 5, 5.5, 4, 3].map(stampOf)],
    [
      'by the seconds of syslog',
      ['41', '41', '40', '39', '39', '38'].map((second) => `Feb  4 06:51:${second} host01 kernel: text`),
    ],
  ])('%s is turned', (_name, lines) => {
    expect(turned(lines)).toEqual({ texts: [...lines].reverse(), containers: { 'newest first': 1 } });
  });

  test('keeps the rows without a time below theirs, and the names of columns on top', () => {
    const [first = '', second = '', third = '', fourth = ''] = [4, 3, 2, 1].map(stampOf);
    expect(turned(['"time",message', first, ' rest', second, third, fourth]).texts).toEqual([
      '"time",message',
      fourth,
      third,
      second,
      first,
      ' rest',
    ]);
  });

  test('is told by its trace where a second holds all of it', () => {
    const lines = oops().map((line) => `Feb  4 06:51:39 host01 kernel: ${line.slice(15)}`);
    expect(turned([...lines].reverse()).texts).toEqual(lines);
    expect(turned(lines).texts).toEqual(lines);
  });

  test('says so', () => {
    expect(notesOn(oops().reverse()).map(({ code }) => code)).toEqual(['newest-first']);
  });
});

test.each([
  ['a boot below another', [...[900, 901, 902].map(stampOf), ...[0, 1, 2].map(stampOf)]],
  ['the end of one boot and the next', [stampOf(900), stampOf(0), stampOf(0), stampOf(1)]],
  ['lines in disorder', [5, 4, 6, 3, 7].map(stampOf)],
  ['a log without times', ['one', 'two', 'three']],
])('%s stays as it is', (_name, lines) => {
  expect(turned(lines)).toEqual({ texts: lines, containers: {} });
});

test('nothing is lost', () => {
  const line = fc.oneof(fc.nat(99).map(stampOf), fc.constantFrom('', 'text', ' f+0x1/0x2', 'Call Trace:'));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 700 }), (lines) => {
      const { texts } = turned(lines);
      expect([...texts].sort()).toEqual(
        rowsIn(lines.join('\n'))
          .map(({ text }) => text)
          .sort(),
      );
    }),
  );
});
