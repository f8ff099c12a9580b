import { callerId } from './caller-id.ts';
import { dmesg } from './dmesg.ts';
import { type Prefix, type PrefixFacts } from './prefix.ts';
import { prefixesAt } from './prefixes.ts';
import { behindOneBlank, endOfCaller, stampAt } from './stamp.ts';

const noGroups = {};

/** Deeper nesting than grep, quote mark, syslog, level, stamp and caller does not exist. */
const deepest = 7;

/** The prefixes of a message. */
export interface TakenPrefixes {
  /** Where the message itself begins. */
  end: number;
  facts: PrefixFacts;
  /** In the order in which they stand; the same array for all lines that have the same. */
  names: readonly string[];
}

/** Prefixes that were taken off one line, the outermost first. Nearly all lines of a log have the same: each row of them is made once. */
interface Chain {
  names: readonly string[];
  longer: Map<Prefix, Chain>;
}

const noPrefix: Chain = { names: [], longer: new Map() };

function longer(chain: Chain, prefix: Prefix): Chain {
  const known = chain.longer.get(prefix);
  if (known !== undefined) return known;
  const made = { names: [...chain.names, prefix.name], longer: new Map() };
  chain.longer.set(prefix, made);
  return made;
}

const stamped = longer(noPrefix, dmesg);
const stampedWithCaller = longer(stamped, callerId);

const opening = '['.charCodeAt(0);
const blank = ' '.charCodeAt(0);

/**
 * The kernel's own stamp, and the caller behind it, read letter by letter. Null where another prefix may have the stamp as its beginning:
 * `journalctl -o short-monotonic` puts the host's name behind it.
 */
function takeStamp(text: string, from: number): (TakenPrefixes & { chain: Chain }) | null {
  const stamp = stampAt(text, from);
  if (stamp === null) return null;
  const { time } = stamp;
  const end = behindOneBlank(text, stamp.end);
  const closedCaller = endOfCaller(text, end);
  if (closedCaller >= 0) {
    const facts = { time, caller: text.slice(end + 1, closedCaller - 1).trimStart() };
    const chain = stampedWithCaller;
    return { end: behindOneBlank(text, closedCaller), facts, chain, names: chain.names };
  }
  const next = text.charCodeAt(end);
  return next === opening || next === blank ? { end, facts: { time }, chain: stamped, names: stamped.names } : null;
}

/** Takes the prefixes off, one after the other. */
export function takePrefixes(text: string, from: number): TakenPrefixes {
  const begun = takeStamp(text, from);
  let end = begun?.end ?? from;
  let facts: PrefixFacts = begun?.facts ?? {};
  let chain = begun?.chain ?? noPrefix;
  while (chain.names.length < deepest) {
    const before = chain;
    for (const prefix of prefixesAt(text, end)) {
      const { name, pattern, read } = prefix;
      if (chain.names.includes(name)) continue;
      pattern.lastIndex = end;
      const found = pattern.exec(text);
      if (found === null) continue;
      end = pattern.lastIndex;
      facts = { ...facts, ...read(found.groups ?? noGroups) };
      chain = longer(chain, prefix);
      break;
    }
    if (chain === before) break;
  }
  return { end, facts, names: chain.names };
}
