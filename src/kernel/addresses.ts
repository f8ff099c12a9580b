import { type Architecture } from './architectures.ts';

/**
 * Classes of a fault address: each hints at another sort of bug.
 *
 * Where user space ends and the kernel begins differs by architecture: for those without rows of their own only the classes
 * are told apart that are the same on all, NULL, error numbers and list poison.
 */
export const addressClasses = [
  'near-null',
  'error-pointer',
  'user',
  'non-canonical',
  'list-poison',
  'module',
  'kernel',
] as const;

export type AddressClass = (typeof addressClasses)[number];

interface AddressRange {
  class: AddressClass;
  from: bigint;
  to: bigint;
  /** For people. */
  text: string;
  /** Only on these; without it, on all of its width. */
  architectures?: Architecture[];
}

const nullPointer: AddressRange = {
  class: 'near-null',
  from: 0n,
  to: 0xfffn,
  text: 'a NULL pointer, or a member of a structure behind one',
};

const errorNumber = 'an error number used as a pointer';
const userSpace = 'an address of user space';
const noAddress = 'no address at all: overwritten or never set';
const kernelSpace = 'an address of the kernel that is not mapped';

/** On 32 bits the border between user space and the kernel is a build option. */
const ranges32: AddressRange[] = [
  nullPointer,
  // include/linux/err.h: the last 4095 values of a pointer are errors
  { class: 'error-pointer', from: 0xfffff001n, to: 0xffffffffn, text: errorNumber },
];

/** The first range that holds the address names its class. */
const ranges64: AddressRange[] = [
  nullPointer,
  { class: 'error-pointer', from: 0xfffffffffffff001n, to: 0xffffffffffffffffn, text: errorNumber },
  // include/linux/poison.h, with CONFIG_ILLEGAL_POINTER_VALUE 0xdead000000000000
  {
    class: 'list-poison',
    from: 0xdead000000000000n,
    to: 0xdead000000000fffn,
    text: 'a list entry that was already deleted',
  },
  // Documentation/arch/x86/x86_64/mm.rst, four-level page tables
  { class: 'user', from: 0x1000n, to: 0x00007fffffffffffn, text: userSpace, architectures: ['x86_64'] },
  {
    class: 'non-canonical',
    from: 0x0000800000000000n,
    to: 0xffff7fffffffffffn,
    text: noAddress,
    architectures: ['x86_64'],
  },
  {
    class: 'module',
    from: 0xffffffffa0000000n,
    to: 0xfffffffffeffffffn,
    text: 'the area of modules',
    architectures: ['x86_64'],
  },
  {
    class: 'kernel',
    from: 0xffff800000000000n,
    to: 0xfffffffffffff000n,
    text: kernelSpace,
    architectures: ['x86_64'],
  },
  // Documentation/arch/arm64/memory.rst, 48 bits
  { class: 'user', from: 0x1000n, to: 0x0000ffffffffffffn, text: userSpace, architectures: ['arm64'] },
  {
    class: 'non-canonical',
    from: 0x0001000000000000n,
    to: 0xfffeffffffffffffn,
    text: noAddress,
    architectures: ['arm64'],
  },
  {
    class: 'kernel',
    from: 0xffff000000000000n,
    to: 0xfffffffffffff000n,
    text: kernelSpace,
    architectures: ['arm64'],
  },
];

const narrow: Architecture[] = ['i386', 'arm'];

/** The range that holds a hexadecimal address without `0x`. Where the architecture is not known the layout of x86_64 is taken. */
export function classifyAddress(
  hexadecimal: string,
  architecture: Architecture | null,
): { class: AddressClass; text: string } | null {
  if (!/^[0-9a-f]+$/.test(hexadecimal)) return null;
  const address = BigInt(`0x${hexadecimal}`);
  const layout = architecture ?? 'x86_64';
  const ranges = narrow.includes(layout) ? ranges32 : ranges64;
  const known = ranges.filter(({ architectures }) => architectures === undefined || architectures.includes(layout));
  return known.find(({ from, to }) => address >= from && address <= to) ?? null;
}
