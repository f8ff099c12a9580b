import { type Findings } from './findings.ts';
import { type Band, type Match } from './match.ts';

/** So many bits tell one crash from others: five of six that are known do not share it. */
export const discriminating = 2.5;

export function bandOf({ failed, excluded, heaviest }: Findings): Band {
  if (failed.length > 0 || excluded.length > 0) return 'possible';
  return heaviest >= discriminating ? 'confirmed' : 'consistent';
}

/** What a band stands on. */
export type Grounds = Pick<Match, 'evidence' | 'failed' | 'excluded'>;

/** Why this band, for a tired person, in English. */
export function reasonFor(band: Band, { evidence, failed, excluded }: Grounds): string {
  const required = evidence.filter(({ role }) => role === 'required').length;
  const further = evidence.length - required;
  const also =
    further === 0 ? '' : `, and ${signs(further, 'further ')} ${further === 1 ? 'points' : 'point'} the same way`;
  const all = allRequired(required);
  if (band === 'confirmed') return `${all} in the log${also}.`;
  if (band === 'consistent')
    return `${all} in the log, but other crashes show ${required === 1 ? 'it' : 'them'} too${also}.`;
  const [exclusion] = excluded;
  if (failed.length === 0 && exclusion !== undefined)
    return `${all} in the log, but this rules it out: ${exclusion.because ?? `${exclusion.clause}.`}`;
  return `${String(failed.length)} of ${signs(required + failed.length, 'required ')} ${failed.length === 1 ? 'is' : 'are'} missing.`;
}

function allRequired(count: number): string {
  if (count === 1) return 'The required sign is';
  return count === 2 ? 'Both required signs are' : `All ${signs(count, 'required ')} are`;
}

/** `1 sign`, `3 signs`. */
function signs(count: number, before = ''): string {
  return `${String(count)} ${before}${count === 1 ? 'sign' : 'signs'}`;
}
