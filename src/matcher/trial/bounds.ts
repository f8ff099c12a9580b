import { type Clause } from '../schema/clauses.ts';
import { type Weigh } from '../runtime/evaluate.ts';

/** The most that a clause can say where it holds, in bits. */
export function mostOf(clause: Clause, weigh: Weigh): number {
  return boundOf(clause, weigh, Math.max);
}

/** The least that it says where it holds: of alternatives it may be the weakest that does. */
export function leastOf(clause: Clause, weigh: Weigh): number {
  return boundOf(clause, weigh, Math.min);
}

function boundOf(clause: Clause, weigh: Weigh, ofAlternatives: (...bits: number[]) => number): number {
  const bounds = (clauses: Clause[]): number[] => clauses.map((each) => boundOf(each, weigh, ofAlternatives));
  if ('all' in clause) return bounds(clause.all).reduce((sum, bits) => sum + bits, 0);
  if ('any' in clause) return ofAlternatives(...bounds(clause.any));
  // That something is absent shows nothing by itself.
  return 'not' in clause ? 0 : weigh(clause);
}
