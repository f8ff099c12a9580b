import { expect, test } from 'vitest';
import { doubleFault } from '../detectors/double-fault.ts';
import { generalProtection } from '../detectors/general-protection.ts';
import { gatherer } from './gather.ts';
import { lineOf } from '../lines/line.fixture.ts';
import { messagesIn } from '../report/messages.ts';
import { addOwn } from '../report/own-lines.ts';
import { newReport, type Report } from '../report/report.ts';

/** A report of two lines, with a third that was read only to find its end. */
function fault(given: Partial<Report> = {}): Report {
  const line = lineOf('general protection fault: 0000 [#1] SMP');
  const report = newReport(line);
  addOwn(report.own, line);
  addOwn(report.own, lineOf('RIP: 0010:foo+0x1/0x2', { number: 8 }));
  const headlines = [{ detector: generalProtection, line, groups: {}, quoted: false }];
  const waiting = [lineOf('usb 1-1: reset', { number: 9 })];
  return { ...report, headlines, waiting, pid: 1, comm: 'cat', ...given };
}

const titles = (reports: Report[]): [string, number, boolean][] => {
  const events = gatherer();
  reports.forEach(events.add);
  return events.end().map(({ event }) => [event.comm ?? '', event.repeated, event.panicked]);
};

test('reports come out as events in their order', () => {
  expect(titles([fault(), fault({ comm: 'dd' })])).toEqual([
    ['cat', 0, false],
    ['dd', 0, false],
  ]);
});

test('a repeat is counted, and what it led to is kept', () => {
  expect(titles([fault(), fault(), fault({ panicked: true }), fault()])).toEqual([['cat', 3, true]]);
});

test('the same in another boot is no repeat', () => {
  expect(titles([fault(), fault({ boot: 1 })])).toHaveLength(2);
});

test('the last oops of a boot brought the machine down where the next kernel saves its memory', () => {
  const events = gatherer();
  [
    fault(),
    fault({
      comm: 'dd',
      headlines: [{ detector: generalProtection, line: lineOf(''), groups: { errorCode: '0000' }, quoted: false }],
    }),
  ].forEach(events.add);
  events.captured(1);
  expect(events.end().map(({ event }) => event.panicked)).toEqual([false, false]);
  events.captured(0);
  expect(events.end().map(({ event }) => event.panicked)).toEqual([false, true]);
});

test('what was asked for, and what tells of nothing, is no event', () => {
  expect(titles([fault({ silent: true }), newReport(lineOf('text'))])).toEqual([]);
});

test('of a report its own messages are kept, each with its place', () => {
  const events = gatherer();
  events.add(fault());
  expect(events.end().map(({ messages }) => messagesIn(messages))).toEqual([
    [
      { text: 'general protection fault: 0000 [#1] SMP', place: { line: 7, column: 16, length: 39 } },
      { text: 'RIP: 0010:foo+0x1/0x2', place: { line: 8, column: 16, length: 21 } },
    ],
  ]);
});

test('where there are too many, those that say the same are counted together, whichever boot they are of', () => {
  const events = gatherer(2);
  const other = lineOf('double fault: 0000 [#1] SMP', { number: 70 });
  [
    fault(),
    fault({ boot: 1 }),
    fault({ boot: 2, comm: 'dd' }),
    fault({ boot: 3, headlines: [{ detector: doubleFault, line: other, groups: {}, quoted: false }] }),
    fault({ boot: 4, panicked: true }),
  ].forEach(events.add);
  expect(events.crowd()).toEqual({ kept: 2, from: 7 });
  expect(events.end().map(({ event, boot }) => [event.kind, boot, event.repeated, event.panicked])).toEqual([
    ['general-protection', 0, 2, true],
    ['general-protection', 1, 0, false],
    ['double-fault', 3, 0, false],
  ]);
});

test('where all have room, none is counted with one of another boot', () => {
  const events = gatherer(3);
  [fault(), fault({ boot: 1 }), fault({ boot: 2 })].forEach(events.add);
  expect(events.crowd()).toBeNull();
  expect(events.end()).toHaveLength(3);
});
