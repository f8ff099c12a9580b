import { type Applicability, type Verdict } from '../applicability/verdict.ts';
import { type Place } from '../../kernel/place.ts';
import { type ToldClause, type ToldFailure } from '../words/told.ts';

/** How sure a match is. `confirmed`: all required clauses hold, and one that discriminates. `consistent`: all required hold. `possible`: a near miss. */
export type Band = 'confirmed' | 'consistent' | 'possible';

/** A clause that held, in words, with the 1-based lines that show it. */
export interface Evidence {
  clause: string;
  /** The same as data, for other languages. */
  told: ToldClause[];
  role: 'required' | 'supporting';
  lines: number[];
  places: Place[];
}

/** A required clause that did not hold. */
export interface FailedClause {
  clause: string;
  expected: string;
  actual: string;
  /** What further data would settle it, where the log does not show it; null where it shows otherwise. */
  settle: string | null;
  /** The same as data, for other languages. */
  told: ToldFailure;
}

/** What rules a signature out although its required clauses hold. */
export interface Exclusion {
  clause: string;
  /** The same as data, for other languages. */
  told: ToldClause[];
  /** Why it is another crash then, in the author's words. */
  because: string | null;
  lines: number[];
}

export interface Match {
  /** Index into `Analysis.events`. */
  event: number;
  /** The id of the signature. */
  signature: string;
  band: Band;
  /** One sentence: why this band. */
  reason: string;
  applicability: Applicability;
  /** The comparison in words: `3.10.0-957.21.3.el7 is before 3.10.0-957.27.2.el7, the first fixed version in the RHEL 7.6 stream.` */
  comparison: string;
  /** The same as data, for other languages. */
  verdict: Verdict;
  evidence: Evidence[];
  failed: FailedClause[];
  /** Empty unless the band is `possible`. */
  excluded: Exclusion[];
}
