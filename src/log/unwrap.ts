import { repair } from './containers/copy-damage.ts';
import { messageStarts } from './containers/flattened.ts';
import { type PrefixFacts } from './containers/prefix.ts';
import { prefixesAt } from './containers/prefixes.ts';
import { type Line } from './line.ts';

/** How often each container was seen, by its name. */
export type ContainerTally = Map<string, number>;

/** No kernel prints a longer message, in UTF-16 code units; what lies behind is no part of it (kernel/printk/printk.c: a record holds 1 to 2 KiB, a list of modules several). */
const longestMessage = 1 << 15;

const noGroups = {};

/** Deeper nesting than syslog, level, stamp and caller does not exist. */
const deepest = 5;

/**
 * One line of the input to the messages on it: copy damage repaired, flattened messages cut apart, prefixes taken off.
 * A line that another program wrote gives none.
 */
export function unwrap(raw: string, number: number, tally: ContainerTally): Line[] {
  const { text, indices } = repair(raw);
  if (indices !== null || text !== raw) count(tally, 'web copy');
  const starts = messageStarts(text);
  if (starts.length === 1) {
    const only = message(text, 0, indices, number, tally);
    return only === null ? [] : [only];
  }
  const bounds = startsBehindPrefix(text, starts);
  if (bounds.length > 1) count(tally, 'flattened');
  return bounds.flatMap((start, index) => {
    const end = bounds[index + 1] ?? text.length;
    return message(text.slice(start, end), start, indices, number, tally) ?? [];
  });
}

/**
 * A stamp that a prefix of the line ends in does not begin another message: `Feb  4 06:51:39 host01 kernel: [  725.795102] text`.
 */
function startsBehindPrefix(text: string, starts: number[]): number[] {
  const second = starts[1];
  if (second === undefined) return starts;
  const { end } = takePrefixes(text, 0);
  return end > second ? [0, ...starts.filter((start) => start >= end)] : starts;
}

function message(
  text: string,
  start: number,
  indices: number[] | null,
  number: number,
  tally: ContainerTally,
): Line | null {
  const { end, facts, names } = takePrefixes(text, 0);
  names.forEach((name) => {
    count(tally, name);
  });
  if (facts.program !== undefined) return null;
  const body = text.slice(end, end + longestMessage).trimEnd();
  const first = start + end;
  return {
    text: body,
    number,
    column: (indices?.[first] ?? first) + 1,
    columns: indices === null ? null : indices.slice(first, first + body.length + 1).map((index) => index + 1),
    time: facts.time ?? null,
    caller: facts.caller ?? null,
  };
}

function takePrefixes(text: string, from: number): { end: number; facts: PrefixFacts; names: string[] } {
  let end = from;
  const facts: PrefixFacts = {};
  const names: string[] = [];
  for (let depth = 0; depth < deepest; depth++) {
    const taken = prefixesAt(text, end).some(({ name, pattern, read }) => {
      if (names.includes(name)) return false;
      pattern.lastIndex = end;
      const found = pattern.exec(text);
      if (found === null) return false;
      end = pattern.lastIndex;
      Object.assign(facts, read(found.groups ?? noGroups));
      names.push(name);
      return true;
    });
    if (!taken) break;
  }
  return { end, facts, names };
}

function count(tally: ContainerTally, name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1);
}
