import { blank, tab } from '../text/characters.ts';
import { dmesg } from './dmesg.ts';
import { grep } from './grep.ts';
import { lineNumber } from './line-number.ts';
import { type Prefix, type PrefixFacts } from './prefix.ts';
import { prefixesAt, type PrefixesAt, prefixesBehindStamp } from './prefixes.ts';
import { quote } from './quote.ts';
import { type ContainerName } from './name.ts';

const noGroups = {};

/** Deeper nesting than grep, quote mark, syslog, level, stamp and caller does not exist. */
const deepest = 7;

/** The prefixes of a message. */
export interface TakenPrefixes {
  /** Where the message itself begins. */
  end: number;
  facts: PrefixFacts;
  chain: Chain;
}

/** Prefixes that were taken off one line, the outermost first. Nearly all lines of a log have the same: each row of them is made once. */
export interface Chain {
  /** The same array for all lines that have the same prefixes. */
  names: readonly ContainerName[];
  /** What may follow. */
  next: PrefixesAt;
  longer: Map<Prefix, Chain>;
}

/** A message that nothing stands in front of. */
export const noPrefix: Chain = { names: [], next: prefixesAt, longer: new Map() };

/** The same prefixes, and one more behind them. */
export function longer(chain: Chain, prefix: Prefix): Chain {
  const known = chain.longer.get(prefix);
  if (known !== undefined) return known;
  const made = {
    names: [...chain.names, prefix.name],
    next: prefix === dmesg ? prefixesBehindStamp : chain.next,
    longer: new Map(),
  };
  chain.longer.set(prefix, made);
  return made;
}

const hostAndWriter = /(?:[\w.-]+ (?:kernel|[\w./@-]+\[\d+\])|kernel):/y;

/** Whether a host and who wrote the message stand at a place of a text, as journalctl puts them behind the stamp. */
export function namesWriter(text: string, at: number): boolean {
  hostAndWriter.lastIndex = at;
  return hostAndWriter.test(text);
}

/** What a message may go on with as well: `> 0b 5b` behind `<0f`, `.0-37-amd64 #1` behind `6.1`, ` 3: be00000000800400` behind `Bank`. */
export const doubtful = [quote.name, grep.name, lineNumber.name];

/** Takes the prefixes off, one after the other; who quotes a log may indent them: `    Feb  4 06:51:39 host01 kernel: text`. */
export function takePrefixes(text: string, from: number): TakenPrefixes {
  const taken = takeAll(text, from);
  const first = text.charCodeAt(from);
  if (taken.end > from || (first !== blank && first !== tab)) return taken;
  const indented = takeAll(text, from + text.slice(from).search(/\S|$/));
  const [outermost = null] = indented.chain.names;
  return outermost === null || doubtful.includes(outermost) ? taken : indented;
}

function takeAll(text: string, from: number): TakenPrefixes {
  let taken: TakenPrefixes = { end: from, facts: {}, chain: noPrefix };
  for (let next = takeNext(text, taken); next !== null; next = takeNext(text, taken)) taken = next;
  return taken;
}

/** Those in front of the kernel's own stamp alone. */
export function outerPrefixes(text: string, from: number): TakenPrefixes {
  let taken: TakenPrefixes = { end: from, facts: {}, chain: noPrefix };
  for (let next = takeNext(text, taken); next !== null; next = takeNext(text, taken)) {
    if (next.chain === longer(taken.chain, dmesg)) return taken;
    taken = next;
  }
  return taken;
}

/** One prefix more; null where none follows. */
function takeNext(text: string, { end, facts, chain }: TakenPrefixes): TakenPrefixes | null {
  if (chain.names.length === deepest) return null;
  for (const prefix of chain.next(text, end)) {
    const { name, pattern, read, again = false } = prefix;
    if (!again && chain.names.includes(name)) continue;
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    if (found === null) continue;
    return {
      end: pattern.lastIndex,
      facts: { ...facts, ...read(found.groups ?? noGroups) },
      chain: longer(chain, prefix),
    };
  }
  return null;
}
