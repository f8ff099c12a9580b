import { crashEvent } from '../../kernel/event.fixture.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { type CompiledSignature } from '../schema/bundle.ts';
import { applicabilityOf } from './applicability.ts';
import { type Verdict } from './verdict.ts';
import { verdictSentence } from './words.ts';

/** Versions by stream. */
export type Versions = Record<string, string[]>;

/** What a signature says of streams. */
export interface Known {
  fixedIn?: Versions;
  introducedIn?: Versions;
  notAffected?: string[];
  cause?: CompiledSignature['cause'];
  certainty?: 'proven' | 'stated' | 'inferred';
}

/** The verdict on a kernel, by what is known of the bug. */
export function verdictOf(given: Partial<CrashEvent>, known: Known): Verdict {
  const { fixedIn = {}, introducedIn = {}, notAffected = [], cause = 'kernel-bug', certainty = 'proven' } = known;
  const versions = (streams: Versions): CompiledSignature['fixedIn'] =>
    Object.entries(streams).flatMap(([stream, list]) => list.map((version) => ({ stream, version, certainty })));
  const signature: CompiledSignature = {
    id: 'only',
    cause,
    required: [],
    supporting: [],
    excluding: [],
    fixedIn: versions(fixedIn),
    introducedIn: versions(introducedIn),
    notAffected: notAffected.map((stream) => ({ stream, certainty })),
  };
  return applicabilityOf(signature, crashEvent(given));
}

/** The verdict, and all of it in words. */
export function told(given: Partial<CrashEvent>, known: Known): [Verdict['applicability'], string] {
  const verdict = verdictOf(given, known);
  return [verdict.applicability, verdictSentence(verdict)];
}

/** What is said where the fix is there. */
export const other = 'Same symptom, so another cause or an incomplete fix.';
