import { type Grounds } from '../runtime/band.ts';
import { type Clause, type ClauseName, type ClauseValues, type LeafClause } from '../schema/clauses.ts';
import { type FailedClause } from '../runtime/match.ts';
import { noteIn } from '../schema/notes.ts';
import { type ToldClause, type ToldFailure, type ToldFind, type WordedFinds } from './told.ts';

/** A language's words for clauses, and for what came of them. */
export interface ClauseWords {
  /** What each clause asks, with its value. `nested`: one within it, in words. */
  clauses: { [Name in ClauseName]: (value: ClauseValues[Name], nested: (clause: Clause) => string) => string };
  /** Clauses put together. */
  and: string;
  or: string;
  not: (clause: string) => string;
  within: (clauses: string) => string;
  /** Behind a clause, what its expression caught. */
  captured: (captured: [name: string, text: string][]) => string;
  /** What the log shows instead. */
  finds: { [Name in keyof WordedFinds]: (find: WordedFinds[Name]) => string };
  /** Said where the log shows nothing of the sort. */
  absent: Record<ClauseName, string>;
  /** What further data would then settle it. */
  ask: Record<ClauseName, string>;
  /** Between what several clauses found, and between what would settle them. */
  further: string;
  alternatively: string;
}

/** One clause in words, nested ones included. */
export function clauseInWords(clause: Clause, words: ClauseWords): string {
  if ('all' in clause) return clause.all.map((each) => nested(each, words)).join(words.and);
  if ('any' in clause) return clause.any.map((each) => nested(each, words)).join(words.or);
  if ('not' in clause) return words.not(nested(clause.not, words));
  const [name] = Object.keys(clause) as [ClauseName];
  return leafInWords(name, clause, words);
}

const nested = (clause: Clause, words: ClauseWords): string =>
  'all' in clause || 'any' in clause ? words.within(clauseInWords(clause, words)) : clauseInWords(clause, words);

function leafInWords(name: ClauseName, clause: LeafClause, words: ClauseWords): string {
  // The table pairs each name with the type of its value; the compiler cannot follow a name that it does not know.
  const describe = words.clauses[name] as (value: unknown, nested: (clause: Clause) => string) => string;
  return describe((clause as Record<string, unknown>)[name], (inner) => clauseInWords(inner, words));
}

/** What held, in words. */
export function heldInWords(held: readonly ToldClause[], words: ClauseWords): string {
  return held
    .map(({ clause, captured }) => {
      const caught = Object.entries(captured);
      return clauseInWords(clause, words) + (caught.length === 0 ? '' : words.captured(caught));
    })
    .join(words.and);
}

/** Why a clause did not hold, in words. */
export function failureInWords({ clause, finds }: ToldFailure, words: ClauseWords): Omit<FailedClause, 'told'> {
  const expected = clauseInWords(clause, words);
  const asks = finds.flatMap((find) => ('name' in find && find.find === null ? words.ask[find.name] : []));
  return {
    clause: expected,
    expected,
    actual: [...new Set(finds.map((find) => findInWords(find, words)))].join(words.further),
    settle: asks.length === 0 ? null : [...new Set(asks)].join(words.alternatively),
  };
}

function findInWords(told: ToldFind, words: ClauseWords): string {
  if ('held' in told) return heldInWords(told.held, words);
  const { name, find } = told;
  if (find === null) return words.absent[name];
  // As in `leafInWords`; what has no words of its own is text of the log.
  const say = (words.finds as Partial<Record<ClauseName, (find: unknown) => string>>)[name];
  return say === undefined ? String(find) : say(find);
}

/** What a band stands on, in words; `reasons` are those of the signature's notes. */
export function groundsIn(
  { evidence, failed, excluded }: Grounds,
  words: ClauseWords,
  reasons: Readonly<Record<string, string>> = {},
): Grounds {
  return {
    evidence: evidence.map((each) => ({ ...each, clause: heldInWords(each.told, words) })),
    failed: failed.map((each) => ({ ...each, ...failureInWords(each.told, words) })),
    excluded: excluded.map((each) => ({
      ...each,
      clause: heldInWords(each.told, words),
      because: each.because === null ? null : noteIn(reasons, each.because),
    })),
  };
}
