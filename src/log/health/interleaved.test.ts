import { describe, expect, test } from 'vitest';
import { codesOn, notesOn, oops } from './notes.fixture.ts';

const inTurns = (one: string[], other: string[]): string[] => one.flatMap((line, at) => [line, other[at] ?? '']);

describe('reports with caller ids', () => {
  const one = oops({ caller: '[  T812]' });
  const other = oops({ caller: '[    C3]' }).map((line) => line.replace('nf_reinject', 'nf_queue'));

  test('that were printed at the same time', () => {
    expect(codesOn(inTurns(one, other))).toEqual([['interleaved', 2]]);
  });

  test('one after the other', () => {
    expect(codesOn([...one, ...other])).toEqual([]);
  });
});

describe('reports without', () => {
  const trace = Array.from(
    { length: 10 },
    (_, at) => `[  100.${String(at).padStart(6, '0')}]  foo${String(at)}+0x1/0x2`,
  );
  const single = [...oops().slice(0, 10), ...trace, ...oops().slice(14)];

  test('that were printed at the same time', () => {
    const mixed = [...oops().slice(0, 10), ...inTurns(trace.slice(0, 7), oops().slice(3, 10)), ...oops().slice(14)];
    const notes = notesOn(mixed).filter(({ code }) => code === 'interleaved');
    expect(notes).toEqual([
      {
        code: 'interleaved',
        message: expect.stringContaining('do not say') as string,
        told: { code: 'not-taken-apart', values: {} },
        line: 12,
      },
    ]);
  });

  test('one after the other, of another log', () => {
    const hung = [
      'INFO: task java:77 blocked for more than 120 seconds.',
      'Call Trace:',
      ' schedule+0x1/0x2',
      ' foo_wait+0x1/0x2',
      ' kthread+0x1/0x2',
    ].map((line, at) => `[ 9000.00000${String(at)}] ${line}`);
    expect(codesOn([...hung, ...oops()])).toEqual([['clock-back', 6]]);
    expect(codesOn([...hung, ...oops({ at: 9500 })])).toEqual([]);
  });

  test('a single one', () => {
    expect(codesOn(single)).toEqual([]);
  });

  test('the registers of an interrupt within the trace', () => {
    const interrupt = oops().slice(5, 9);
    expect(codesOn([...oops().slice(0, 10), ...trace, ...interrupt, ...trace, ...oops().slice(14)])).toEqual([]);
  });
});
