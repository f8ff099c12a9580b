import { describe, expect, it } from 'vitest';
import { type CrashEvent } from '../../kernel/event.ts';
import { crashEvent } from './event.fixture.ts';
import { around, bootMarksIn, marksIn, moved, type Timeline, ticksIn, timelineOf, zoomed } from './timeline.ts';

const at = (uptime: number | null, firstLine: number, kind: CrashEvent['kind'] = 'warning'): CrashEvent =>
  crashEvent({ uptime, firstLine, lastLine: firstLine + 9, kind });

const placesOf = ({ items }: Timeline): number[] => items.map(({ at: place }) => place);

describe('the axis', () => {
  it('is the time since boot', () => {
    const timeline = timelineOf([at(5, 10), at(100, 20, 'hardware-error'), at(105, 40, 'panic')], [1], 50);
    expect(timeline.axis).toBe('time');
    expect(placesOf(timeline)).toEqual([5, 100, 105]);
    expect(timeline.items.map(({ lane }) => lane)).toEqual(['warning', 'hardware', 'crash']);
    expect(timeline.boots).toEqual([{ line: 1, clock: 0, from: 0, to: 105 }]);
    expect(timeline.from).toBeLessThan(0);
    expect(timeline.to).toBeGreaterThan(105);
  });

  it('begins with the first report where the log does not hold the boot', () => {
    const timeline = timelineOf([at(1_000_000, 1), at(1_000_004, 2)], [], 10);
    expect(placesOf(timeline)).toEqual([0, 4]);
    expect(timeline.boots).toEqual([{ line: null, clock: 1_000_000, from: 0, to: 4 }]);
  });

  it('puts one boot behind the other, and shows those without a report', () => {
    const timeline = timelineOf([at(50, 10), at(20, 30)], [1, 25, 90], 100);
    const [first, second, third] = timeline.boots;
    expect(first).toEqual({ line: 1, clock: 0, from: 0, to: 50 });
    expect(second?.line).toBe(25);
    expect(second?.from).toBeGreaterThan(50);
    expect(placesOf(timeline)[1]).toBe((second?.from ?? 0) + 20);
    expect(bootMarksIn(timeline, timeline, 0.01).map(({ lines }) => lines)).toEqual([[1], [25], [90]]);
    expect(bootMarksIn(timeline, timeline, 0.5).map(({ lines }) => lines)).toEqual([[1], [25, 90]]);
    expect(third?.line).toBe(90);
    expect(third?.from).toBe(third?.to);
  });

  it('tells a boot by its clock where its first line is lost, and not by reports that cross', () => {
    const { boots } = timelineOf([at(50, 10), at(49.9, 20), at(3, 30)], [], 100);
    expect(boots.map(({ clock, from, to }) => [clock, Math.round(to - from)])).toEqual([
      [49.9, 0],
      [3, 0],
    ]);
  });

  it('is the lines where a report has no time', () => {
    const timeline = timelineOf([at(5, 10), at(null, 40)], [30], 80);
    expect(timeline.axis).toBe('line');
    expect(placesOf(timeline)).toEqual([10, 40]);
    expect(timeline.boots.map(({ from, to, line }) => [from, to, line])).toEqual([
      [1, 30, null],
      [30, 80, 30],
    ]);
  });
});

describe('marks', () => {
  const timeline = timelineOf(
    [at(10, 1), at(10.001, 2), at(50, 3, 'oom-kill'), at(90, 4), at(90, 5, 'panic'), at(100, 6)],
    [],
    10,
  );
  const whole = { from: 0, to: 90 };

  it('joins what is too near to be told apart, lane by lane', () => {
    const marks = marksIn(timeline, whole, 0.05);
    expect(marks.map(({ lane, events }) => [lane, events])).toEqual([
      ['memory', [2]],
      ['warning', [0, 1]],
      ['warning', [3]],
      ['warning', [5]],
      ['crash', [4]],
    ]);
    expect(marks[0]?.share).toBeCloseTo(40 / 90);
  });

  it('takes them apart when less is shown', () => {
    const [, cluster] = marksIn(timeline, whole, 0.05);
    const part = around(timeline, cluster?.span ?? whole);
    expect(marksIn(timeline, part, 0.05).map(({ events }) => events)).toEqual([[0], [1]]);
  });

  it('shows a few marks of thousands of reports', () => {
    const many = timelineOf(
      Array.from({ length: 5000 }, (_, index) => at(index / 10, index + 1)),
      [],
      5000,
    );
    const marks = marksIn(many, many, 0.02);
    expect(marks.length).toBeLessThanOrEqual(50);
    expect(marks.reduce((sum, { events }) => sum + events.length, 0)).toBe(5000);
  });
});

describe('zoom', () => {
  const timeline = timelineOf([at(0, 1), at(100, 2)], [], 10);

  it('keeps what it is about in its place', () => {
    const part = zoomed(timeline, timeline, 0.5, 25);
    const share = (span: { from: number; to: number }): number => (25 - span.from) / (span.to - span.from);
    expect(part.to - part.from).toBeCloseTo((timeline.to - timeline.from) / 2);
    expect(share(part)).toBeCloseTo(share(timeline));
  });

  it('ends at a microsecond, and at all of it', () => {
    let part = { from: timeline.from, to: timeline.to };
    for (let turn = 0; turn < 100; turn += 1) part = zoomed(timeline, part, 0.5, 50);
    expect(part.to - part.from).toBeCloseTo(1e-5, 9);
    for (let turn = 0; turn < 100; turn += 1) part = zoomed(timeline, part, 2, 50);
    expect(part.from).toBeCloseTo(timeline.from);
    expect(part.to).toBeCloseTo(timeline.to);
  });

  it('stays on the axis', () => {
    expect(moved({ from: 0, to: 100 }, { from: -20, to: 30 })).toEqual({ from: 0, to: 50 });
    expect(moved({ from: 0, to: 100 }, { from: 80, to: 130 })).toEqual({ from: 50, to: 100 });
  });
});

describe('ticks', () => {
  it('are round, and few', () => {
    const timeline = timelineOf([at(0, 1), at(3600, 2)], [1], 10);
    const ticks = ticksIn(timeline, { from: 0, to: 3600 }, 5);
    expect(ticks.map(({ clock }) => clock)).toEqual([0, 1800, 3600]);
    expect(ticks.map(({ share }) => share)).toEqual([0, 0.5, 1]);
    expect(ticksIn(timeline, { from: 10, to: 10.001 }, 5).length).toBeLessThanOrEqual(6);
  });

  it('begin anew with each boot', () => {
    const timeline = timelineOf([at(100, 10), at(100, 30)], [1, 25], 100);
    expect(ticksIn(timeline, timeline, 6).map(({ clock }) => clock)).toEqual([0, 60, 0, 60]);
    const near = timelineOf([at(120, 10), at(100, 30)], [1, 25], 100);
    expect(ticksIn(near, near, 6).map(({ clock }) => clock)).toEqual([0, 60, 0, 60]);
  });

  it('are lines where the axis is', () => {
    const timeline = timelineOf([at(null, 10), at(null, 900)], [], 1000);
    expect(ticksIn(timeline, timeline, 5).map(({ clock }) => clock)).toEqual([200, 400, 600, 800, 1000]);
  });
});
