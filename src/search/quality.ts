import { pairsOf, stemOf, type Term } from './terms.ts';

/** How well a text has a term, from not at all to as a word of its own. */
export const qualities = { word: 1, prefix: 0.85, part: 0.8, partPrefix: 0.7, within: 0.4, shortPrefix: 0.3 };

/** Of a run of Chinese, at least this share of its pairs of characters must stand in the text. */
const leastShare = 0.5;
const pairsWeigh = 0.7;

/** A term that is found inside of a word is at least this long: `ue` says nothing of `nf_queue`, and `bt` little of `btrfs`. */
const leastWithin = 3;

/** What a word counts that is found by its stem. */
const stemWeighs = 0.9;

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** How well a text, in the case in which terms are, has a term. */
export function qualityIn(text: string, { text: term, han }: Term): number {
  if (han) return qualityOfRun(text, term);
  const own = qualityOfWord(text, term);
  const stem = stemOf(term);
  return stem === term ? own : Math.max(own, stemWeighs * qualityOfWord(text, stem));
}

function qualityOfRun(text: string, run: string): number {
  if (text.includes(run)) return qualities.word;
  const pairs = pairsOf(run);
  const share = pairs.filter((pair) => text.includes(pair)).length / Math.max(1, pairs.length);
  return share >= leastShare ? pairsWeigh * share : 0;
}

/** The parts of an identifier are joined by underscores: `openreq` is a part of `tcp_create_openreq_child`. */
function qualityOfWord(text: string, word: string): number {
  let best = 0;
  for (let at = text.indexOf(word); at >= 0 && best < qualities.word; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1];
    const behind = text[at + word.length];
    best = Math.max(best, qualityBetween(before, behind, word.length));
  }
  return best;
}

function qualityBetween(before: string | undefined, behind: string | undefined, length: number): number {
  if (isWord(before)) return length >= leastWithin ? qualities.within : 0;
  const inner = before === '_';
  if (isWord(behind)) {
    if (length < leastWithin) return qualities.shortPrefix;
    return inner ? qualities.partPrefix : qualities.prefix;
  }
  return inner || behind === '_' ? qualities.part : qualities.word;
}
