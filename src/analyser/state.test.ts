import { describe, expect, it } from 'vitest';
import { analysis } from './event.fixture.ts';
import { type Reading } from './messages.ts';
import { initialState, reduce, type State } from './state.ts';

const name = 'dmesg.txt';
const reading: Reading = {
  analysis: analysis(),
  logs: [],
  shown: 0,
  cards: {},
  map: { lines: new Uint32Array(), columns: new Uint32Array(), gaps: new Uint32Array() },
  rows: { from: 0, texts: [] },
};
const given: State = reduce(initialState, { type: 'started', name, typed: false, leftOut: 2 });

describe('reduce', () => {
  it('folds the field for what is given, not for what is typed', () => {
    expect(given).toMatchObject({ folded: true, pending: name, leftOut: 2 });
    const typing = reduce(initialState, { type: 'typed', text: 'RIP' });
    expect(reduce(typing, { type: 'started', name, typed: true, leftOut: 0 })).toMatchObject({
      folded: false,
      field: 'RIP',
    });
  });

  it('keeps the old result until the new one has come, unless that takes long', () => {
    const shown = reduce(given, { type: 'read', reading });
    const again = reduce(shown, { type: 'started', name, typed: false, leftOut: 0 });
    expect(again.shown?.reading).toBe(reading);
    expect(reduce(again, { type: 'slow' })).toMatchObject({ slow: true, shown: null });
    expect(reduce(shown, { type: 'slow' })).toBe(shown);
  });

  it('tells how far a reading is, and begins anew with the next', () => {
    const half = reduce(given, { type: 'progressed', progress: { step: 'read', bytes: 5, total: 10 } });
    expect(half.progress).toMatchObject({ bytes: 5 });
    expect(reduce(half, { type: 'started', name, typed: false, leftOut: 0 }).progress).toBeNull();
    expect(reduce(half, { type: 'chosen', name: 'var/log/messages' })).toMatchObject({
      pending: 'var/log/messages',
      progress: null,
    });
  });

  it('goes back to the field when it is cancelled, with the text that was typed', () => {
    const typing = reduce(initialState, { type: 'typed', text: 'RIP' });
    const reading = reduce(typing, { type: 'started', name, typed: true, leftOut: 0 });
    expect(reduce(reading, { type: 'cancelled' })).toEqual({ ...initialState, field: 'RIP' });
    expect(reduce(given, { type: 'cancelled' })).toEqual(initialState);
  });

  it('gives each reading its own number', () => {
    const once = reduce(given, { type: 'read', reading });
    const twice = reduce(once, { type: 'read', reading });
    expect(twice.shown?.serial).not.toBe(once.shown?.serial);
  });

  it('opens the field for a failure', () => {
    expect(reduce(given, { type: 'failed', failure: { code: 'empty' } })).toMatchObject({
      folded: false,
      pending: null,
      shown: null,
      failure: { code: 'empty' },
    });
  });

  it('shows nothing for an empty field', () => {
    const shown = reduce(given, { type: 'read', reading });
    expect(reduce(shown, { type: 'typed', text: ' ' })).toEqual({ ...initialState, field: ' ' });
  });
});
