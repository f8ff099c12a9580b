import { type Crowd } from '../event/gather.ts';
import { type ReadEvent } from '../event/read-event.ts';
import { type ContainerTally } from '../lines/tally.ts';
import { type HealthNote, noteOf, type ToldNote } from './note.ts';

/** What the notes on a log are made from: nothing that had not been read anyway. */
export interface LogFacts {
  /** The events in log order, each with what its report told beside it. */
  read: ReadEvent[];
  tally: ContainerTally;
  lines: number;
  /** The lines on which a boot begins. */
  banners: number[];
  /** From where on reports were counted with those of other boots; null where all have room. */
  crowd: Crowd | null;
  /** The first line with a character that could not be decoded, of those that were read. */
  undecodable: number | null;
}

/** Says one thing that may be wrong with a log, as often as it is. */
export type HealthCheck = (facts: LogFacts) => HealthNote[];

/** A note where there is something to say. */
export function noteIf(condition: boolean, told: ToldNote, line?: number): HealthNote[] {
  return condition ? [noteOf(told, line)] : [];
}

/** The crashes that the kernel printed itself; a crash(8) session has a form of its own. */
export function printedCrashes({ read }: LogFacts): ReadEvent[] {
  return read.filter(({ event, session }) => event.severity === 'crash' && !session);
}
