import { languageCodes, defaultLanguage, type Language } from '../i18n/language-codes.ts';
import { type Correction, correctionsOf, vocabularyOf } from './corrections.ts';
import { type InLanguages, type SearchEntry, type SearchIndex } from './entry.ts';
import { qualities, qualityIn } from './quality.ts';
import { isChanging, lastingOf, normalised, spaced, type Term, termsOf } from './terms.ts';

/** What a word weighs by where it stands. The author's own words for the page, and what it is recognised by, say most. */
const weights = {
  title: 10,
  titleElsewhere: 8,
  names: 9,
  /** The kind's words: of its own page, and of a signature of that kind. */
  ownKind: 10,
  kind: 3,
  id: 5,
  component: 4,
  summary: 4,
  summaryElsewhere: 3,
  others: 2.5,
  cause: 2,
};

/** What is added for more than single words. */
const bonuses = {
  /** The whole query stands there as it was typed. */
  phrase: 6,
  /** All of a kind's name. */
  whole: 8,
  /** Words that stand side by side in both, by their share. */
  neighbours: 4,
  /** The share of the title that was asked for. */
  compact: 2,
  /** What is asked for is what a kind is called, and nothing more special: a part for any of its words, the rest by their share. */
  called: { any: 2, share: 3 },
};

/** Every field after the best says a little more. */
const further = 0.15;

/** What the text of a page weighs against what its author says that it is about. */
const textWeighs = 3;

/** A word found no better than this may be a slip. */
const wellFound = qualities.within;

/** What of its rarity a word tells that changes from crash to crash, and one that no page has. */
const changingTells = 0.05;
const unknownTells = 0.25;

interface Field {
  weight: number;
  text: string;
}

interface PreparedEntry {
  entry: SearchEntry;
  fields: Field[];
  /** Title and names as words, for what stands side by side. */
  words: string;
  /** All that a kind is called, each as words. */
  called: string[];
  titleLength: number;
}

/** An index made ready to be asked in one language. */
export interface PreparedIndex {
  entries: PreparedEntry[];
  vocabulary: Set<string>;
}

/** A page that was found. */
export interface Found {
  entry: SearchEntry;
  score: number;
}

/** What was looked for, and what was found. */
export interface Answer {
  found: Found[];
  /** What is marked in what is shown: the terms, and what they were taken for. */
  marks: string[];
  /** Words of the query that stand nowhere, with what they were taken for. */
  corrected: Map<string, string>;
}

/** How well the text of each page has the query, by its path, from 0 to 1. */
export type TextScores = ReadonlyMap<string, number>;

const own = (texts: InLanguages, language: Language): string => texts[language] ?? texts[defaultLanguage] ?? '';

const elsewhere = (texts: InLanguages, language: Language): string =>
  languageCodes
    .filter((code) => code !== language)
    .map((code) => texts[code] ?? '')
    .join('\n');

export function prepare(index: SearchIndex, language: Language): PreparedIndex {
  const entries = index.entries.map((entry) => prepareEntry(entry, index, language));
  const vocabulary = vocabularyOf(entries.flatMap(({ fields }) => fields.map(({ text }) => text)));
  return { entries, vocabulary };
}

function prepareEntry(entry: SearchEntry, { kinds, causes }: SearchIndex, language: Language): PreparedEntry {
  const { titles, summaries, names, others, kind, component, cause, type, path } = entry;
  const shared = kind === null ? undefined : kinds[kind];
  const called = shared === undefined ? [] : [...Object.values(shared.names), ...shared.aliases];
  const title = own(titles, language);
  const field = (weight: number, ...texts: string[]): Field => ({ weight, text: normalised(texts.join('\n')) });
  return {
    entry,
    fields: [
      field(weights.title, title),
      field(weights.titleElsewhere, elsewhere(titles, language)),
      field(weights.names, ...names),
      field(type === 'kind' ? weights.ownKind : weights.kind, kind ?? '', ...called),
      field(weights.id, path),
      field(weights.component, component ?? ''),
      field(weights.summary, own(summaries, language)),
      field(weights.summaryElsewhere, elsewhere(summaries, language)),
      field(weights.others, ...others),
      field(weights.cause, ...Object.values(cause === null ? {} : (causes[cause] ?? {}))),
    ].filter(({ text }) => text !== ''),
    words: [...Object.values(titles), ...names, ...(type === 'kind' ? called : [])]
      .map(spaced)
      .map(withParts)
      .join('\n'),
    called: type === 'kind' ? called.map(spaced).map(withParts) : [],
    titleLength: Math.max(1, title.length),
  };
}

/** `list del` stands side by side in `list_del` too; numbers that change from crash to crash are left out. */
const withParts = (words: string): string => {
  const lasting = words.replace(/ \d+s?(?= )/g, '');
  return lasting.includes('_') ? `${lasting}\n${lasting.replaceAll('_', ' ')}` : lasting;
};

/** One term with what it may have been meant as. */
interface Sought {
  term: Term;
  /** Other words for it; none where it stands somewhere as it is. */
  meant: Correction[];
  /** How much it tells, by how few pages have it. */
  tells: number;
  /** Of each page: what it adds there. */
  scores: Float64Array;
  /** Of each page: whether it has it at all. */
  found: Uint8Array;
  /** How well any page has it. */
  best: number;
}

/** How much a page has of a term, and how well at best. */
function scoreIn({ fields }: PreparedEntry, quality: (text: string) => number): { score: number; best: number } {
  let [most, sum, best] = [0, 0, 0];
  for (const { weight, text } of fields) {
    const found = quality(text);
    const score = weight * found;
    sum += score;
    if (score > most) most = score;
    if (found > best) best = found;
  }
  return { score: most + further * (sum - most), best };
}

function seek({ entries, vocabulary }: PreparedIndex, term: Term): Sought {
  const sought = look(entries, term, []);
  if (term.han || sought.best > wellFound) return sought;
  const meant = correctionsOf(term.text, vocabulary);
  return meant.length === 0 ? sought : look(entries, term, meant);
}

function look(entries: readonly PreparedEntry[], term: Term, meant: Correction[]): Sought {
  const quality = (text: string): number =>
    Math.max(
      qualityIn(text, term),
      ...meant.map(({ word, likeness }) => likeness * qualityIn(text, { text: word, han: false })),
    );
  const scores = new Float64Array(entries.length);
  const found = new Uint8Array(entries.length);
  let best = 0;
  entries.forEach((entry, at) => {
    const own = scoreIn(entry, quality);
    scores[at] = own.score;
    found[at] = own.best > 0 ? 1 : 0;
    best = Math.max(best, own.best);
  });
  const pages = found.reduce((sum, one) => sum + one, 0);
  return { term, meant, tells: tellsOf(term, pages, entries.length), scores, found, best };
}

/** The fewer pages have a word, the more it tells. */
function tellsOf({ text }: Term, pages: number, all: number): number {
  const rarity = Math.log(1 + (all + 1) / (pages + 0.5));
  if (isChanging(text)) return changingTells * rarity;
  return pages === 0 ? unknownTells * rarity : rarity;
}

/** Pages for a query, best first. */
export function rank(index: PreparedIndex, query: string, texts: TextScores = new Map()): Answer {
  const { entries } = index;
  const terms = termsOf(query);
  const sought = terms.map((term) => seek(index, term));
  const total = sought.reduce((sum, { tells }) => sum + tells, 0);
  const phrase = phraseOf(sought);
  const found = entries
    .map((prepared, at): Found => {
      const own = total === 0 ? 0 : scoreOf(prepared, at, sought, total, phrase);
      return { entry: prepared.entry, score: own + textWeighs * (texts.get(prepared.entry.path) ?? 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.entry.path < b.entry.path ? -1 : 1));
  return { found: withoutTail(found), marks: marksOf(sought), corrected: correctedOf(sought) };
}

/** The words as they were meant, without numbers that change. */
function phraseOf(sought: readonly Sought[]): string[] {
  return lastingOf(
    sought.map(({ term, meant }) => meant[0]?.word ?? term.text),
    (word) => word,
  );
}

function scoreOf(
  { words, called, titleLength }: PreparedEntry,
  at: number,
  sought: readonly Sought[],
  total: number,
  phrase: readonly string[],
): number {
  let [sum, covered, length] = [0, 0, 0];
  for (const { term, tells, scores, found } of sought) {
    if (found[at] !== 1) continue;
    sum += tells * (scores[at] ?? 0);
    covered += tells;
    length += term.text.length;
  }
  if (covered === 0) return 0;
  const coverage = covered / total;
  const whole = ` ${phrase.join(' ')} `;
  const pairs = phrase.slice(1).map((word, index) => ` ${phrase[index] ?? ''} ${word}`);
  const side = pairs.filter((pair) => words.includes(pair) || called.some((name) => name.includes(pair))).length;
  const extra =
    (pairs.length > 0 && words.includes(whole.trimEnd()) ? bonuses.phrase : 0) +
    (called.includes(whole) ? bonuses.whole : 0) +
    (pairs.length > 0 ? (bonuses.neighbours * side) / pairs.length : 0) +
    bonuses.compact * Math.min(1, length / titleLength) +
    calledBonus(called, phrase);
  return (sum / total + extra) * coverage ** 1.5;
}

/** What a kind is called by all words of the query, and by as few others as may be. */
function calledBonus(called: readonly string[], phrase: readonly string[]): number {
  const asked = phrase.reduce((sum, word) => sum + word.length + 1, 1);
  const shares = called
    .filter((name) => phrase.every((word) => name.includes(word)))
    .map((name) => Math.min(1, asked / name.length));
  return shares.length === 0 ? 0 : bonuses.called.any + bonuses.called.share * Math.max(...shares);
}

/** What is far behind the best is noise. */
const tail = 0.12;

function withoutTail(found: Found[]): Found[] {
  const least = (found[0]?.score ?? 0) * tail;
  return found.filter(({ score }) => score >= least);
}

function marksOf(sought: readonly Sought[]): string[] {
  return sought.flatMap(({ term, meant }) => [term.text, ...meant.map(({ word }) => word)]);
}

function correctedOf(sought: readonly Sought[]): Map<string, string> {
  return new Map(sought.flatMap(({ term, meant }) => (meant[0] === undefined ? [] : [[term.text, meant[0].word]])));
}
