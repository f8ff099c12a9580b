import { type PrefixFacts } from './prefix.ts';
import { prefixesAt } from './prefixes.ts';

const noGroups = {};

/** Deeper nesting than grep, quote mark, syslog, level, stamp and caller does not exist. */
const deepest = 7;

/** The prefixes of a message. */
export interface TakenPrefixes {
  /** Where the message itself begins. */
  end: number;
  facts: PrefixFacts;
  names: string[];
}

/** Takes the prefixes off, one after the other. */
export function takePrefixes(text: string, from: number): TakenPrefixes {
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
