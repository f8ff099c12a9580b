import { expect, test } from 'vitest';
import { architectureOf, architectures } from './architectures.ts';

test.each([
  ['x86_64', 'x86_64'],
  ['amd64', 'x86_64'],
  ['i686', 'i386'],
  ['aarch64', 'arm64'],
  ['armv7l', 'arm'],
  ['ppc64le', 'ppc64'],
  ['riscv64', 'riscv'],
  ['loongarch64', 'loongarch'],
  ['s390x', 's390x'],
])('%s is %s', (word, architecture) => {
  expect(architectureOf(word)).toBe(architecture);
});

test.each(architectures)('%s names itself', (architecture) => {
  expect(architectureOf(architecture)).toBe(architecture);
});

// `constructor` stands in every object.
test.each(['', 'el7', 'X86_64', 'constructor', 'toString'])('%j is none', (word) => {
  expect(architectureOf(word)).toBeNull();
});
