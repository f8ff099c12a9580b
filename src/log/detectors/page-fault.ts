import { type Detector } from './detector.ts';

const shared = {
  kind: 'page-fault',
  role: 'report',
  blame: 'pointer',
  title: 'BUG: unable to handle kernel paging request in {function}',
  titled: true,
} as const;

/**
 * x86, 2.6.18 to 4.19, arch/x86/mm/fault.c; 2.6.9 without `BUG: `; arm, arm64, riscv with `at virtual address`; ppc64 to 4.19 with `for data`;
 * loongarch and MIPS, arch/loongarch/mm/fault.c, arch/mips/mm/fault.c. On the last three these words tell of NULL too; the address tells the kind.
 * m68k, arch/m68k/mm/fault.c, with other words; sparc64 where the address was not aligned, to 2.6 with a level in between:
 *
 *     BUG: unable to handle kernel paging request at 0000000100620100
 *     Unable to handle kernel paging request at virtual address ffff800012345678
 *     Unable to handle kernel paging request for data at address 0x00000010
 *     Unable to handle kernel paging request for instruction fetch
 *     CPU 3 Unable to handle kernel paging request at virtual address 0000000000000010, era == 9000000000abcdef, ra == 9000000000abcd00
 *     Unable to handle kernel access at virtual address f1c422fb
 *     Unable to handle kernel paging request in mna handler<1> at virtual address 0015000500008035
 */
export const pagingRequest: Detector = {
  ...shared,
  triggers: ['kernel paging request', 'kernel access at virtual'],
  pattern:
    /(?:BUG: u|(?:^CPU (?<cpu>\d+) |\b)U)nable to handle kernel (?:paging request|access(?= at virtual))(?: in mna handler(?:<1>)?)? (?:at(?! [g-uw-z])(?: virtual address)?|for (?:data|unaligned access) at address|for) (?:0x)?(?<address>[0-9a-f]{4,16})?/,
};

/**
 * x86, 5.1 on, arch/x86/mm/fault.c:
 *
 *     BUG: unable to handle page fault for address: ffffffffc0b0ceef
 */
export const pageFaultAddress: Detector = {
  ...shared,
  triggers: ['page fault for address'],
  pattern: /BUG: unable to handle (?:kernel )?page fault for address: (?<address>[0-9a-f]{4,16})/,
};

/**
 * ppc64, 5.4 on, arch/powerpc/mm/fault.c:
 *
 *     BUG: Unable to handle kernel data access on read at 0xc00800000a123456
 */
export const kernelDataAccess: Detector = {
  ...shared,
  triggers: ['kernel data access', 'kernel instruction fetch'],
  pattern:
    /BUG: Unable to handle kernel (?:data access|instruction fetch)(?: on \w+)?(?: at 0x(?<address>[0-9a-f]{4,16}))?/,
};

/**
 * ppc64, arch/powerpc/mm/fault.c, 5.4 on:
 *
 *     BUG: Unable to handle kernel unaligned access at 0xc000000012345679
 *     BUG: Unable to handle unknown paging fault at 0xc000000012345678
 */
export const ppc64OtherFault: Detector = {
  ...shared,
  triggers: ['kernel unaligned access', 'unknown paging fault'],
  pattern: /BUG: Unable to handle (?:kernel unaligned access|unknown paging fault) at 0x(?<address>[0-9a-f]{4,16})/,
};

/**
 * arm64, arch/arm64/mm/fault.c, 4.6 on; riscv, 5.4 on, without `outside uaccess routines` but `without`:
 *
 *     Unable to handle kernel access to user memory outside uaccess routines at virtual address 00007fffe1234000
 */
export const userMemoryAccess: Detector = {
  ...shared,
  triggers: ['access to user memory'],
  pattern: /Unable to handle kernel access to user memory[\w =-]* at virtual address (?<address>[0-9a-f]{4,16})/,
  title: 'BUG: unable to handle kernel access to user memory in {function}',
};

/**
 * arm64, arch/arm64/mm/fault.c, 4.9 on:
 *
 *     Unable to handle kernel read from unreadable memory at virtual address ffff800012345678
 */
export const unreadableMemory: Detector = {
  ...shared,
  triggers: ['Unable to handle kernel'],
  pattern:
    /Unable to handle kernel (?:read from unreadable memory|write to read-only memory) at virtual address (?<address>[0-9a-f]{4,16})/,
};

/**
 * s390x, arch/s390/mm/fault.c, 4.4 on; before with the address. These words do not tell NULL from other pointers, the address does:
 *
 *     Unable to handle kernel pointer dereference in virtual kernel address space
 *     Failing address: 0000000000000000 TEID: 0000000000000483
 *     Unable to handle kernel pointer dereference at virtual kernel address 0000000012345000
 */
export const s390PointerDereference: Detector = {
  ...shared,
  kind: 'oops',
  bare: 'page-fault',
  titled: false,
  triggers: ['kernel pointer dereference'],
  pattern:
    /Unable to handle kernel pointer dereference (?:in virtual kernel address space|at virtual kernel address (?<address>[0-9a-f]{4,16}))/,
};
