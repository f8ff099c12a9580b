import { type Gate, gatesOf, shortestIn } from './gate.ts';
import { type GateOf } from './normal-form.ts';

/** A shorter text stands in many lines, however few signatures look for it; in characters. */
const shortestRare = 8;

/**
 * Of the texts that an expression cannot do without, those that the fewest expressions share: many look for
 * `Attempted to kill init! exitcode=`, and it is what follows that tells them apart. Of such that are as rare the longest.
 */
export function rarestGate(patterns: ReadonlySet<string>): GateOf {
  const sharing = new Map<string, number>();
  const choices = new Map<string, [Gate, ...Gate[]]>();
  for (const pattern of patterns) {
    const [longest, ...others] = gatesOf(pattern);
    const gates: [Gate, ...Gate[]] = [longest, ...others.filter((gate) => shortestIn(gate) >= shortestRare)];
    choices.set(pattern, gates);
    for (const text of new Set(gates.flat())) sharing.set(text, (sharing.get(text) ?? 0) + 1);
  }
  const commonest = (gate: Gate): number => Math.max(...gate.map((text) => sharing.get(text) ?? 0));
  return (pattern) => {
    const gates = choices.get(pattern) ?? gatesOf(pattern);
    return gates.reduce((best, gate) => (commonest(gate) < commonest(best) ? gate : best));
  };
}
