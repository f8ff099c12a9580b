import { type CrashEvent } from '../../src/kernel/event.ts';
import { readLog } from '../../src/log/read.ts';

/** The only event of a whole log; a log with another number of events fails the test that reads it. */
export function onlyEvent(log: string): CrashEvent {
  const events = readLog(log).subjects.map(({ event }) => event);
  const [event] = events;
  if (event === undefined || events.length > 1) {
    throw new Error(`one event expected, read: ${JSON.stringify(events.map(({ title }) => title))}`);
  }
  return event;
}

/** Names of the frames; a stale one with a question mark, the stack behind an at sign. */
export function traceOf({ frames }: CrashEvent): string[] {
  return frames.map(
    ({ function: name, reliable, context }) => `${reliable ? '' : '? '}${name}${context === null ? '' : `@${context}`}`,
  );
}
