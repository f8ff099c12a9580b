import { type Subject } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { bandOf } from '../runtime/band.ts';
import { mostOf } from './bounds.ts';
import { type CompiledSignature } from '../schema/bundle.ts';
import { clauseInWords, type ClauseWords, failureInWords, groundsIn, heldInWords } from '../words/clause-words.ts';
import { type Clause } from '../schema/clauses.ts';
import { evaluate, type Weigh } from '../runtime/evaluate.ts';
import { findingsOf } from '../runtime/findings.ts';
import { type Knowledge } from '../runtime/knowledge.ts';
import { type Band } from '../runtime/match.ts';
import { noteIn } from '../schema/notes.ts';
import { matcherEn, type MatcherSentences } from '../words/sentences.ts';

/** What one crash makes of one clause of a signature; all that a matcher's author asks. */
export interface ClauseTrial {
  role: 'required' | 'supporting' | 'excluding' | 'part';
  /** In words; where it holds, with what it captured. */
  clause: string;
  holds: boolean;
  /** In bits, how much it says where it holds; null of what only rules out. */
  weight: number | null;
  /** How it is put together from its parts; null of a clause that asks for itself. */
  together: 'all' | 'any' | 'not' | null;
  /** They tell what shows it, and what is there instead. */
  parts: ClauseTrial[];
  /** What shows it. */
  places: Place[];
  /** What was there instead; null where it holds. */
  actual: string | null;
  /** What further data would settle it; null where it holds, and where the log shows otherwise. */
  settle: string | null;
  /** Why it is another crash then, of an excluding clause. */
  because: string | null;
}

/** What a trial is told in. */
type TrialWords = Pick<MatcherSentences, 'clauses' | 'reason'>;

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
export function trialOf(
  signature: CompiledSignature,
  subject: Subject,
  weigh: Weigh,
  { clauses: words, reason }: TrialWords = matcherEn,
  reasons: Readonly<Record<string, string>> = {},
): Trial {
  const asked = { subject, weigh };
  const required = signature.required.map((clause) => tried('required', clause, asked, words));
  const supporting = signature.supporting.map((clause) => tried('supporting', clause, asked, words));
  const excluding = signature.excluding.map(({ because = null, ...clause }) => ({
    ...tried('excluding', clause as Clause, { subject, weigh: null }, words),
    because: because === null ? null : noteIn(reasons, because),
  }));
  const findings = findingsOf(signature, subject, weigh);
  const band = bandOf(findings);
  return {
    clauses: [...required, ...supporting, ...excluding],
    band,
    reason: reason(band, groundsIn(findings, words, reasons)),
  };
}

/** Clauses, and behind each those that it is put together from, however deep. */
export function withParts(clauses: readonly ClauseTrial[]): ClauseTrial[] {
  return clauses.flatMap((clause) => [clause, ...withParts(clause.parts)]);
}

/** What a clause is asked with. `weigh` is null where what holds says nothing: where it rules out. */
interface Asked {
  subject: Subject;
  weigh: Weigh | null;
}

function tried(role: ClauseTrial['role'], clause: Clause, asked: Asked, words: ClauseWords): ClauseTrial {
  const { together, parts } = partsOf(clause);
  const { subject, weigh } = asked;
  const outcome = evaluate(clause, subject, weigh ?? undefined);
  const common = {
    role,
    clause: clauseInWords(clause, words),
    holds: outcome.holds,
    weight: weigh === null ? null : outcome.holds ? outcome.weight : mostOf(clause, weigh),
    together,
    parts: parts.map((part) => tried('part', part, together === 'not' ? { subject, weigh: null } : asked, words)),
    places: [],
    actual: null,
    settle: null,
    because: null,
  };
  if (together !== null) return common;
  if (outcome.holds) return { ...common, clause: heldInWords(outcome.told, words), places: outcome.places };
  const { actual, settle } = failureInWords(outcome.failed, words);
  return { ...common, actual, settle };
}

function partsOf(clause: Clause): { together: ClauseTrial['together']; parts: Clause[] } {
  if ('all' in clause) return { together: 'all', parts: clause.all };
  if ('any' in clause) return { together: 'any', parts: clause.any };
  if ('not' in clause) return { together: 'not', parts: [clause.not] };
  return { together: null, parts: [] };
}
