import { type Detector } from './detector.ts';

const shared = {
  kind: 'null-dereference',
  role: 'report',
  blame: 'pointer',
  title: 'BUG: unable to handle kernel NULL pointer dereference in {function}',
} as const;

/**
 * x86, 2.6.18 to 4.19, arch/x86/mm/fault.c; 2.6.9 without `BUG: `; arm, arm64, riscv with `at virtual address`; sparc64 where it was not aligned:
 *
 *     BUG: unable to handle kernel NULL pointer dereference at 0000000000000074
 *     BUG: unable to handle kernel NULL pointer dereference at           (null)
 *     Unable to handle kernel NULL pointer dereference at virtual address 0000000000000010
 *     Unable to handle kernel NULL pointer dereference in mna handler at virtual address 0000000000000011
 */
export const nullDereference: Detector = {
  ...shared,
  triggers: ['NULL pointer dereference'],
  pattern:
    /(?:BUG: u|\bU)nable to handle kernel NULL pointer dereference(?: in mna handler(?:<1>)?)? at(?: virtual address)? +(?:(?<address>[0-9a-f]{4,16})|\(null\))/,
};

/**
 * x86, 5.1 on, arch/x86/mm/fault.c; ppc64, 5.4 on, with `at 0x<address>`:
 *
 *     BUG: kernel NULL pointer dereference, address: 0000000000000010
 *     BUG: Kernel NULL pointer dereference on read at 0x00000010
 */
export const nullDereferenceAddress: Detector = {
  ...shared,
  triggers: ['NULL pointer dereference'],
  pattern: /BUG: [kK]ernel NULL pointer dereference(?:, address:| on \w+ at| at) (?:0x)?(?<address>[0-9a-f]{4,16})/,
};

/**
 * sparc without the address, openrisc with it on a line of its own, ia64; arch/<name>/mm/fault.c:
 *
 *     Unable to handle kernel NULL pointer dereference
 *     Unable to handle kernel NULL pointer dereference (address 0000000000002680)
 */
export const nullDereferenceAlone: Detector = {
  ...shared,
  triggers: ['NULL pointer dereference'],
  pattern: /^Unable to handle kernel NULL pointer dereference(?: \(address (?<address>[0-9a-f]{16})\))?$/,
};

/**
 * x86 with LASS, where the processor refuses the address before the page table does; arch/x86/kernel/traps.c, 6.19:
 *
 *     Oops: general protection fault, kernel NULL pointer dereference 0x8: 0000 [#1] SMP NOPTI
 */
export const nullDereferenceProtection: Detector = {
  ...shared,
  triggers: ['NULL pointer dereference'],
  pattern:
    /general protection fault, kernel NULL pointer dereference (?:0x)?(?<address>[0-9a-f]{1,16}): (?<errorCode>[0-9a-f]{4}) \[#\d+\]/,
};

/**
 * ppc64, 5.4 on, arch/powerpc/mm/fault.c, a jump through a NULL pointer:
 *
 *     BUG: Unable to handle kernel instruction fetch (NULL pointer?)
 */
export const nullInstructionFetch: Detector = {
  ...shared,
  triggers: ['kernel instruction fetch'],
  pattern: /BUG: Unable to handle kernel instruction fetch \(NULL pointer\?\)/,
};
