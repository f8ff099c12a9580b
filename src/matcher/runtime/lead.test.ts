import { describe, expect, test } from 'vitest';
import { subject } from '../../kernel/event.fixture.ts';
import { type CrashEvent, type Subject } from '../../kernel/event.ts';
import { leadOf, standingsOf } from './lead.ts';

/** The events of a log, in order; `boot` as given. */
function log(...events: (Partial<CrashEvent> & { boot?: number })[]): Subject[] {
  const all: Subject[] = [];
  for (const { boot = 0, ...event } of events)
    all.push(subject(event, [], { boot, earlier: all.filter((each) => each.boot === boot) }));
  return all;
}

const oops: Partial<CrashEvent> = { kind: 'null-dereference', function: 'nf_queue' };
const hung: Partial<CrashEvent> = { kind: 'hung-task', function: 'io_schedule' };
const oom: Partial<CrashEvent> = { kind: 'oom-kill', severity: 'trouble' };
const mce: Partial<CrashEvent> = { kind: 'hardware-error', severity: 'trouble' };

describe('the event to begin with', () => {
  test.each<[string, Subject[], number | null]>([
    ['nothing', log(), null],
    ['the only crash', log(oops), 0],
    ['the first failure', log(oops, oops), 0],
    ['a crash before an earlier trouble', log(oom, oops), 1],
    ['a trouble where there is no crash', log(oom), 0],
    ['a crash before a damaged report', log({ ...oops, corrupted: true }, oops), 1],
    ['a crash before a message that shows no code', log({ kind: 'machine-check', function: null }, oops), 1],
    ['the first failure before a witness of it', log(oops, hung), 0],
    ['a witness where nothing came before it', log(hung, oops), 0],
    ['the first failure of the first boot', log(oops, { ...oops, boot: 1 }), 0],
  ])('%s', (_what, subjects, event) => {
    expect(leadOf(subjects)?.event ?? null).toBe(event);
  });
});

describe('why', () => {
  test.each<[string, Subject[], string]>([
    ['one crash', log(oops), 'It is the only crash in the log.'],
    [
      'two',
      log(oops, hung),
      'It is the first failure of its boot. 1 later report of the same boot may be its consequence.',
    ],
    [
      'two boots',
      log(oops, { ...oops, boot: 1 }),
      'It is the first failure of its boot, and the log holds 2 boots with reports.',
    ],
    ['a trouble', log(oom), 'The log holds no crash; this is the first trouble that it tells of.'],
    [
      'an earlier failure that is not in the log',
      log({ ...oops, taint: { raw: 'G D', flags: ['G', 'D'] } }),
      'It is the only crash in the log. Its taints say that the kernel had failed before: that first failure may not be in the log.',
    ],
  ])('%s', (_what, subjects, reason) => {
    expect(leadOf(subjects)?.reason).toBe(reason);
  });
});

test('errors of the hardware before it in the same boot are named', () => {
  expect(leadOf(log(mce, oops))?.hardware).toBe(0);
  expect(leadOf(log(oops, mce))?.hardware).toBeNull();
  expect(leadOf(log(mce, { ...oops, boot: 1 }))?.hardware).toBeNull();
});

test('a lockup is a witness only where something failed before it', () => {
  const [first, second, third] = standingsOf(log(hung, oops, hung));
  expect(first).toBe(0);
  expect(second).toBe(1);
  expect(third).toBeGreaterThan(second ?? 0);
});
