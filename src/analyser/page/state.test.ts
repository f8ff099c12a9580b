import { describe, expect, it } from 'vitest';
import { listing, reading } from '../worker/messages.fixture.ts';
import { initialState, reduce, type State } from './state.ts';

const name = 'dmesg.txt';
const given: State = reduce(initialState, { type: 'started', name, typed: false });

describe('reduce', () => {
  it('folds the field for what is given, not for what is typed', () => {
    expect(given).toMatchObject({ folded: true, pending: name });
    const typing = reduce(initialState, { type: 'typed', text: 'RIP' });
    expect(reduce(typing, { type: 'started', name, typed: true })).toMatchObject({
      folded: false,
      field: 'RIP',
    });
  });

  it('keeps the old result until the new one has come, unless that takes long', () => {
    const shown = reduce(given, { type: 'read', reading, listing: null });
    const again = reduce(shown, { type: 'started', name, typed: false });
    expect(again.shown?.reading).toBe(reading);
    expect(reduce(again, { type: 'slow' })).toMatchObject({ slow: true, shown: null });
    expect(reduce(shown, { type: 'slow' })).toBe(shown);
  });

  it('tells how far a reading is, and begins anew with the next', () => {
    const half = reduce(given, { type: 'progressed', progress: { step: 'read', bytes: 5, total: 10 } });
    expect(half.progress).toMatchObject({ bytes: 5 });
    expect(reduce(half, { type: 'started', name, typed: false }).progress).toBeNull();
    expect(reduce(half, { type: 'chosen', name: 'var/log/messages' })).toMatchObject({
      pending: 'var/log/messages',
      progress: null,
    });
  });

  it('goes back to the field when it is cancelled, with the text that was typed', () => {
    const typing = reduce(initialState, { type: 'typed', text: 'RIP' });
    const reading = reduce(typing, { type: 'started', name, typed: true });
    expect(reduce(reading, { type: 'cancelled' })).toEqual({ ...initialState, field: 'RIP' });
    expect(reduce(given, { type: 'cancelled' })).toEqual(initialState);
  });

  it('gives each reading its own number', () => {
    const once = reduce(given, { type: 'read', reading, listing: null });
    const twice = reduce(once, { type: 'read', reading, listing: null });
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
    const shown = reduce(given, { type: 'read', reading, listing: null });
    expect(reduce(shown, { type: 'typed', text: ' ' })).toEqual({ ...initialState, field: ' ' });
  });

  it('goes from the list of several logs to one of them and back', () => {
    const listed = reduce(given, { type: 'listed', listing });
    expect(listed).toMatchObject({ folded: true, pending: null, shown: null, list: { listing, serial: 1 } });
    const chosen = reduce(listed, { type: 'chosen', name: 'messages' });
    expect(reduce(chosen, { type: 'slow' })).toMatchObject({ slow: true, list: { listing } });
    const shown = reduce(chosen, { type: 'read', reading, listing: null });
    expect(shown).toMatchObject({ shown: { reading }, list: { listing, serial: 1 } });
    expect(reduce(shown, { type: 'returned' })).toMatchObject({ folded: true, shown: null, list: { serial: 1 } });
    expect(reduce(chosen, { type: 'settled' })).toEqual(listed);
  });

  it('keeps the list where one of its logs cannot be read', () => {
    const chosen = reduce(reduce(given, { type: 'listed', listing }), { type: 'chosen', name: 'messages' });
    const failed = reduce(chosen, { type: 'failed', failure: { code: 'not-read', name: 'messages' } });
    expect(failed).toMatchObject({ folded: true, list: { listing }, failure: { code: 'not-read' } });
    expect(reduce(failed, { type: 'chosen', name: 'dmesg' }).failure).toBeNull();
  });

  it('shows the first log of an archive at once, with the list behind it', () => {
    expect(reduce(given, { type: 'read', reading, listing })).toMatchObject({ shown: { reading }, list: { listing } });
  });

  it('gives the list up for the next input', () => {
    const again = reduce(reduce(given, { type: 'listed', listing }), { type: 'started', name, typed: false });
    expect(reduce(again, { type: 'slow' }).list).toBeNull();
    expect(reduce(again, { type: 'read', reading, listing: null }).list).toBeNull();
    expect(reduce(again, { type: 'failed', failure: { code: 'engine' } }).list).toBeNull();
  });
});
