import { type Verdict } from '../applicability/verdict.ts';
import { verdictSentence } from '../applicability/words.ts';
import { type Grounds, reasonFor } from '../runtime/band.ts';
import { type ClauseWords } from './clause-words.ts';
import { clauseWordsEn } from './describe.ts';
import { type LeadFacts, leadSentences } from '../runtime/lead.ts';
import { type Band } from '../runtime/match.ts';

/** A language's sentences for what the matcher concludes; what it concludes is data. */
export interface MatcherSentences {
  /** Whether this kernel has the bug: the comparison, and what stays uncertain. */
  comparison: (verdict: Pick<Verdict, 'comparison' | 'uncertain'>) => string;
  clauses: ClauseWords;
  /** Why this band. */
  reason: (band: Band, grounds: Grounds) => string;
  /** Why to begin with an event. */
  lead: (facts: LeadFacts) => string;
}

/** In English, as the command line prints them. */
export const matcherEn: MatcherSentences = {
  comparison: (verdict) => verdictSentence(verdict),
  clauses: clauseWordsEn,
  reason: reasonFor,
  lead: leadSentences,
};
