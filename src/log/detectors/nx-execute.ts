import { type Detector } from './detector.ts';

/**
 * x86, 2.6.9 to 6.19, arch/x86/mm/fault.c; SMEP from 4.4; arm64 with `execute from non-executable memory`;
 * arm with `execution of memory`; ppc64, 5.1 on, where page 0 is a jump through a NULL pointer:
 *
 *     kernel tried to execute NX-protected page - exploit attempt? (uid: 0)
 *     unable to execute userspace code (SMEP?) (uid: 0)
 *     Unable to handle kernel execution of memory at virtual address c1234000 when execute
 *     Kernel attempted to execute user page (7fff12340000) - exploit attempt? (uid: 0)
 *     kernel tried to execute exec-protected page (c0000000016804ac) - exploit attempt? (uid: 0)
 */
export const nxExecute: Detector = {
  kind: 'nx-execute',
  role: 'precursor',
  triggers: [
    'NX-protected page',
    'tried to execute exec-protected page',
    'tried to execute user page',
    'unable to execute userspace code',
    'non-executable memory',
    'execution of user memory',
    'kernel execution of memory',
    'attempted to execute user page',
  ],
  pattern:
    /Kernel attempted to execute user page \([0-9a-f]+\)|kernel tried to execute (?:NX-protected page|(?:exec-protected|user) page \((?!0+\))[0-9a-f]+\))|unable to execute userspace code|Unable to handle kernel (?:execute from non-executable memory|execution of (?:user )?memory) at virtual address (?<address>[0-9a-f]{4,16})/,
  blame: 'pointer',
  title: 'BUG: unable to handle kernel paging request in {function}',
};
