import { describe, expect, test } from 'vitest';
import { type Analysis } from '../../src/analyser/reading/analysis.ts';
import { crashEvent, frame } from '../../src/kernel/event.fixture.ts';
import { type CrashEvent } from '../../src/kernel/event.ts';
import { noteOf } from '../../src/log/health/note.ts';
import { misplaced } from './places.ts';

const text = 'BUG: x\nCall Trace:\n foo+0x1/0x2\n';

const analysis = (event: Partial<CrashEvent>, given: Partial<Analysis> = {}): Analysis => ({
  ...{ file: 'log', container: 'plain', bytes: text.length, lines: 3, health: [], boots: [], lead: null, matches: [] },
  knowledge: { signatures: 0, newest: '', hash: '' },
  events: [crashEvent({ firstLine: 1, lastLine: 3, ...event })],
  ...given,
});

const frameAt = (line: number, column: number, length: number): Partial<CrashEvent> => ({
  frames: [frame('foo', { line, place: { line, column, length } })],
});

test('places that are right', () => {
  expect(misplaced(analysis(frameAt(3, 2, 11)), text)).toBeNull();
});

test('the place of what a letter broke ends with its first row', () => {
  const broken = 'BUG: x\n[<ffffffff81234567>]\n foo+0x1/0x2\n';
  expect(misplaced(analysis(frameAt(2, 1, 20)), broken)).toBeNull();
  expect(misplaced(analysis(frameAt(2, 1, 19)), broken)).toMatchObject({ what: 'frame' });
});

describe('places that are wrong', () => {
  test.each([
    ['a line behind the last', frameAt(4, 1, 1), 'frame'],
    ['a line that is none', frameAt(0, 1, 1), 'frame'],
    ['a column behind the line', frameAt(3, 2, 12), 'frame'],
    ['another text', frameAt(2, 1, 5), 'frame'],
    ['an event that ends behind the log', { lastLine: 4 }, 'event'],
    ['an event that ends before it begins', { firstLine: 3, lastLine: 2 }, 'event'],
    ['a release elsewhere', { release: '6.6', places: { release: { line: 1, column: 1, length: 6 } } }, 'release'],
  ] as const)('%s', (_name, event, what) => {
    expect(misplaced(analysis(event), text)).toMatchObject({ what });
  });

  test('a health note', () => {
    const health = [noteOf({ code: 'clock-back', values: {} }, 9)];
    expect(misplaced(analysis({}, { health }), text)).toMatchObject({ what: 'health note' });
  });
});
