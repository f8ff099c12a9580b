import { describe, expect, it } from 'vitest';
import { analyserEn } from '../../i18n/analyser.en.ts';
import { analysis, crashEvent, match } from './event.fixture.ts';
import { type Lead } from '../../matcher/runtime/lead.ts';
import { firstEvent, firstLog, matchesOf, verdictOf } from './result.ts';

const warning = crashEvent({ kind: 'warning', function: 'dev_watchdog' });
const oomKill = crashEvent({ kind: 'oom-kill', severity: 'trouble', function: null });

describe('verdictOf', () => {
  it('says what crashed and that it is known', () => {
    const known = analysis({ events: [crashEvent()], matches: [match({ applicability: 'affected' })] });
    expect(verdictOf(analyserEn, known, 0)).toBe(
      'The crash is a NULL pointer dereference in `nf_queue`. It is a known crash, and this kernel is affected.',
    );
  });

  it('keeps a match apart from a kernel that has the fix', () => {
    const fixed = analysis({ events: [crashEvent()], matches: [match({ applicability: 'fixed' })] });
    expect(verdictOf(analyserEn, fixed, 0)).toContain('It looks like a known crash, but this kernel has the fix.');
  });

  it('does not call a consistent match known', () => {
    const consistent = analysis({ events: [crashEvent()], matches: [match({ band: 'consistent' })] });
    expect(verdictOf(analyserEn, consistent, 0)).toContain('It is consistent with a known crash.');
  });

  it('says what was recognised where only near misses are left', () => {
    const unknown = analysis({
      events: [crashEvent({ function: 'foo', module: 'bar' })],
      matches: [match({ band: 'possible' })],
    });
    expect(verdictOf(analyserEn, unknown, 0)).toBe(
      'No known signature matches. The crash is a NULL pointer dereference in `foo`, in module `bar`.',
    );
  });

  it('calls a warning a report, unless the machine went down with it', () => {
    expect(verdictOf(analyserEn, analysis({ events: [warning] }), 0)).toContain('The report is a kernel warning');
    const panicked = analysis({ events: [{ ...warning, panicked: true }] });
    expect(verdictOf(analyserEn, panicked, 0)).toContain('The crash is a kernel warning');
  });

  it('does not call a known problem a crash', () => {
    const known = analysis({ events: [oomKill], matches: [match()] });
    expect(verdictOf(analyserEn, known, 0)).toContain('It is a known problem.');
  });

  it('says that there is no crash', () => {
    expect(verdictOf(analyserEn, analysis(), -1)).toBe('There is no kernel crash in this text.');
    expect(verdictOf(analyserEn, analysis({ events: [oomKill] }), 0)).toBe(
      'There is no crash in this text: the machine went on after what is reported here. No known signature matches. The report is an out-of-memory kill.',
    );
  });

  it('warns of a damaged report', () => {
    const damaged = analysis({ events: [crashEvent({ corrupted: true })] });
    expect(verdictOf(analyserEn, damaged, 0)).toMatch(/The report is damaged/);
  });
});

/** What the engine says of which event to begin with. */
const leadTo = (event: number): Lead => ({
  event,
  reason: '',
  facts: { isTrouble: false, crashes: 1, boots: 1, later: 0, failedBefore: false },
  hardware: null,
});

describe('firstEvent', () => {
  it('is the event to begin with', () => {
    expect(firstEvent(analysis({ events: [oomKill, crashEvent(), crashEvent()], lead: leadTo(1) }))).toBe(1);
  });

  it('is the event with a match where the one to begin with has none', () => {
    const events = [warning, crashEvent()];
    const lead = leadTo(0);
    expect(firstEvent(analysis({ events, lead, matches: [match({ event: 1 })] }))).toBe(1);
    expect(firstEvent(analysis({ events, lead, matches: [match({ event: 1 }), match({ event: 0 })] }))).toBe(0);
  });

  it('does not follow a near miss', () => {
    const matches = [match({ event: 1, band: 'possible' })];
    expect(firstEvent(analysis({ events: [warning, crashEvent()], lead: leadTo(0), matches }))).toBe(0);
  });

  it('is none where there is no event', () => {
    expect(firstEvent(analysis())).toBe(-1);
  });
});

describe('matchesOf', () => {
  it('keeps the order and puts near misses apart', () => {
    const matches = [
      match({ signature: 'a' }),
      match({ signature: 'b', band: 'consistent' }),
      match({ signature: 'c', band: 'possible' }),
      match({ signature: 'd', event: 1 }),
    ];
    const { best, others, nearMisses } = matchesOf(analysis({ matches }), 0);
    expect(best?.signature).toBe('a');
    expect(others.map(({ signature }) => signature)).toEqual(['b']);
    expect(nearMisses.map(({ signature }) => signature)).toEqual(['c']);
  });
});

describe('firstLog', () => {
  const quiet = analysis();
  const warned = analysis({ events: [warning] });
  const crashed = analysis({ events: [warning, crashEvent()] });
  const panicked = analysis({ events: [crashEvent({ panicked: true })] });

  it('is the one with the worst report', () => {
    expect(firstLog([quiet, analysis({ events: [oomKill] }), warned])).toBe(2);
    expect(firstLog([warned, crashed, quiet])).toBe(1);
    expect(firstLog([crashed, panicked, crashed])).toBe(1);
  });

  it('is of equals the one with a known crash, or else the first', () => {
    expect(firstLog([crashed, analysis({ events: [crashEvent()], matches: [match()] })])).toBe(1);
    expect(firstLog([quiet, quiet])).toBe(0);
  });

  it('is none where no log was read', () => {
    expect(firstLog([null])).toBe(-1);
    expect(firstLog([null, quiet])).toBe(1);
  });
});
