import { analysis } from '../result/event.fixture.ts';
import { type Listing, type Reading } from './messages.ts';

/** What the engine tells of an empty log. */
export const reading: Reading = {
  analysis: analysis(),
  printed: analysis(),
  log: 0,
  cards: {},
  map: { lines: 0, rows: 0, long: new Uint32Array(), ends: new Uint32Array(), breaks: new Uint32Array() },
  rows: { from: 0, texts: [] },
};

/** What it tells of an archive without logs. */
export const listing: Listing = { logs: [], passedOver: 0, cards: {} };
