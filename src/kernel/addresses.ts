import { type Architecture } from './architectures.ts';

/**
 * Classes of a fault address: each hints at another sort of bug.
 *
 * Where user space ends and the kernel begins differs by architecture: for those without rows of their own only the classes
 * are told apart that are the same on all, NULL, error numbers, list poison and slab poison.
 */
export const addressClasses = [
  'near-null',
  'error-pointer',
  'user',
  'non-canonical',
  'list-poison',
  'slab-poison',
  'module',
  'vmalloc',
  'kernel',
] as const;

export type AddressClass = (typeof addressClasses)[number];

/** Of how many levels the page tables of x86_64 are; with five a pointer has 57 bits instead of 48. */
export type PagingLevels = 4 | 5;

interface AddressRange {
  class: AddressClass;
  from: bigint;
  to: bigint;
  /** For people. */
  text: string;
  /** Only on these; without it, on all of its width. */
  architectures?: Architecture[];
  /** Only with so many levels; without it, with any number. */
  levels?: PagingLevels;
}

/** An address below this is a NULL pointer with an offset; mm/fault.c calls the same page the NULL page. */
export const nullPage = 0x1000n;

const nullPointer: AddressRange = {
  class: 'near-null',
  from: 0n,
  to: nullPage - 1n,
  text: 'a NULL pointer, or a member of a structure behind one',
};

const errorNumber = 'an error number used as a pointer';
const userSpace = 'an address of user space';
const noAddress = 'no address at all: overwritten or never set';
const kernelSpace = 'an address of the kernel that is not mapped';
const modules = 'the area of modules';
const vmalloc = 'the area of vmalloc, where KASLR has not moved it';

const freed = 'a pointer that was read from freed slab memory';
const unset = 'a pointer that was read from slab memory that nobody had written to';

/**
 * A pointer that was read from slab memory which debugging had filled with a byte (slub_debug=P, CONFIG_SLUB_DEBUG_ON;
 * include/linux/poison.h, the same bytes in 2.6 and 6.x), and a member behind it or before. Only the last bytes differ: those of the
 * member's offset, and on s390x those of the fault's code, which stands in place of the offset within the page.
 */
const slabPoison64: AddressRange[] = [
  // POISON_FREE
  { class: 'slab-poison', from: 0x6b6b6b6b6b6b0000n, to: 0x6b6b6b6b6b6bffffn, text: freed },
  // the last pointer of an object: POISON_END stands in its last byte, which is the highest one on little-endian machines
  { class: 'slab-poison', from: 0xa56b6b6b6b6b0000n, to: 0xa56b6b6b6b6bffffn, text: freed },
  // POISON_INUSE
  { class: 'slab-poison', from: 0x5a5a5a5a5a5a0000n, to: 0x5a5a5a5a5a5affffn, text: unset },
  { class: 'slab-poison', from: 0xa55a5a5a5a5a0000n, to: 0xa55a5a5a5a5affffn, text: unset },
];

/** The same on 32 bits, where such an address is a valid one of user space too: only near the poison itself. */
const slabPoison32: AddressRange[] = [
  { class: 'slab-poison', from: 0x6b6b6000n, to: 0x6b6b7fffn, text: freed },
  { class: 'slab-poison', from: 0xa56b6000n, to: 0xa56b7fffn, text: freed },
  { class: 'slab-poison', from: 0x5a5a5000n, to: 0x5a5a6fffn, text: unset },
  { class: 'slab-poison', from: 0xa55a5000n, to: 0xa55a6fffn, text: unset },
];

/** On 32 bits the border between user space and the kernel is a build option. */
const ranges32: AddressRange[] = [
  nullPointer,
  // include/linux/err.h: the last 4095 values of a pointer are errors
  { class: 'error-pointer', from: 0xfffff001n, to: 0xffffffffn, text: errorNumber },
  ...slabPoison32,
];

/**
 * Documentation/arch/x86/x86_64/mm.rst, with four levels and with five.
 *
 * The place of vmalloc is the one that it has where KASLR does not move it. Since 4.8, and in kernels that took it over (CONFIG_RANDOMIZE_MEMORY,
 * arch/x86/mm/kaslr.c), KASLR gives the mapping of all memory, vmalloc and the map of pages a random place each, in this order, between
 * ffff888000000000 and fffffe0000000000. Then an address does not tell which of them it belongs to: one of vmalloc may count as `kernel`,
 * and another one as `vmalloc`. Only with nokaslr, with KASAN and without that option is the class certain.
 */
const rangesX86: AddressRange[] = [
  { class: 'user', from: 0x1000n, to: 0x00007fffffffffffn, text: userSpace, levels: 4 },
  { class: 'non-canonical', from: 0x0000800000000000n, to: 0xffff7fffffffffffn, text: noAddress, levels: 4 },
  { class: 'user', from: 0x1000n, to: 0x00ffffffffffffffn, text: userSpace, levels: 5 },
  { class: 'non-canonical', from: 0x0100000000000000n, to: 0xfeffffffffffffffn, text: noAddress, levels: 5 },
  { class: 'module', from: 0xffffffffa0000000n, to: 0xfffffffffeffffffn, text: modules },
  { class: 'vmalloc', from: 0xffffc90000000000n, to: 0xffffe8ffffffffffn, text: vmalloc, levels: 4 },
  { class: 'vmalloc', from: 0xffa0000000000000n, to: 0xffd1ffffffffffffn, text: vmalloc, levels: 5 },
  { class: 'kernel', from: 0xff00000000000000n, to: 0xfffffffffffff000n, text: kernelSpace },
].map((range) => ({ ...range, architectures: ['x86_64'] }) as AddressRange);

/**
 * Documentation/arch/arm64/memory.rst, 48 bits. Modules and vmalloc have no class: 5.4 exchanged the halves of the kernel's space, so that
 * ffff000000000000 on was vmalloc before and is the mapping of all memory since, and 5.x and 6.x moved the borders again.
 */
const rangesArm64: AddressRange[] = [
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

/**
 * Where programs run on architectures whose kernel has many areas in the upper half: the first quadrant of ppc64 (arch/powerpc/include/asm/page.h),
 * riscv with up to five levels (Documentation/arch/riscv/vm-layout.rst), loongarch (arch/loongarch/include/asm/addrspace.h, XUVRANGE).
 */
const rangesOfPrograms: AddressRange[] = [
  { class: 'user', from: 0x1000n, to: 0x3fffffffffffffffn, text: userSpace, architectures: ['ppc64', 'loongarch'] },
  { class: 'user', from: 0x1000n, to: 0x00ffffffffffffffn, text: userSpace, architectures: ['riscv'] },
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
  ...slabPoison64,
  ...rangesX86,
  ...rangesArm64,
  ...rangesOfPrograms,
];

const narrow: Architecture[] = ['i386', 'arm', 'm68k', 'sh', 'arc', 'microblaze'];

/**
 * The range that holds a hexadecimal address without `0x`. Where the architecture is not known the layout of x86_64 is taken, and where the
 * levels are not, four.
 */
export function classifyAddress(
  hexadecimal: string,
  architecture: Architecture | null,
  levels: PagingLevels = 4,
): { class: AddressClass; text: string } | null {
  if (!/^[0-9a-f]+$/.test(hexadecimal)) return null;
  const address = BigInt(`0x${hexadecimal}`);
  const layout = architecture ?? 'x86_64';
  const known = (narrow.includes(layout) ? ranges32 : ranges64).filter(
    (range) =>
      (range.architectures?.includes(layout) ?? true) && (range.levels === undefined || range.levels === levels),
  );
  return known.find(({ from, to }) => address >= from && address <= to) ?? null;
}

/** Whether an address that was found to be of one class belongs to another: vmalloc is a part of the kernel's space. */
export function isOfClass(found: AddressClass, wanted: string): boolean {
  return found === wanted || (found === 'vmalloc' && wanted === 'kernel');
}

/** X86_CR4_LA57 (arch/x86/include/uapi/asm/processor-flags.h, 4.12 on): five levels are in use. */
const fiveLevels = 1n << 12n;

/** What CR4 says, which x86_64 prints with the registers of a crash; four levels where it is not there. */
export function pagingLevels(registers: Readonly<Record<string, string>>): PagingLevels {
  const printed = registers['CR4'] ?? '';
  return /^[0-9a-f]+$/.test(printed) && (BigInt(`0x${printed}`) & fiveLevels) !== 0n ? 5 : 4;
}
