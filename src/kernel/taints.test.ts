import { expect, test } from 'vitest';
import { type Distribution } from './streams.ts';
import { printedTaints, taintMeaning, taintMeanings } from './taints.ts';

/** kernel/panic.c, `taint_flags[]`, in its order. */
test.each([
  ['P', 'proprietary'],
  ['G', 'only-gpl'],
  ['F', 'forced-load'],
  ['S', 'out-of-spec'],
  ['R', 'forced-unload'],
  ['M', 'machine-check'],
  ['B', 'bad-page'],
  ['U', 'user'],
  ['D', 'died'],
  ['A', 'acpi-override'],
  ['W', 'warned'],
  ['C', 'staging'],
  ['I', 'firmware-workaround'],
  ['O', 'out-of-tree'],
  ['E', 'unsigned'],
  ['L', 'soft-lockup'],
  ['K', 'live-patch'],
  ['X', 'auxiliary'],
  ['T', 'randomised-structures'],
  ['N', 'in-kernel-test'],
  ['J', 'fwctl'],
])('%s means %s on kernel.org and where the vendor is not known', (letter, meaning) => {
  expect(taintMeaning(letter, 'kernel.org')?.meaning).toBe(meaning);
  expect(taintMeaning(letter, null)?.meaning).toBe(meaning);
});

test.each<[string, Distribution, string | null]>([
  ['T', 'rhel', 'tech-preview'],
  ['T', 'ubuntu', 'randomised-structures'],
  ['t', 'rhel', 'tech-preview'],
  ['t', 'sles', null],
  ['H', 'rhel', 'unsupported-hardware'],
  ['H', 'debian', null],
  ['r', 'rhel', 'support-removed'],
  ['u', 'rhel', 'unprivileged-bpf'],
  ['X', 'sles', 'externally-supported'],
  ['X', 'rhel', 'auxiliary'],
  ['N', 'sles', 'unsupported-module'],
  ['N', 'opensuse', 'unsupported-module'],
  ['N', 'ubuntu', 'in-kernel-test'],
  ['O', 'sles', 'out-of-tree'],
  ['O', 'rhel', 'out-of-tree'],
])('%s on %s means %s', (letter, distribution, meaning) => {
  expect(taintMeaning(letter, distribution)?.meaning ?? null).toBe(meaning);
});

// RHEL 8 prints `-` for bits that it holds back; `Q` and `g` no kernel prints.
test.each(['-', ' ', '', 'Q', 'g'])('%j means nothing', (letter) => {
  expect(taintMeaning(letter, 'rhel')).toBeNull();
});

test('no meaning is listed twice', () => {
  expect(new Set(taintMeanings).size).toBe(taintMeanings.length);
});

test.each([
  ['Not tainted', ''],
  ['Tainted: P', 'P'],
  ['Tainted: G        W  ---------------   ', 'G        W  ---------------'],
])('%s prints the letters "%s"', (printed, letters) => {
  expect(printedTaints(printed)).toBe(letters);
});
