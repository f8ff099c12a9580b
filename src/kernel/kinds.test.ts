import { expect, test } from 'vitest';
import { familyNames, kindFamilies, kindNames, kinds } from './kinds.ts';

/** ARCHITECTURE.md, "Crash kinds": extended where the kernel has more, never renamed. */
const published =
  `null-dereference page-fault general-protection invalid-opcode divide-error double-fault trap stack-overflow
  stack-corruption nx-execute bad-page-table external-abort kernel-bug warning list-corruption refcount bad-usercopy
  fortify odebug cfi soft-lockup hard-lockup hung-task rcu-stall workqueue-lockup csd-lock netdev-leak
  scheduling-while-atomic sleeping-in-atomic preemption-bug deadlock lock-state suspicious-rcu oom-kill oom-panic
  allocation-failure bad-page bad-page-map bad-rss slab-corruption memory-failure kasan kmsan kcsan kfence ubsan
  memory-leak init-killed no-init mount-root-failure sysrq-crash nmi machine-check hardware-error filesystem-error
  io-error panic oops`.split(/\s+/);

test.each(published)('%s is a kind', (kind) => {
  expect(kindNames).toContain(kind);
});

test('the machine goes on after these, and after no other', () => {
  expect(kindNames.filter((kind) => kinds[kind].severity === 'trouble').sort()).toEqual([
    'allocation-failure',
    'filesystem-error',
    'hardware-error',
    'io-error',
    'memory-failure',
    'oom-kill',
  ]);
});

test('no two kinds have one name', () => {
  expect(new Set(kindNames.map((kind) => kinds[kind].name)).size).toBe(kindNames.length);
});

test('every kind belongs to a family', () => {
  const known = new Set<string>(Object.values(kindFamilies).flat());
  expect(kindNames.filter((kind) => !known.has(kind))).toEqual([]);
});

test.each(familyNames)('%s names each of its kinds once', (family) => {
  const members: readonly string[] = kindFamilies[family];
  expect(new Set(members).size).toBe(members.length);
});

test('no two families are the same', () => {
  const sets = familyNames.map((family) => [...kindFamilies[family]].sort().join());
  expect(new Set(sets).size).toBe(sets.length);
});
