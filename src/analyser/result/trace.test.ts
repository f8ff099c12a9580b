import { describe, expect, it } from 'vitest';
import { crashEvent, frame } from './event.fixture.ts';
import { formatOffset, frameCount, headOf, traceOf, withoutUnreliable } from './trace.ts';

const blamedOf = (bands: ReturnType<typeof traceOf>): string[] =>
  bands.flatMap(({ frames }) => frames.filter(({ blamed }) => blamed).map((shown) => shown.function));

describe('traceOf', () => {
  it('puts frames of one stack into one band', () => {
    const frames = [
      frame('nf_queue', { context: 'irq' }),
      frame('ip_rcv', { context: 'irq' }),
      frame('intel_idle', { context: 'task' }),
    ];
    const bands = traceOf(crashEvent({ frames }));
    expect(bands.map(({ context, frames: own }) => [context, own.length])).toEqual([
      ['irq', 2],
      ['task', 1],
    ]);
  });

  it('marks the first reliable frame of the blamed function', () => {
    const frames = [frame('nf_queue', { reliable: false }), frame('nf_queue'), frame('nf_queue')];
    const [band] = traceOf(crashEvent({ frames }));
    expect(band?.frames.map(({ blamed }) => blamed)).toEqual([false, true, false]);
  });

  it('puts the blamed function first where the report prints it apart', () => {
    const bands = traceOf(crashEvent({ frames: [frame('nf_hook_slow', { context: 'irq' })] }));
    expect(bands).toHaveLength(1);
    expect(bands[0]?.frames.map((shown) => shown.function)).toEqual(['nf_queue', 'nf_hook_slow']);
    expect(blamedOf(bands)).toEqual(['nf_queue']);
    expect(bands[0]?.frames[0]?.line).toBe(2);
  });

  it('puts it where the log prints it, and passes over what stands above', () => {
    const at = (line: number): { line: number; place: { line: number; column: number; length: number } } => ({
      line,
      place: { line, column: 1, length: 1 },
    });
    const frames = [frame('machine_kexec', at(5)), frame('page_fault', at(6)), frame('nf_hook_slow', at(9))];
    const places = { function: { line: 7, column: 5, length: 8 } };
    const [band] = traceOf(crashEvent({ frames, places }));
    expect(band?.frames.map((shown) => shown.function)).toEqual([
      'machine_kexec',
      'page_fault',
      'nf_queue',
      'nf_hook_slow',
    ]);
    expect(band?.frames.map(({ passed }) => passed)).toEqual([true, true, false, false]);
  });

  it('blames nothing where no function is named', () => {
    expect(blamedOf(traceOf(crashEvent({ function: null, frames: [frame('schedule')] })))).toEqual([]);
  });
});

describe('the parts that are shown', () => {
  const bands = traceOf(
    crashEvent({
      function: 'a',
      frames: [frame('a'), frame('b', { reliable: false }), frame('c', { context: 'task', reliable: false })],
    }),
  );

  it('leaves out uncertain frames and bands of nothing else', () => {
    expect(frameCount(withoutUnreliable(bands))).toBe(1);
    expect(withoutUnreliable(bands)).toHaveLength(1);
  });

  it('takes the innermost frames', () => {
    expect(headOf(bands, 2).map(({ frames }) => frames.length)).toEqual([2]);
    expect(frameCount(headOf(bands, 99))).toBe(3);
  });
});

describe('formatOffset', () => {
  it('writes what the kernel writes', () => {
    expect(formatOffset({ offset: 0x98, size: 0x1c0 })).toBe('+0x98/0x1c0');
    expect(formatOffset({ offset: 152, size: null })).toBe('+0x98');
    expect(formatOffset({ offset: null, size: null })).toBe('');
  });
});
