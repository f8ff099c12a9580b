import { readLog } from '../../src/log/read.ts';

/** What a reader is shown of each event of a log, short enough to be read in a test. */
export function taken(log: string): Record<string, unknown>[] {
  return readLog(log).subjects.map(({ event }) => ({
    ...event,
    taints: event.taint?.flags.join('') ?? '',
    modules: event.modules
      .slice(0, 3)
      .map(({ name, flags }) => (flags === '' ? name : `${name}(${flags})`))
      .join(' '),
    frames: event.frames.map((frame) => (frame.reliable ? frame.function : `? ${frame.function}`)).join(' '),
  }));
}
