import { describe, expect, test } from 'vitest';
import { type Line } from '../lines/line.ts';
import { lineOf } from '../lines/line.fixture.ts';
import { openReports } from './open-reports.ts';
import { newReport, type Report } from '../report/report.ts';

const from = (caller: string | null, text = 'text'): Line => lineOf(text, { caller });

/** Reports of some contexts, each begun by a line of its own. */
function opened(...callers: (string | null)[]): { open: ReturnType<typeof openReports>; reports: Report[] } {
  const open = openReports();
  const reports = callers.map((caller) => {
    const line = from(caller);
    open.forLine(line);
    const report = newReport(line);
    open.add(report, caller, null);
    return report;
  });
  return { open, reports };
}

describe('with caller ids', () => {
  test('each context goes on with its own report', () => {
    const { open, reports } = opened('T1', 'C3');
    expect(open.forLine(from('T1'))).toBe(reports[0]);
    expect(open.forLine(from('C3'))).toBe(reports[1]);
    expect(open.forLine(from('T1'))).toBe(reports[0]);
  });

  test('a context without a report has none', () => {
    expect(opened('T1').open.forLine(from('T2'))).toBeNull();
  });

  test('a line that lost its caller goes with the one above it', () => {
    const { open, reports } = opened('T1', 'C3');
    open.forLine(from('T1'));
    expect(open.forLine(from(null))).toBe(reports[0]);
  });

  test('a further report of a context ends the one before it', () => {
    const { open, reports } = opened('T1', 'T1');
    expect(open.forLine(from('T1'))).toBe(reports[1]);
  });

  test('a report goes on in the context that it was moved to', () => {
    const { open, reports } = opened('T1');
    open.move(reports[0] ?? newReport(from('T1')), 'C3');
    expect(open.forLine(from('T1'))).toBeNull();
    expect(open.forLine(from('C3'))).toBe(reports[0]);
  });

  test('a context that has been away for long has ended its report', () => {
    const { open } = opened('T1');
    for (let line = 0; line < 700; line++) open.forLine(from('T2'));
    expect(open.forLine(from('T1'))).toBeNull();
    expect(open.any()).toBe(false);
  });
});

describe('without', () => {
  test('a report goes on until it is closed', () => {
    const { open, reports } = opened(null);
    expect(open.forLine(from(null))).toBe(reports[0]);
    open.close(reports[0] ?? newReport(from(null)));
    expect(open.forLine(from(null))).toBeNull();
    expect(open.any()).toBe(false);
  });

  test('the one before stays open behind another only if it is said to', () => {
    const { open, reports } = opened(null, null);
    const [, second = newReport(from(null))] = reports;
    open.close(second);
    expect(open.any()).toBe(false);
  });

  test('a report may go on behind another, and goes on where that one has ended', () => {
    const { open, reports } = opened(null);
    const [first = newReport(from(null))] = reports;
    const second = newReport(from(null));
    open.add(second, null, first);
    expect(open.forLine(from(null))).toBe(second);
    second.ended = true;
    expect(open.forLine(from(null))).toBe(first);
    expect(first.mixed).not.toBeNull();
  });

  test('what either lacks goes to none, and both know of it', () => {
    const { open, reports } = opened(null);
    const [first = newReport(from(null))] = reports;
    const second = newReport(from(null));
    Object.assign(first, { pid: 1 });
    Object.assign(second, { pid: 2 });
    open.add(second, null, first);
    const line = from(null, 'RIP: 0010:foo+0x1/0x2');
    expect([first, second]).not.toContain(open.forLine(line));
    expect([first.untold, second.untold]).toEqual([line, line]);
  });
});

test('all are closed at once', () => {
  const { open } = opened('T1', 'C3', null);
  open.closeAll();
  expect(open.any()).toBe(false);
});
