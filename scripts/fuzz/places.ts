import { type Analysis } from '../../src/analyser/reading/analysis.ts';
import { type CrashEvent } from '../../src/kernel/event.ts';
import { type Place } from '../../src/kernel/place.ts';
import { repair } from '../../src/log/containers/copy-damage.ts';

/** In these a name need not stand in one piece. */
const scattering = /hard wraps|quoted-printable|wrapped at blanks|journalctl -o (?:json|export)|netconsole fragments/;

/** A place that is wrong: of what, and how. */
export interface Misplaced {
  what: string;
  detail: string;
}

/** The first place that lies outside of the input, or does not hold what was read there; null where all are right. */
export function misplaced({ lines, container, health, events, matches }: Analysis, text: string): Misplaced | null {
  const rows = text.split(/\r\n|\n|\r/);
  const inInput = (line: number): boolean => Number.isInteger(line) && line >= 1 && line <= lines;
  const rowOf = ({ line }: Place): string => rows[line - 1] ?? '';
  const lies = (place: Place): boolean =>
    inInput(place.line) &&
    place.column >= 1 &&
    place.length >= 0 &&
    place.column - 1 + place.length <= rowOf(place).length;
  const holds = (place: Place, value: string): boolean => {
    if (scattering.test(container)) return true;
    const { line, column, length } = place;
    const row = rowOf(place);
    const end = column - 1 + length;
    const part = row.slice(column - 1, end);
    // Of what a letter broke the place is the part on the first row; the name stands on the next, perhaps behind a prefix, or goes on there.
    const rest = end >= row.trimEnd().length ? (rows[line] ?? '') : '';
    return [part, rest, part + rest.trimStart()].some((each) => repair(each).text.includes(value));
  };

  for (const { line } of health)
    if (line !== undefined && !inInput(line)) return { what: 'health note', detail: `line ${String(line)}` };
  for (const event of events) {
    const { firstLine, lastLine } = event;
    if (!inInput(firstLine) || !inInput(lastLine) || firstLine > lastLine)
      return { what: 'event', detail: `from line ${String(firstLine)} to ${String(lastLine)}` };
    for (const { name, place, value } of claims(event)) {
      if (!lies(place)) return { what: name, detail: `${JSON.stringify(place)} lies outside` };
      if (value !== null && !holds(place, value))
        return { what: name, detail: `${JSON.stringify(place)} does not hold "${value}"` };
    }
  }
  for (const { event, evidence } of matches) {
    if (events[event] === undefined) return { what: 'match', detail: `of event ${String(event)}` };
    for (const line of evidence.flatMap((clause) => clause.lines))
      if (!inInput(line)) return { what: 'evidence', detail: `line ${String(line)}` };
  }
  return null;
}

/** Every place of an event, with the text that must stand there; null where the place need only lie in the input. */
function claims(event: CrashEvent): { name: string; place: Place; value: string | null }[] {
  const values: Partial<Record<string, string | null>> = {
    release: event.release,
    process: event.pid === null ? null : String(event.pid),
  };
  return [
    ...event.frames.map((frame) => ({ name: 'frame', place: frame.place, value: frame.function.replace(/^0x/, '') })),
    ...event.messages.map(({ place }) => ({ name: 'message', place, value: null })),
    ...Object.entries(event.places).map(([name, place]) => ({ name, place, value: values[name] ?? null })),
  ];
}
