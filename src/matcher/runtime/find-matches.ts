import { type Subject } from '../../kernel/event.ts';
import { toldVerdict } from '../applicability/told-verdict.ts';
import { bandOf, discriminating, reasonFor } from './band.ts';
import { type CompiledSignature, type MatcherBundle } from '../schema/bundle.ts';
import { candidatesFor } from './candidates.ts';
import { type Clause } from '../schema/clauses.ts';
import { bitsOf, type MayHold } from './evaluate.ts';
import { findingsOf } from './findings.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { standingsOf } from './lead.ts';
import { type Band, type FailedClause, type Match } from './match.ts';

/** So many near misses are shown. */
const mostNearMisses = 3;

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
  const standing = standingsOf(subjects);
  const order = (a: Ranked, b: Ranked): number =>
    bandOrder.indexOf(a.match.band) - bandOrder.indexOf(b.match.band) ||
    (standing[a.match.event] ?? 0) - (standing[b.match.event] ?? 0) ||
    a.match.event - b.match.event ||
    b.weight - a.weight ||
    (a.match.signature < b.match.signature ? -1 : 1);
  return ranked.sort(order).map(({ match }) => match);
}

/** A signature of which a required clause fails, or that is ruled out. */
interface Near {
  number: number;
  failed: number;
  weight: number;
  /** Of the clause that says most, in bits. */
  heaviest: number;
}

function matchesOf(subject: Subject, event: number, knowledge: Knowledge): Ranked[] {
  const { signature } = knowledge;
  const { matching, near, features } = candidatesFor(subject, knowledge);
  const mayHold: MayHold = (clause) => hasNeeds(clause, features, knowledge);
  // However many signatures have a clause, it is asked once.
  const asked = new Map<Clause, number | null>();
  const bits = (clause: Clause): number | null => {
    const answer = asked.get(clause);
    if (answer !== undefined) return answer;
    const fresh = bitsOf(clause, subject, knowledge.weigh, mayHold);
    asked.set(clause, fresh);
    return fresh;
  };
  const known = [...near, ...matching].map((number) => nearnessOf(number, knowledge, bits));
  const outcomes = known
    .filter(({ failed }) => failed === 0)
    .map(({ number }) => rank(signature(number), subject, event, knowledge));
  const hits = outcomes.filter(({ match }) => match.band !== 'possible');
  const ruledOut = outcomes.filter(({ match }) => match.band === 'possible');
  // A crash that shares no more than its kind with a signature, or the machine, is not near it.
  const missed = known
    .filter(({ failed, heaviest }) => failed > 0 && heaviest >= discriminating)
    .sort(
      (a, b) =>
        a.failed - b.failed || b.weight - a.weight || (signature(a.number).id < signature(b.number).id ? -1 : 1),
    )
    .slice(0, mostNearMisses)
    .map(({ number }) => rank(signature(number), subject, event, knowledge))
    .filter(({ match }) => hits.length === 0 || !match.failed.some(isOfKind));
  return [...hits, ...[...ruledOut, ...missed].slice(0, mostNearMisses)];
}

/** Whether an event has what a clause needs: most clauses of what is only near fail by that already. */
function hasNeeds(clause: Clause, features: ReadonlySet<number>, { needs }: Knowledge): boolean {
  for (const list of needs(clause)) if (!hasAny(list, features)) return false;
  return true;
}

function hasAny(list: readonly number[], features: ReadonlySet<number>): boolean {
  for (const feature of list) if (features.has(feature)) return true;
  return false;
}

/** Beside an answer, a signature of another kind of crash is no near miss, whatever frames it shares. */
function isOfKind({ told }: FailedClause): boolean {
  return 'kind' in told.clause || 'family' in told.clause;
}

/** How many required clauses fail, and how much those say that hold: all together, and the one that says most. */
function nearnessOf(number: number, { signature }: Knowledge, bitsOf: (clause: Clause) => number | null): Near {
  let failed = 0;
  let weight = 0;
  let heaviest = 0;
  for (const clause of signature(number).required) {
    const bits = bitsOf(clause);
    if (bits === null) failed += 1;
    else {
      weight += bits;
      heaviest = Math.max(heaviest, bits);
    }
  }
  return { number, failed, weight, heaviest };
}

function rank(signature: CompiledSignature, subject: Subject, event: number, { weigh }: Knowledge): Ranked {
  const findings = findingsOf(signature, subject, weigh);
  const { evidence, failed, excluded, weight } = findings;
  const band = bandOf(findings);
  const { verdict, comparison } = toldVerdict(signature, subject.event);
  return {
    weight,
    match: {
      event,
      signature: signature.id,
      band,
      reason: reasonFor(band, findings),
      applicability: verdict.applicability,
      comparison,
      verdict,
      evidence,
      failed,
      excluded,
    },
  };
}
