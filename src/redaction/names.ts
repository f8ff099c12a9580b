import { findBy } from './rule.ts';
import { rules } from './rules/rules.ts';
import { type Found, type SecretKind } from './secret.ts';

/** A shorter name stands in too many words. */
const shortestName = 3;

/** Lines that name what the kernel has loaded: no name of a machine or person stands in them. */
const ofModules = /\bModules linked in:/;

/** The names of machines and people in some texts. */
export interface Names {
  /** Finds them wherever they stand, once a line has shown that they are names. */
  find: (line: string) => Found[];
  /** Whether a machine has this name, which is short. */
  isHost: (value: string) => boolean;
}

/** What a text has shown to be names. */
export interface Learned {
  /** By the way it is written. */
  known: Map<string, { kind: SecretKind; value: string }>;
  hosts: Set<string>;
}

/** Learns names from all lines of a text. */
export function learnNames(text: string): Learned {
  const known: Learned['known'] = new Map();
  const hosts: Learned['hosts'] = new Set();
  const learning = rules.filter(({ isName }) => isName === true);
  for (const line of text.split(/[\r\n]+/)) {
    for (const { kind, from, to, value } of learning.flatMap((rule) => findBy(rule, line))) {
      const name = line.slice(from, to);
      if (kind === 'host') hosts.add(value);
      for (const writing of kind === 'host' ? [name, name.replace(/\..*$/s, '')] : [name]) {
        if (writing.length >= shortestName && !known.has(writing)) known.set(writing, { kind, value });
      }
    }
  }
  return { known, hosts };
}

/** The names of some texts; what a name is, the first of them says. */
export function namesOf(learned: readonly Learned[]): Names {
  const known = new Map(learned.toReversed().flatMap((each) => [...each.known]));
  const hosts = new Set(learned.flatMap((each) => [...each.hosts]));
  const pattern = patternOf([...known.keys()]);
  const find = (line: string): Found[] => {
    if (pattern === null || ofModules.test(line)) return [];
    return [...line.matchAll(pattern)].flatMap(({ 0: text, index }) => {
      const name = known.get(text);
      return name === undefined ? [] : [{ ...name, from: index, to: index + text.length }];
    });
  };
  return { find, isHost: (value) => hosts.has(value) };
}

/** All names, the longest first. */
function patternOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const sources = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      // A name without a digit or dash may be a word, and part of others: `web` in `web-server`.
      return /[\d-]/.test(name) ? literal : String.raw`(?<![_-])${literal}(?![_-])`;
    });
  // What an offset follows is a function.
  return new RegExp(String.raw`(?<![A-Za-z0-9])(?:${sources.join('|')})(?![A-Za-z0-9]|\+0x)`, 'g');
}
