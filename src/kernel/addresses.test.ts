import { expect, test } from 'vitest';
import { type AddressClass, addressClasses, classifyAddress, isOfClass, pagingLevels } from './addresses.ts';
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
  // the area of vmalloc as it stands without KASLR
  ['ffffc8ffffffffff', 'x86_64', 'kernel'],
  ['ffffc90000000000', 'x86_64', 'vmalloc'],
  ['ffffe8ffffffffff', 'x86_64', 'vmalloc'],
  ['ffffe90000000000', 'x86_64', 'kernel'],
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
  // slab poison is the same on all
  ['6b6b6b6b6b6b6b6b', 'x86_64', 'slab-poison'],
  ['6b6b6b6b6b6b6c93', 'arm64', 'slab-poison'],
  ['6b6b6b6b6b6b6403', 's390x', 'slab-poison'],
  ['a56b6b6b6b6b6b6b', 'x86_64', 'slab-poison'],
  ['5a5a5a5a5a5a5a62', 'ppc64', 'slab-poison'],
  ['a55a5a5a5a5a5a5a', 'riscv', 'slab-poison'],
  ['6b6b6b6c00000000', 'x86_64', 'non-canonical'],
  ['000000006b6b6b6b', 'x86_64', 'user'],
  ['6b6b6b6b', 'i386', 'slab-poison'],
  ['6b6b6bb3', 'arm', 'slab-poison'],
  ['6b6b8000', 'i386', null],
  ['5a5a5a5a', 'arm', 'slab-poison'],
  // arm64's areas moved with the releases
  ['ffff800008000000', 'arm64', 'kernel'],
  // 32 bits: where user space ends is a build option
  ['00000fff', 'i386', 'near-null'],
  ['00001000', 'i386', null],
  ['c0123456', 'i386', null],
  ['fffff000', 'i386', null],
  ['fffff001', 'i386', 'error-pointer'],
  ['ffffffff', 'arm', 'error-pointer'],
  // where programs run, of the upper half only what is the same everywhere
  ['00001404000e0a00', 'ppc64', 'user'],
  ['3fffffffffffffff', 'ppc64', 'user'],
  ['c000000000001234', 'ppc64', null],
  ['0000003ff1234567', 'riscv', 'user'],
  ['ffffffff80001234', 'riscv', null],
  ['00007ffff1234567', 'loongarch', 'user'],
  ['9000000001234567', 'loongarch', null],
  ['0000000000001000', 's390x', null],
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

test.each<[string, AddressClass]>([
  ['00007fffffffffff', 'user'],
  ['00ffffffffffffff', 'user'],
  ['0100000000000000', 'non-canonical'],
  ['feffffffffffffff', 'non-canonical'],
  ['ff11000012345678', 'kernel'],
  ['ffa0000000000000', 'vmalloc'],
  ['ffd1ffffffffffff', 'vmalloc'],
  ['ffd2000000000000', 'kernel'],
  ['ffffc90000000000', 'kernel'],
  ['ffffffffc0b0ceef', 'module'],
  ['6b6b6b6b6b6b6b6b', 'slab-poison'],
])('%s on x86_64 with five levels is %s', (address, expected) => {
  expect(classifyAddress(address, 'x86_64', 5)?.class).toBe(expected);
});

test('the levels are told by bit 12 of CR4, where it is printed', () => {
  expect(pagingLevels({ CR4: '0000000000773ef0' })).toBe(5);
  expect(pagingLevels({ CR4: '00000000003506f0' })).toBe(4);
  expect(pagingLevels({ CR4: 'x' })).toBe(4);
  expect(pagingLevels({})).toBe(4);
});

test('an address of vmalloc is one of the kernel, and no other class holds another', () => {
  const pairs = addressClasses.flatMap((found) =>
    addressClasses.filter((wanted) => found !== wanted && isOfClass(found, wanted)).map((wanted) => [found, wanted]),
  );
  expect(pairs).toEqual([['vmalloc', 'kernel']]);
  expect(addressClasses.every((each) => isOfClass(each, each))).toBe(true);
});
