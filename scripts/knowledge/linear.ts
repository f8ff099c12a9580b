import recheck from 'recheck/lib/browser.js';

/** A proof takes some milliseconds; an expression that takes longer has too many ways to fit. */
const patience = 5000;

const proven = new Map<string, string | null>();

/**
 * Why it is not proven that an expression takes linear time on every line; null where it is. The proof is that of the automaton
 * (recheck), which is exact, and not that of a search for slow inputs, which may miss them.
 */
export function notLinear(pattern: string): string | null {
  const known = proven.get(pattern);
  if (known !== undefined) return known;
  const reason = prove(pattern);
  proven.set(pattern, reason);
  return reason;
}

const advice = 'bound what repeats, {1,64} in the place of + and *';

function prove(pattern: string): string | null {
  const found = recheck.checkSync(pattern, '', { checker: 'automaton', timeout: patience });
  if (found.status === 'safe') return null;
  if (found.status === 'unknown')
    return `it could not be proven that this takes linear time: ${advice}, and fewer parts that may be missing`;
  const { complexity } = found;
  const time =
    complexity.type === 'polynomial'
      ? `time by the line's length to the power of ${String(complexity.degree)}`
      : 'exponential time';
  return `on some lines this takes ${time}: ${advice}`;
}
