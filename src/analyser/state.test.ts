import { describe, expect, it } from 'vitest';
import { analysis } from './event.fixture.ts';
import { type Input, type Reading } from './messages.ts';
import { initialState, reduce, type State } from './state.ts';

const input: Input = { name: 'dmesg.txt', content: 'BUG:' };
const reading: Reading = {
  analysis: analysis(),
  cards: {},
  map: { lines: new Uint32Array(), columns: new Uint32Array() },
  rows: { from: 0, texts: [] },
};
const given: State = reduce(initialState, { type: 'started', input, typed: false, leftOut: 2 });

describe('reduce', () => {
  it('folds the field for what is given, not for what is typed', () => {
    expect(given).toMatchObject({ folded: true, pending: input, leftOut: 2 });
    const typing = reduce(initialState, { type: 'typed', text: 'RIP' });
    expect(reduce(typing, { type: 'started', input, typed: true, leftOut: 0 })).toMatchObject({
      folded: false,
      field: 'RIP',
    });
  });

  it('keeps the old result until the new one has come, unless that takes long', () => {
    const shown = reduce(given, { type: 'read', reading });
    const again = reduce(shown, { type: 'started', input, typed: false, leftOut: 0 });
    expect(again.shown?.reading).toBe(reading);
    expect(reduce(again, { type: 'slow' })).toMatchObject({ slow: true, shown: null });
    expect(reduce(shown, { type: 'slow' })).toBe(shown);
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
