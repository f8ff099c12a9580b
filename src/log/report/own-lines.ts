import { type ClockWatch, newClockWatch, watchClock } from '../health/clock-watch.ts';
import { type MixtureWatch, newMixtureWatch, watchMixture } from '../health/mixture-watch.ts';
import { type Line } from '../lines/line.ts';
import { addMessage, newMessages, type OpenMessages } from './messages.ts';

/** As many lines of a report are kept; the longest reports, of lockdep and KASAN, have some hundreds. */
export const longestReport = 5000;

/** The lines of the input from the first to the last of a report. */
export interface Extent {
  first: number;
  last: number;
}

/**
 * What is taken of the lines of a report while they go by. The lines themselves are given up: many reports wait for the panic that one of them
 * may have led to, and of most lines nothing is asked any more.
 */
export interface OwnLines extends Extent {
  messages: OpenMessages;
  clock: ClockWatch;
  mixture: MixtureWatch;
}

export function newOwnLines({ number }: Line): OwnLines {
  return {
    first: number,
    last: number,
    messages: newMessages(),
    clock: newClockWatch(),
    mixture: newMixtureWatch(),
  };
}

/** The next line of the report. */
export function addOwn(own: OwnLines, line: Line): void {
  if (own.messages.texts.length === longestReport) return;
  widen(own, line);
  addMessage(own.messages, line);
  watchClock(own.clock, line);
  watchMixture(own.mixture, line);
}

/** Parts of pstore stand in reverse order. */
export function widen(extent: Extent, { number, numbers }: Line): void {
  extent.first = Math.min(extent.first, number);
  extent.last = Math.max(extent.last, numbers?.at(-1) ?? number);
}
