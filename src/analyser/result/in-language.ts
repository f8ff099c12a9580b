import { say } from '../../kernel/told.ts';
import { groundsIn } from '../../matcher/words/clause-words.ts';
import { type Match } from '../../matcher/runtime/match.ts';
import { type MatcherSentences } from '../../matcher/words/sentences.ts';
import { type Analysis } from '../reading/analysis.ts';
import { type EngineWords } from '../../i18n/engine-words.ts';
import { type Card } from '../../site/card.ts';

/** An analysis in another language: its sentences are said anew from what they tell, and from the cards of its signatures; all else is the same. */
export function analysisIn(
  analysis: Analysis,
  { matcher, notes }: EngineWords,
  cards: Readonly<Record<string, Card>>,
): Analysis {
  const { health, lead, matches } = analysis;
  return {
    ...analysis,
    health: health.map((note) => ({ ...note, message: say(notes, note.told) })),
    lead: lead === null ? null : { ...lead, reason: matcher.lead(lead.facts) },
    matches: matches.map((match) => matchIn(match, matcher, cards[match.signature])),
  };
}

function matchIn(match: Match, { clauses, comparison, reason }: MatcherSentences, card: Card | undefined): Match {
  const grounds = groundsIn(match, clauses, card?.because);
  return { ...match, ...grounds, reason: reason(match.band, grounds), comparison: comparison(match.verdict) };
}
