import { type Subject } from '../kernel/event.ts';
import { type Place } from '../kernel/place.ts';
import { bandOf, reasonFor } from './band.ts';
import { mostOf } from './bounds.ts';
import { type CompiledSignature } from './bundle.ts';
import { type Clause } from './clauses.ts';
import { describeClause } from './describe.ts';
import { evaluate, type Weigh } from './evaluate.ts';
import { findingsOf } from './findings.ts';
import { type Knowledge } from './knowledge.ts';
import { type Band } from './match.ts';

/** What one crash makes of one clause of a signature; all that a matcher's author asks. */
export interface ClauseTrial {
  role: 'required' | 'supporting' | 'excluding';
  /** In words; where it holds, what held: of several alternatives the one that did. */
  clause: string;
  holds: boolean;
  /** In bits, how much it says where it holds; of an excluding clause nothing. */
  weight: number;
  /** What shows it. */
  places: Place[];
  /** What was there instead; null where it holds. */
  actual: string | null;
  /** What further data would settle it; null where it holds, and where the log shows otherwise. */
  settle: string | null;
  /** Why it is another crash then, of an excluding clause. */
  because: string | null;
}

/** What one crash makes of a signature. */
export interface Trial {
  /** In the order of the page: required, supporting, excluding. */
  clauses: ClauseTrial[];
  band: Band;
  reason: string;
}

/** The compiled signature of an id; null where the bundle has none. */
export function signatureOf(id: string, { signatureCount, signature }: Knowledge): CompiledSignature | null {
  for (let number = 0; number < signatureCount; number += 1) {
    const found = signature(number);
    if (found.id === id) return found;
  }
  return null;
}

/** Tries every clause of a signature on a crash, those included that a lookup would not have come to. */
export function trialOf(signature: CompiledSignature, subject: Subject, weigh: Weigh): Trial {
  const required = signature.required.map((clause) => tried('required', clause, subject, weigh));
  const supporting = signature.supporting.map((clause) => tried('supporting', clause, subject, weigh));
  const excluding = signature.excluding.map(({ because = null, ...clause }) => ({
    ...tried('excluding', clause as Clause, subject, weigh),
    weight: 0,
    because,
  }));
  const findings = findingsOf(signature, subject, weigh);
  const band = bandOf(findings);
  return { clauses: [...required, ...supporting, ...excluding], band, reason: reasonFor(band, findings) };
}

function tried(role: ClauseTrial['role'], clause: Clause, subject: Subject, weigh: Weigh): ClauseTrial {
  const outcome = evaluate(clause, subject, weigh);
  const common = { role, because: null };
  if (!outcome.holds) {
    const { expected, actual, settle } = outcome.failed;
    // Of several clauses that must all hold, the one that failed is told of: the whole is named before it.
    const whole = describeClause(clause);
    return {
      ...common,
      clause: whole,
      holds: false,
      weight: mostOf(clause, weigh),
      places: [],
      actual: expected === whole ? actual : `${expected}: ${actual}`,
      settle,
    };
  }
  const { words, weight, places } = outcome;
  return { ...common, clause: words, holds: true, weight, places, actual: null, settle: null };
}
