import { type Detector } from './detector.ts';

/**
 * The kernel of parisc ends; arch/parisc/kernel/traps.c, parisc_terminate(). The address tells of which kind it is:
 *
 *     Kernel Fault: Code=26 (Data memory access rights trap) at addr 113c5f90
 *     Bad Address (null pointer deref?): Code=15 (Data TLB miss fault) at addr 0000004140000018
 *     Kernel Fault: Code=15 regs=000000007f5a0780 (Addr=0000000000000010)                              to 4.2
 */
export const pariscFault: Detector = {
  kind: 'oops',
  bare: 'page-fault',
  role: 'report',
  triggers: ['Kernel Fault: Code=', 'Bad Address (null pointer deref?): Code='],
  pattern:
    /^(?:Kernel Fault|Bad Address \(null pointer deref\?\)): Code=\d+ .*(?:at addr |\(Addr=)(?<address>[0-9a-f]{8,16})/,
  blame: 'pointer',
  title: 'BUG: unable to handle kernel paging request in {function}',
};

/** `High Priority Machine Check (HPMC): Code=1 (High-priority machine check (HPMC)) at addr 0000000000000000` */
export const pariscMachineCheck: Detector = {
  kind: 'machine-check',
  role: 'report',
  triggers: ['Machine Check (HPMC): Code='],
  pattern: /^High Priority Machine Check \(HPMC\): Code=\d+ /,
  blame: 'none',
  title: 'Machine check',
};
