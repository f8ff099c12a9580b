import { failureInWords, heldInWords } from '../words/clause-words.ts';
import { clauseWordsEn } from '../words/describe.ts';
import { type Outcome } from './evaluate.ts';
import { type FailedClause } from './match.ts';
import { type Place } from '../../kernel/place.ts';

type SaidOutcome =
  | { holds: true; words: string; weight: number; places: Place[] }
  | { holds: false; failed: Omit<FailedClause, 'told'> };

/** What came of a clause, as it is told in English. */
export function inEnglish(outcome: Outcome): SaidOutcome {
  if (!outcome.holds) return { holds: false, failed: failureInWords(outcome.failed, clauseWordsEn) };
  const { told, weight, places } = outcome;
  return { holds: true, words: heldInWords(told, clauseWordsEn), weight, places };
}
