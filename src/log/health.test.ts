import { describe, expect, test } from 'vitest';
import { crashEvent, frame } from '../kernel/event.fixture.ts';
import { droppedNote, healthOf } from './health.ts';

const codes = (...given: Parameters<typeof healthOf>): string[] => healthOf(...given).map(({ code }) => code);

/** A report with which nothing is wrong. */
const whole = crashEvent({ headline: 'Oops: 0000 [#1] SMP', frames: [frame('nf_queue')] });

test('nothing is wrong', () => {
  expect(healthOf([whole], new Map([['dmesg', 40]]), 40)).toEqual([]);
  expect(healthOf([], new Map(), 40)).toEqual([]);
});

test('the input is empty', () => {
  expect(codes([], new Map(), 0)).toEqual(['empty']);
});

test.each([
  [1, '1 line was cut apart'],
  [3, '3 lines were cut apart'],
])('%i flattened', (count, words) => {
  const [note] = healthOf([whole], new Map([['flattened', count]]), count);
  expect(note).toMatchObject({ code: 'flattened' });
  expect(note?.message).toContain(words);
});

test('the damage of a copy', () => {
  expect(codes([whole], new Map([['web copy', 2]]), 2)).toEqual(['copy-damage']);
});

describe('a report', () => {
  test('without its headline', () => {
    const [note] = healthOf([crashEvent({ frames: [frame('f')], firstLine: 7 })], new Map(), 40);
    expect(note).toMatchObject({ code: 'no-headline', line: 7 });
  });

  test('that is cut off', () => {
    const [note] = healthOf([crashEvent({ headline: 'BUG: x', corrupted: true, firstLine: 7 })], new Map(), 40);
    expect(note).toMatchObject({ code: 'cut-off', line: 7 });
  });

  test('of a trouble needs neither', () => {
    expect(codes([crashEvent({ severity: 'trouble', corrupted: true })], new Map(), 40)).toEqual([]);
  });
});

describe('an earlier failure', () => {
  test('is told by the taint of the first crash', () => {
    const tainted = crashEvent({
      ...whole,
      taint: { raw: 'G W', flags: ['G', 'W'] },
      places: { taint: { line: 12, column: 30, length: 20 } },
    });
    expect(healthOf([tainted, whole], new Map(), 40)).toEqual([
      {
        code: 'earlier-failure',
        message: expect.stringContaining('the kernel had warned before (taint W)') as string,
        line: 12,
      },
    ]);
  });

  test.each([
    ['G OE', ['G', 'O', 'E']],
    ['Not tainted', []],
  ])('is not told by %s', (raw, flags) => {
    expect(codes([crashEvent({ ...whole, taint: { raw, flags } })], new Map(), 40)).toEqual([]);
  });

  test('is no news of the second crash', () => {
    const second = crashEvent({ ...whole, taint: { raw: 'G D W', flags: ['G', 'D', 'W'] } });
    expect(codes([whole, second], new Map(), 40)).toEqual([]);
  });
});

describe('messages that the kernel dropped', () => {
  test.each(['** 123 printk messages dropped **', '** 1 printk messages dropped ** [<ffffffff81000000>] f+0x1/0x2'])(
    '%s',
    (text) => {
      expect(droppedNote(text, 9)).toMatchObject({ code: 'dropped', line: 9 });
    },
  );

  test('says how many', () => {
    expect(droppedNote('** 123 printk messages dropped **', 9)?.message).toContain('123');
    expect(droppedNote('net_ratelimit: 42 callbacks suppressed', 9)?.message).toContain('42');
  });

  test.each(['rx_dropped: 5', 'messages dropped', 'callbacks suppressed'])('%s', (text) => {
    expect(droppedNote(text, 9)).toBeNull();
  });
});
