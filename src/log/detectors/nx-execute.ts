import { type Detector } from './detector.ts';

/**
 * x86, 2.6.9 to 6.19, arch/x86/mm/fault.c; SMEP from 4.4; arm64 with `execute from non-executable memory`:
 *
 *     kernel tried to execute NX-protected page - exploit attempt? (uid: 0)
 *     unable to execute userspace code (SMEP?) (uid: 0)
 */
export const nxExecute: Detector = {
  kind: 'nx-execute',
  role: 'precursor',
  triggers: [
    'NX-protected page',
    'unable to execute userspace code',
    'non-executable memory',
    'execution of user memory',
  ],
  pattern:
    /kernel tried to execute NX-protected page|unable to execute userspace code|Unable to handle kernel (?:execute from non-executable memory|execution of user memory) at virtual address (?<address>[0-9a-f]{4,16})/,
  blame: 'pointer',
  title: 'BUG: unable to handle kernel paging request in {function}',
};
