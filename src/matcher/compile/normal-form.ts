import { type Clause, type Excluding, type Matcher } from '../schema/clauses.ts';
import { type Gate, gatesOf } from './gate.ts';

/** The texts of which one stands wherever an expression fits. */
export type GateOf = (pattern: string) => Gate;

/** Keys of clauses that hold kernel symbols, whose compiler suffixes are cut off in events. */
const symbolKeys = new Set(['function', 'frames', 'inOrder']);

/**
 * A matcher as it is compiled: compiler suffixes cut off (`string.isra.7` is `string`), and with each regular expression the texts of which
 * one stands wherever it fits, so that it is tried on few lines.
 *
 * @param gateOf which of these texts; the longest where nothing is said.
 * @throws Error where an expression is none, or has no such text; it names the signature.
 */
export function normalForm(
  id: string,
  { required, supporting, excluding }: Matcher,
  gateOf: GateOf = (pattern) => gatesOf(pattern)[0],
): Matcher {
  const prepared = <Kind extends Clause | Excluding>(clause: Kind): Kind => prepare(clause, '', id, gateOf) as Kind;
  return { required: required.map(prepared), supporting: supporting.map(prepared), excluding: excluding.map(prepared) };
}

function prepare(value: unknown, key: string, id: string, gateOf: GateOf): unknown {
  if (typeof value === 'string') return symbolKeys.has(key) ? withoutSuffix(value) : value;
  if (Array.isArray(value)) return value.map((each) => prepare(each, key, id, gateOf));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, prepare(each, name, id, gateOf)] as const);
  const prepared = Object.fromEntries(entries) as Record<string, unknown>;
  const { pattern } = prepared;
  if (typeof pattern !== 'string') return prepared;
  try {
    return { ...prepared, gate: gateOf(pattern) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`signatures/${id}/index.mdx: match: /${pattern}/: ${words}`, { cause: error });
  }
}

function withoutSuffix(name: string): string {
  const dot = name.indexOf('.', 1);
  return dot < 0 ? name : name.slice(0, dot);
}
