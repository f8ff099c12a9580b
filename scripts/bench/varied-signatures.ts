import { type Clause } from '../../src/matcher/schema/clauses.ts';
import { type Signature } from '../../src/matcher/schema/signature.ts';

/** Keys of clauses that hold names of functions and modules; of an order of frames the first is varied. */
const nameKeys = new Set(['function', 'module', 'unloaded', 'loaded']);

/** Keys that hold texts. */
const textKeys = new Set(['message', 'panic', 'workqueue', 'line']);

/**
 * As many signatures as are wanted, made by varying real ones: the first round is the real ones, in each further round functions, modules
 * and texts have other names, as other crashes of the same subsystem would. What many share stays: kinds, the outer frames, versions.
 */
export function variedSignatures(real: readonly Signature[], count: number): Signature[] {
  return Array.from({ length: count }, (_, index) => {
    const signature = real[index % real.length];
    if (signature === undefined) throw new Error('there are no signatures to vary');
    const round = Math.floor(index / real.length);
    return round === 0 ? signature : varied(signature, round);
  });
}

function varied(signature: Signature, round: number): Signature {
  const mark = round.toString(36);
  const { required, supporting, excluding } = signature.match;
  const vary = <Kind extends Clause>(clause: Kind): Kind => variedValue(clause, '', mark) as Kind;
  const other = required.map(vary);
  // A matcher that names nothing is told apart by a module.
  if (JSON.stringify(other) === JSON.stringify(required)) other.push({ module: `variant_${mark}` });
  return {
    ...signature,
    id: `${signature.id}-${mark}`,
    match: { required: other, supporting: supporting.map(vary), excluding: excluding.map(vary) },
  };
}

function variedValue(value: unknown, key: string, mark: string): unknown {
  if (typeof value === 'string') {
    if (nameKeys.has(key)) return value.includes('*') ? `${mark}_${value}` : `${value}_${mark}`;
    return textKeys.has(key) ? `${value} ${mark}` : value;
  }
  if (Array.isArray(value)) {
    const isOrder = key === 'frames' || key === 'inOrder';
    return value.map((each, index) => variedValue(each, isOrder && index === 0 ? 'function' : key, mark));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'pattern' ? `${String(each)}.{0,9}of the variant ${mark}` : variedValue(each, name, mark),
    ]),
  );
}
