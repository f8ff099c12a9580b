import { encodingNote } from '../../log/health/encoding.ts';
import { type LogReading } from '../../log/read.ts';
import { bytesReader } from '../../log/read-bytes.ts';
import { type MatcherBundle } from '../../matcher/schema/bundle.ts';
import { findMatches } from '../../matcher/runtime/find-matches.ts';
import { leadOf } from '../../matcher/runtime/lead.ts';
import { type Analysis } from './analysis.ts';

/**
 * Reads a file and looks its crashes up: the whole way, in the worker as on the command line.
 *
 * @throws UnreadableInput where the bytes are no text; its message is one sentence for the user.
 */
export function analyse(file: string, bytes: Uint8Array, bundle: MatcherBundle): Analysis {
  const { push, end } = bytesReader();
  push(bytes);
  const { reading, encoding } = end();
  return analysisOf({ file, bytes: bytes.length, wrappings: wrappingsOf(encoding) }, reading, bundle);
}

/** What is known of a file beside what stands in it. */
interface Given {
  file: string;
  bytes: number;
  /** What was undone before its lines were read, outermost first. */
  wrappings: string[];
}

/** What was read from a file, and what its crashes are. */
export function analysisOf({ file, bytes, wrappings }: Given, reading: LogReading, bundle: MatcherBundle): Analysis {
  const { container, lines, health, boots, subjects } = reading;
  return {
    file,
    container: [...wrappings, container].join(', '),
    bytes,
    lines,
    health: [...wrappings.flatMap(encodingNote), ...health],
    boots,
    events: subjects.map(({ event }) => event),
    lead: leadOf(subjects),
    matches: findMatches(subjects, bundle),
    knowledge: bundle.knowledge,
  };
}

/** An encoding is worth naming where it is not the usual one. */
export function wrappingsOf(encoding: string): string[] {
  return encoding === 'utf-8' ? [] : [encoding];
}
