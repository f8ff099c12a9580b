import { type Subject } from '../../kernel/event.ts';
import { failureInWords, heldInWords } from '../words/clause-words.ts';
import { type Clause, type Matcher } from '../schema/clauses.ts';
import { clauseWordsEn } from '../words/describe.ts';
import { evaluate, heldBy, type Held, type Weigh } from './evaluate.ts';
import { type Evidence, type Exclusion, type FailedClause } from './match.ts';

/** What came of a signature's clauses. */
export interface Findings {
  evidence: Evidence[];
  failed: FailedClause[];
  excluded: Exclusion[];
  /** Bits of all clauses that hold. */
  weight: number;
  /** Of the clause that says most, in bits. */
  heaviest: number;
}

/** Asks all clauses of a matcher. */
export function findingsOf({ required, supporting, excluding }: Matcher, subject: Subject, weigh: Weigh): Findings {
  const findings: Findings = { evidence: [], failed: [], excluded: [], weight: 0, heaviest: 0 };
  const held = (outcome: Held, role: Evidence['role']): void => {
    findings.weight += outcome.weight;
    findings.heaviest = Math.max(findings.heaviest, outcome.weight);
    const { told, places } = outcome;
    findings.evidence.push({ clause: heldInWords(told, clauseWordsEn), told, role, lines: linesOf(outcome), places });
  };
  for (const clause of required) {
    const outcome = evaluate(clause, subject, weigh);
    if (outcome.holds) held(outcome, 'required');
    else findings.failed.push({ ...failureInWords(outcome.failed, clauseWordsEn), told: outcome.failed });
  }
  for (const clause of supporting) {
    const outcome = heldBy(clause, subject, weigh);
    if (outcome !== null) held(outcome, 'supporting');
  }
  // What would rule it out says nothing where it is not the crash anyway.
  for (const { because = null, ...clause } of findings.failed.length === 0 ? excluding : []) {
    const outcome = heldBy(clause as Clause, subject);
    if (outcome === null) continue;
    const { told } = outcome;
    findings.excluded.push({ clause: heldInWords(told, clauseWordsEn), told, because, lines: linesOf(outcome) });
  }
  return findings;
}

function linesOf({ places }: Held): number[] {
  return [...new Set(places.map(({ line }) => line))];
}
