import { type Subject } from '../kernel/event.ts';
import { applicabilityOf } from './applicability.ts';
import { verdictSentence } from './applicability/words.ts';
import { bandOf, type Findings, reasonFor } from './band.ts';
import { type CompiledSignature, type MatcherBundle } from './bundle.ts';
import { candidatesFor } from './candidates.ts';
import { type Clause } from './clauses.ts';
import { evaluate, holds, type Outcome } from './evaluate.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { standingOf } from './lead.ts';
import { type Band, type Evidence, type Match } from './match.ts';

/** So many near misses are shown. */
const mostNearMisses = 3;

/** Beside a match, a near miss is worth showing only where a clause held that few crashes share: a function, frames, a message; in bits. */
const nearMissWeight = 2.5;

/** A match with what it is ranked by. */
interface Ranked {
  match: Match;
  /** Bits of all clauses that hold. */
  weight: number;
}

const bandOrder: Band[] = ['confirmed', 'consistent', 'possible'];

/**
 * Every signature that fits one of the subjects, best first, then the nearest that do not.
 * The order depends on nothing but the log and the bundle.
 */
export function findMatches(subjects: Subject[], bundle: MatcherBundle): Match[] {
  const knowledge = knowledgeOf(bundle);
  const ranked = subjects.flatMap((subject, event) => matchesOf(subject, event, knowledge));
  const standing = subjects.map(standingOf);
  const order = (a: Ranked, b: Ranked): number =>
    bandOrder.indexOf(a.match.band) - bandOrder.indexOf(b.match.band) ||
    (standing[a.match.event] ?? 0) - (standing[b.match.event] ?? 0) ||
    a.match.event - b.match.event ||
    b.weight - a.weight ||
    (a.match.signature < b.match.signature ? -1 : 1);
  return ranked.sort(order).map(({ match }) => match);
}

function matchesOf(subject: Subject, event: number, knowledge: Knowledge): Ranked[] {
  const { matching, near } = candidatesFor(subject, knowledge);
  const hits: Ranked[] = [];
  const missed: Ranked[] = [];
  const ask = (number: number): void => {
    const outcome = rank(knowledge.signature(number), subject, event, knowledge);
    (outcome.match.band === 'possible' ? missed : hits).push(outcome);
  };
  const nearby: number[] = [];
  for (const number of [...matching].sort((a, b) => a - b)) {
    const { required } = knowledge.signature(number);
    // Most of those that share a kind fail at once: of them only the nearest are told of.
    if (required.every((clause) => holds(clause, subject))) ask(number);
    else nearby.push(number);
  }
  nearest([...near, ...nearby], subject, knowledge).forEach(ask);
  const nearMisses = missed
    .filter(({ match, weight }) => hits.length === 0 || weight >= nearMissWeight || match.excluded.length > 0)
    .sort(
      (a, b) =>
        a.match.failed.length - b.match.failed.length ||
        b.weight - a.weight ||
        (a.match.signature < b.match.signature ? -1 : 1),
    )
    .slice(0, mostNearMisses);
  return [...hits, ...nearMisses];
}

/** So many are asked what holds and what does not. */
const mostAsked = 16;

/** Those of which the fewest clauses fail. */
function nearest(numbers: number[], subject: Subject, { signature }: Knowledge): number[] {
  const failing = numbers.slice(0, 8 * mostAsked).map((number) => {
    const { required } = signature(number);
    return { number, failed: required.filter((clause) => !holds(clause, subject)).length, of: required.length };
  });
  return failing
    .filter(({ failed, of }) => failed < of)
    .sort((a, b) => a.failed - b.failed || a.number - b.number)
    .slice(0, mostAsked)
    .map(({ number }) => number);
}

function rank(signature: CompiledSignature, subject: Subject, event: number, { weigh }: Knowledge): Ranked {
  const findings: Findings = { evidence: [], failed: [], excluded: [], heaviest: 0 };
  let weight = 0;
  const held = (outcome: Outcome & { holds: true }, role: Evidence['role']): void => {
    weight += outcome.weight;
    findings.heaviest = Math.max(findings.heaviest, outcome.weight);
    findings.evidence.push({ clause: outcome.words, role, lines: linesOf(outcome), places: outcome.places });
  };
  for (const clause of signature.required) {
    const outcome = evaluate(clause, subject, weigh);
    if (outcome.holds) held(outcome, 'required');
    else findings.failed.push(outcome.failed);
  }
  for (const clause of signature.supporting) {
    const outcome = evaluate(clause, subject, weigh);
    if (outcome.holds) held(outcome, 'supporting');
  }
  for (const { because = null, ...clause } of signature.excluding) {
    const outcome = evaluate(clause as Clause, subject);
    if (outcome.holds) findings.excluded.push({ clause: outcome.words, because, lines: linesOf(outcome) });
  }
  const { evidence, failed, excluded } = findings;
  const band = bandOf(findings);
  const verdict = applicabilityOf(signature, subject.event);
  return {
    weight,
    match: {
      event,
      signature: signature.id,
      band,
      reason: reasonFor(band, findings),
      applicability: verdict.applicability,
      comparison: verdictSentence(verdict),
      verdict,
      evidence,
      failed,
      excluded,
    },
  };
}

function linesOf({ places }: Outcome & { holds: true }): number[] {
  return [...new Set(places.map(({ line }) => line))];
}
