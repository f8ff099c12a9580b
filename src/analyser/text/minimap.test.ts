import { expect, test } from 'vitest';
import { mapHeight, mapMarks } from './minimap.ts';

test('a mark stands where its rows stand, and is large enough to be seen', () => {
  expect(
    mapMarks(1_000_000, [
      { kind: 'event', from: 0, to: 99 },
      { kind: 'evidence', from: 500_000, to: 500_000 },
      { kind: 'selected', from: 900_000, to: 949_999 },
      { kind: 'hit', from: 999_999, to: 999_999 },
    ]),
  ).toEqual([
    { kind: 'event', top: 0, height: 2 },
    { kind: 'evidence', top: mapHeight / 2, height: 2 },
    { kind: 'selected', top: 450, height: 25 },
    { kind: 'hit', top: mapHeight - 2, height: 2 },
  ]);
});

test('marks of one kind that meet are one, whatever their order', () => {
  const hits = Array.from({ length: 20_000 }, (_, index) => ({ kind: 'hit' as const, from: index, to: index }));
  expect(mapMarks(20_000, hits.reverse())).toEqual([{ kind: 'hit', top: 0, height: mapHeight }]);
});

test('a log of a few rows is marked in its height', () => {
  expect(mapMarks(4, [{ kind: 'event', from: 2, to: 3 }])).toEqual([{ kind: 'event', top: 250, height: 250 }]);
});
