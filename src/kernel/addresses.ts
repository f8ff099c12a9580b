import { type Architecture } from './architectures.ts';

/**
 * Classes of a fault address: each hints at another sort of bug.
 *
 * The ranges are those of 64-bit kernels with four-level page tables (Documentation/arch/x86/x86_64/mm.rst);
 * on 32 bits only the first two classes are told apart.
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
}

/** The first range that holds the address names its class. */
const ranges: AddressRange[] = [
  { class: 'near-null', from: 0n, to: 0xfffn, text: 'a NULL pointer, or a member of a structure behind one' },
  // include/linux/err.h: the last 4095 values of a pointer are errors
  {
    class: 'error-pointer',
    from: 0xfffffffffffff001n,
    to: 0xffffffffffffffffn,
    text: 'an error number used as a pointer',
  },
  // include/linux/poison.h, with CONFIG_ILLEGAL_POINTER_VALUE 0xdead000000000000
  {
    class: 'list-poison',
    from: 0xdead000000000000n,
    to: 0xdead000000000fffn,
    text: 'a list entry that was already deleted',
  },
  { class: 'user', from: 0x1000n, to: 0x00007fffffffffffn, text: 'an address of user space' },
  {
    class: 'non-canonical',
    from: 0x0000800000000000n,
    to: 0xffff7fffffffffffn,
    text: 'no address at all: overwritten or never set',
  },
  // Documentation/arch/x86/x86_64/mm.rst: module mapping space
  { class: 'module', from: 0xffffffffa0000000n, to: 0xfffffffffeffffffn, text: 'the area of modules' },
  {
    class: 'kernel',
    from: 0xffff800000000000n,
    to: 0xfffffffffffff000n,
    text: 'an address of the kernel that is not mapped',
  },
];

/** The range that holds a hexadecimal address without `0x`; module space is known on x86-64 alone. */
export function classifyAddress(
  hexadecimal: string,
  architecture: Architecture | null,
): { class: AddressClass; text: string } | null {
  if (!/^[0-9a-f]+$/.test(hexadecimal)) return null;
  const address = BigInt(`0x${hexadecimal}`);
  const known = ranges.filter(
    (range) => range.class !== 'module' || architecture === null || architecture === 'x86_64',
  );
  return known.find(({ from, to }) => address >= from && address <= to) ?? null;
}
