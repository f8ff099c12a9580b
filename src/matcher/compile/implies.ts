import { isOfClass } from '../../kernel/addresses.ts';
import { kindFamilies } from '../../kernel/kinds.ts';
import { listOf } from '../clause/clause-test.ts';
import { matchesName } from '../clause/names.ts';
import { durations, quantity, type Range, sizes } from '../clause/quantity.ts';
import { type Text } from '../clause/text.ts';
import { type Clause, type ClauseName, type ClauseValues, type LeafClause } from '../schema/clauses.ts';

/**
 * Whether it can be proven, from the clauses alone, that every crash that satisfies one also satisfies the other. Both in normal form.
 * What is not proven may still be so: a regular expression is compared with itself only.
 */
export function implies(narrow: Clause, wide: Clause): boolean {
  if ('any' in narrow) return narrow.any.every((each) => implies(each, wide));
  if ('all' in wide) return wide.all.every((each) => implies(narrow, each));
  const alternatives = alternativesOf(narrow);
  if (alternatives.length > 1) return alternatives.every((each) => implies(each, wide));
  if ('any' in wide && wide.any.some((each) => implies(narrow, each))) return true;
  if ('all' in narrow) return narrow.all.some((each) => implies(each, wide));
  if ('any' in wide) return false;
  if ('not' in narrow || 'not' in wide) return 'not' in narrow && 'not' in wide && implies(wide.not, narrow.not);
  return leafImplies(narrow, wide);
}

/** Lists behind these are no alternatives: all of them hold, or all in this order. */
const together: ClauseName[] = ['taint', 'frames'];

/** `kind: [a, b]` is one of two clauses. */
function alternativesOf(clause: Clause): Clause[] {
  if ('all' in clause || 'any' in clause || 'not' in clause) return [clause];
  const [name, value] = nameAndValue(clause);
  if (!Array.isArray(value) || together.includes(name)) return [clause];
  return value.map((each: unknown) => ({ [name]: each }) as Clause);
}

function leafImplies(narrow: LeafClause, wide: LeafClause): boolean {
  const [name, value] = nameAndValue(narrow);
  const [wideName, wideValue] = nameAndValue(wide);
  // The table pairs each name with the type of its value; the compiler cannot follow a name that it does not know.
  return name === wideName && (implications[name] as Implies<unknown>)(value, wideValue);
}

/** A family of kinds is its kinds. */
function nameAndValue(clause: LeafClause): [ClauseName, unknown] {
  if ('family' in clause) return ['kind', listOf(clause.family).flatMap((each) => kindFamilies[each])];
  const [entry] = Object.entries(clause) as [[ClauseName, unknown]];
  return entry;
}

/** Whether the second value of a clause holds wherever the first does. */
type Implies<Value> = (narrow: Value, wide: Value) => boolean;

/** Each that may be there is among those that are looked for. */
const oneOf =
  <Item>(covers: Implies<Item>): Implies<Item | Item[]> =>
  (narrow, wide) =>
    listOf(narrow).every((item) => listOf(wide).some((other) => covers(item, other)));

const same = oneOf<string>((narrow, wide) => narrow === wide);

/** `nf_*` holds wherever `nf_queue` or `nf_hook_*` does: a glob takes another's text as it stands. */
const names = oneOf<string>((narrow, wide) => matchesName(wide, narrow));

const text: Implies<Text> = (narrow, wide) => {
  if (typeof wide !== 'string') return typeof narrow !== 'string' && narrow.pattern === wide.pattern;
  return typeof narrow === 'string'
    ? narrow.includes(wide)
    : (narrow.gate?.every((gate) => gate.includes(wide)) ?? false);
};

type Address = Exclude<ClauseValues['address'], unknown[]>;

const addresses = oneOf<Address>((narrow, wide) => {
  const [inner, outer] = [boundsOf(narrow), boundsOf(wide)];
  if (inner !== null && outer !== null) return inner.from >= outer.from && inner.to <= outer.to;
  return inner === null && outer === null && isOfClass(narrow as Parameters<typeof isOfClass>[0], wide as string);
});

/** Null of a class, whose bounds are the architecture's. */
function boundsOf(address: Address): { from: bigint; to: bigint } | null {
  if (typeof address !== 'string') return { from: BigInt(address.from), to: BigInt(address.to) };
  return address.startsWith('0x') ? { from: BigInt(address), to: BigInt(address) } : null;
}

const quantities =
  (units: Record<string, number>): Implies<Range> =>
  (narrow, wide) => {
    const bound = (end: string | undefined, open: number): number => (end === undefined ? open : quantity(end, units));
    return (
      bound(narrow.from, -Infinity) >= bound(wide.from, -Infinity) &&
      bound(narrow.before, Infinity) <= bound(wide.before, Infinity)
    );
  };

const modules: Implies<ClauseValues['loaded']> = (narrow, wide) => {
  const [inner, outer] = [flaggedOf(narrow), flaggedOf(wide)];
  return names(inner.name, outer.name) && outer.flags.every((flag) => inner.flags.includes(flag));
};

function flaggedOf(value: ClauseValues['loaded']): { name: string | string[]; flags: string[] } {
  if (typeof value === 'string' || Array.isArray(value)) return { name: value, flags: [] };
  return { name: value.name ?? '*', flags: listOf(value.flags) };
}

const frames: Implies<ClauseValues['frames']> = (narrow, wide) => {
  const [inner, outer] = [orderOf(narrow), orderOf(wide)];
  if (inner.scope === 'any' && outer.scope === 'own') return false;
  // Frames that are looked at beside the reliable ones may stand between two that are neighbours without them.
  if (inner.unreliable !== outer.unreliable && (inner.unreliable || !outer.gaps)) return false;
  if (!outer.gaps) return !inner.gaps && isWithin(outer.inOrder, inner.inOrder);
  let found = 0;
  for (const step of inner.inOrder) if (names(step, outer.inOrder[found] ?? [])) found += 1;
  return found === outer.inOrder.length;
};

type Order = (string | string[])[];

function orderOf(value: ClauseValues['frames']): { inOrder: Order; gaps: boolean; unreliable: boolean; scope: string } {
  const { inOrder, gaps = true, unreliable = false, scope = 'own' } = Array.isArray(value) ? { inOrder: value } : value;
  return { inOrder, gaps, unreliable, scope };
}

/** Whether steps stand in an order without others between. */
function isWithin(steps: Order, order: Order): boolean {
  return order.some((_step, start) =>
    steps.every((step, index) => {
      const at = order[start + index];
      return at !== undefined && names(at, step);
    }),
  );
}

const release: Implies<ClauseValues['release']> = (narrow, wide) =>
  (wide.distribution === undefined ||
    (narrow.distribution !== undefined && same(narrow.distribution, wide.distribution))) &&
  (wide.stream === undefined || (narrow.stream !== undefined && same(narrow.stream, wide.stream))) &&
  (wide.from === undefined || wide.from === narrow.from) &&
  (wide.before === undefined || wide.before === narrow.before);

const implications: { [Name in ClauseName]: Implies<ClauseValues[Name]> } = {
  kind: same,
  family: same,
  function: names,
  module: names,
  frames,
  process: names,
  workqueue: text,
  taint: (narrow, wide) => listOf(wide).every((meaning) => listOf(narrow).includes(meaning)),
  loaded: modules,
  unloaded: modules,
  address: addresses,
  pointer: addresses,
  register: (narrow, wide) => same(upper(narrow.name), upper(wide.name)) && addresses(narrow.is, wide.is),
  message: oneOf(text),
  panic: oneOf(text),
  code: (narrow, wide) => narrow.includes(wide),
  errorCode: same,
  release,
  architecture: same,
  hypervisor: same,
  vendor: same,
  hardware: text,
  uptime: quantities(durations),
  memory: quantities(sizes),
  repeated: (narrow, wide) => narrow.from >= wide.from,
  earlier: implies,
  line: text,
};

const upper = (registers: string | string[]): string[] => listOf(registers).map((each) => each.toUpperCase());
