import { expect, test } from 'vitest';
import { type AddressClass, classifyAddress } from './addresses.ts';
import { type Architecture } from './architectures.ts';

const table: [address: string, architecture: Architecture | null, expected: AddressClass | null][] = [
  // the borders of each class on x86_64
  ['0', 'x86_64', 'near-null'],
  ['0000000000000000', 'x86_64', 'near-null'],
  ['0000000000000fff', 'x86_64', 'near-null'],
  ['0000000000001000', 'x86_64', 'user'],
  ['00007fffffffffff', 'x86_64', 'user'],
  ['0000800000000000', 'x86_64', 'non-canonical'],
  ['deacffffffffffff', 'x86_64', 'non-canonical'],
  ['dead000000000000', 'x86_64', 'list-poison'],
  ['dead000000000100', 'x86_64', 'list-poison'],
  ['dead000000000fff', 'x86_64', 'list-poison'],
  ['dead000000001000', 'x86_64', 'non-canonical'],
  ['ffff7fffffffffff', 'x86_64', 'non-canonical'],
  ['ffff800000000000', 'x86_64', 'kernel'],
  ['ffffffff9fffffff', 'x86_64', 'kernel'],
  ['ffffffffa0000000', 'x86_64', 'module'],
  ['fffffffffeffffff', 'x86_64', 'module'],
  ['ffffffffff000000', 'x86_64', 'kernel'],
  ['fffffffffffff000', 'x86_64', 'kernel'],
  // -4095, the last error number
  ['fffffffffffff001', 'x86_64', 'error-pointer'],
  ['ffffffffffffffff', 'x86_64', 'error-pointer'],
  // without an architecture the layout of x86_64 is the best guess
  ['ffffffffc0b0ceef', null, 'module'],
  // arm64 with 48 bits: each half is twice as large
  ['0000ffffffffffff', 'arm64', 'user'],
  ['0001000000000000', 'arm64', 'non-canonical'],
  ['fffeffffffffffff', 'arm64', 'non-canonical'],
  ['ffff000000000000', 'arm64', 'kernel'],
  ['ffff0000c1234567', 'arm64', 'kernel'],
  ['ffffffffa0000000', 'arm64', 'kernel'],
  ['dead000000000122', 'arm64', 'list-poison'],
  // 32 bits: where user space ends is a build option
  ['00000fff', 'i386', 'near-null'],
  ['00001000', 'i386', null],
  ['c0123456', 'i386', null],
  ['fffff000', 'i386', null],
  ['fffff001', 'i386', 'error-pointer'],
  ['ffffffff', 'arm', 'error-pointer'],
  // other layouts: only what is the same everywhere
  ['c000000000001234', 'ppc64', null],
  ['0000000000000008', 's390x', 'near-null'],
  ['fffffffffffffff4', 'riscv', 'error-pointer'],
  // no addresses
  ['', 'x86_64', null],
  ['(null)', 'x86_64', null],
  ['0x10', 'x86_64', null],
];

test.each(table)('%s on %s is %s', (address, architecture, expected) => {
  expect(classifyAddress(address, architecture)?.class ?? null).toBe(expected);
});
