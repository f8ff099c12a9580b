import { type CrashKind, isOf, kindNames, type KindFamily } from '../kernel/kinds.ts';

/** The families that a reader looks a kind up in: a kind that belongs to several stands in the first of them. */
const groupFamilies = [
  'exception',
  'sanitizer',
  'assertion',
  'memory-corruption',
  'lockup',
  'lock-order',
  'wrong-context',
  'leak',
  'out-of-memory',
  'hardware',
  'storage',
  'panic',
] as const satisfies readonly KindFamily[];

export type GroupFamily = (typeof groupFamilies)[number];

/** The group that a kind stands in. */
export function groupOf(kind: CrashKind): GroupFamily | undefined {
  return groupFamilies.find((family) => isOf(kind, family));
}

/** All kinds in their groups, each once, in the order of the list. */
export function kindGroups(): { family: GroupFamily; kinds: CrashKind[] }[] {
  return groupFamilies.map((family) => ({ family, kinds: kindNames.filter((kind) => groupOf(kind) === family) }));
}
