import { describe, expect, test } from 'vitest';
import { notesOn, oops } from './notes.fixture.ts';

const records = (lines: string[], from = 1000): string[] =>
  lines.map((line, at) => `4,${String(from + at)},${String(100_000_000 + at)},-;${line.replace(/^\[[ \d.]+\] /, '')}`);

const missing = (lines: string[]): [string, number | undefined][] =>
  notesOn(lines)
    .filter(({ code }) => code === 'dropped')
    .map(({ message, line }) => [message, line]);

describe('records of /dev/kmsg', () => {
  const whole = records(oops());

  test('that are missing within a report are told of by their numbers', () => {
    expect(missing([...whole.slice(0, 5), ...whole.slice(8)])).toEqual([
      ['By the numbers of the records 3 are missing here.', 6],
    ]);
    expect(missing([...whole.slice(0, 5), ...whole.slice(6, 9), ...whole.slice(11)])).toEqual([
      ['By the numbers of the records one is missing here, and once more below.', 6],
    ]);
  });

  test('are all there, each with lines of its own', () => {
    expect(missing(whole.flatMap((row) => [row, ' SUBSYSTEM=pci', ' DEVICE=+pci:0000:00:02.0']))).toEqual([]);
  });

  test('between two reports are none of either', () => {
    const filler = Array.from({ length: 200 }, (_, at) => `usb 1-1: reset ${String(at)}`);
    const quiet = records(filler, 2000);
    expect(missing([...whole, ...quiet, ...records(oops(), 9000)])).toEqual([
      ['By the numbers of the records 983 are missing here.', 18],
    ]);
  });

  test('of another log go back', () => {
    expect(missing([...whole.slice(0, 5), ...records(oops(), 3)])).toEqual([]);
  });
});
