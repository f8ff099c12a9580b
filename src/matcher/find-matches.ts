import { type CrashEvent, type Subject } from '../kernel/event.ts';
import { type CrashKind } from '../kernel/kinds.ts';
import { applicabilityOf } from './applicability.ts';
import { type CompiledSignature, type MatcherBundle } from './bundle.ts';
import { evaluate } from './evaluate.ts';
import { type Band, type Evidence, type FailedClause, type Match } from './match.ts';

/** So many near misses are shown. */
const mostNearMisses = 3;

/** Beside a match, a near miss is worth showing only where a clause held that few crashes share: a function, frames, a message. */
const nearMissWeight = 2;

/** A match with what it is ranked by. */
interface Ranked {
  match: Match;
  weight: number;
}

const bandOrder: Band[] = ['confirmed', 'consistent', 'possible'];

/**
 * Every signature that fits one of the subjects, best first, then the nearest that do not.
 * The order depends on nothing but the log and the bundle.
 */
export function findMatches(subjects: Subject[], bundle: MatcherBundle): Match[] {
  /** The signatures that share the kind of a subject; most of a log's subjects share theirs. */
  const sharing = new Map<CrashKind, Set<number>>();
  const ranked = subjects.flatMap((subject, event) => {
    const { kind } = subject.event;
    const near = sharing.get(kind) ?? sharingKind(subject, bundle);
    sharing.set(kind, near);
    return matchesOf(subject, event, bundle, near);
  });
  const order = (a: Ranked, b: Ranked): number =>
    bandOrder.indexOf(a.match.band) - bandOrder.indexOf(b.match.band) ||
    severityOrder(subjects[a.match.event]) - severityOrder(subjects[b.match.event]) ||
    a.match.event - b.match.event ||
    b.weight - a.weight ||
    (a.match.signature < b.match.signature ? -1 : 1);
  return ranked.sort(order).map(({ match }) => match);
}

/** A crash is asked about before a trouble that came with it. */
function severityOrder(subject: Subject | undefined): number {
  return subject?.event.severity === 'crash' ? 0 : 1;
}

function matchesOf(subject: Subject, event: number, bundle: MatcherBundle, near: ReadonlySet<number>): Ranked[] {
  const candidates = candidatesFor(subject.event, bundle);
  const outcomes = bundle.signatures.map((signature, number) =>
    candidates.has(number) || near.has(number) ? rank(signature, subject, event) : null,
  );
  const known = outcomes.filter((outcome) => outcome !== null);
  const hits = known.filter(({ match }) => match.band !== 'possible');
  const nearMisses = known
    .filter(({ match, weight }) => match.band === 'possible' && (hits.length === 0 || weight >= nearMissWeight))
    .sort(
      (a, b) =>
        a.match.failed.length - b.match.failed.length ||
        b.weight - a.weight ||
        (a.match.signature < b.match.signature ? -1 : 1),
    )
    .slice(0, mostNearMisses);
  return [...hits, ...nearMisses];
}

/** Signatures whose rarest requirement the event meets. */
function candidatesFor({ function: blamed, frames, kind, pointer }: CrashEvent, { index }: MatcherBundle): Set<number> {
  const functions = new Set([blamed, pointer?.function, ...frames.map((frame) => frame.function)]);
  const found = new Set([...index.always, ...(index.kinds[kind] ?? [])]);
  for (const name of functions) {
    // A log may hold any word, `constructor` too.
    if (typeof name !== 'string' || !Object.hasOwn(index.functions, name)) continue;
    index.functions[name]?.forEach((number) => found.add(number));
  }
  return found;
}

/** Worth a look as near misses: the kind that they require is the subject's. */
function sharingKind(subject: Subject, { signatures }: MatcherBundle): Set<number> {
  const shares = ({ required }: CompiledSignature): boolean =>
    required.some((clause) => 'kind' in clause && evaluate(clause, subject).holds);
  return new Set(signatures.flatMap((signature, number) => (shares(signature) ? [number] : [])));
}

function rank(signature: CompiledSignature, subject: Subject, event: number): Ranked {
  const evidence: Evidence[] = [];
  const failed: FailedClause[] = [];
  let weight = 0;
  for (const role of ['required', 'supporting'] as const) {
    for (const clause of signature[role]) {
      const outcome = evaluate(clause, subject);
      if (outcome.holds) {
        weight += outcome.weight;
        const lines = [...new Set(outcome.places.map(({ line }) => line))];
        evidence.push({ clause: outcome.words, role, lines, places: outcome.places });
      } else if (role === 'required') failed.push(outcome.failed);
    }
  }
  const band = bandOf(failed, weight);
  return {
    weight,
    match: {
      event,
      signature: signature.id,
      band,
      reason: reasonFor(band, evidence, failed),
      ...applicabilityOf(signature, subject.event),
      evidence,
      failed,
    },
  };
}

function bandOf(failed: FailedClause[], weight: number): Band {
  if (failed.length > 0) return 'possible';
  return weight > 0 ? 'confirmed' : 'consistent';
}

/** `1 sign`, `3 signs`. */
function signs(count: number, before = ''): string {
  return `${String(count)} ${before}${count === 1 ? 'sign' : 'signs'}`;
}

/** Why this band, for a tired person. */
function reasonFor(band: Band, evidence: Evidence[], failed: FailedClause[]): string {
  const required = evidence.filter(({ role }) => role === 'required').length;
  const further = evidence.length - required;
  const also =
    further === 0 ? '' : `, and ${signs(further, 'further ')} ${further === 1 ? 'points' : 'point'} the same way`;
  const all =
    required === 1
      ? 'The required sign is'
      : required === 2
        ? 'Both required signs are'
        : `All ${signs(required, 'required ')} are`;
  if (band === 'confirmed') return `${all} in the log${also}.`;
  if (band === 'consistent')
    return `${all} in the log, but other crashes show ${required === 1 ? 'it' : 'them'} too${also}.`;
  return `${String(failed.length)} of ${signs(required + failed.length, 'required ')} ${failed.length === 1 ? 'is' : 'are'} missing.`;
}
