import { decode } from '../log/decode.ts';
import { readLog } from '../log/read.ts';
import { type MatcherBundle } from '../matcher/bundle.ts';
import { findMatches } from '../matcher/find-matches.ts';
import { type Analysis } from './analysis.ts';

/**
 * Reads a file and looks its crashes up: the whole way, in the worker as on the command line.
 *
 * @throws UnreadableInput where the bytes are no text; its message is one sentence for the user.
 */
export function analyse(file: string, bytes: Uint8Array, bundle: MatcherBundle): Analysis {
  const { text, encoding } = decode(bytes);
  const { container, lines, health, subjects } = readLog(text);
  return {
    file,
    container: encoding === 'utf-8' ? container : `${encoding}, ${container}`,
    bytes: bytes.length,
    lines,
    health,
    events: subjects.map(({ event }) => event),
    matches: findMatches(subjects, bundle),
  };
}
