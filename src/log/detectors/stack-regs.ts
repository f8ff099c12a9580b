import { type Detector } from './detector.ts';

const shared: Pick<Detector, 'kind' | 'role' | 'triggers' | 'blame'> = {
  kind: 'warning',
  role: 'report',
  triggers: ['kernel stack '],
  blame: 'none',
};

/**
 * The unwinder found a frame that cannot be; arch/x86/kernel/unwind_frame.c, 4.9 on:
 *
 *     WARNING: kernel stack regs at ffff8801daf06c10 in syz-executor0:4567 has bad 'bp' value 0000000000000001
 *     WARNING: kernel stack frame pointer at ffff8801daf06c10 in syz-executor0:4567 has bad value 0000000000000001
 *     WARNING: kernel stack regs at         (ptrval) in syz-executor0:4567 has bad 'bp' value         (ptrval)
 *     WARNING: kernel stack regs at (____ptrval____) in java:4567 has bad 'bp' value (____ptrval____)               4.15 to 5.0
 */
export const stackRegs: Detector[] = [
  {
    ...shared,
    pattern: /WARNING: kernel stack regs at [0-9a-f]+ in (?<comm>.{1,64}):(?<pid>\d+) has bad '(?<what>\w+)' value/,
    title: "WARNING: kernel stack regs has bad '{what}' value",
  },
  {
    ...shared,
    pattern: /WARNING: kernel stack frame pointer at [0-9a-f]+ in (?<comm>.{1,64}):(?<pid>\d+) has bad value/,
    title: 'WARNING: kernel stack frame pointer has bad value',
  },
  {
    // Addresses were hidden, and the two are one.
    ...shared,
    pattern:
      /WARNING: kernel stack (?:regs|frame pointer) at +\(_*ptrval_*\) in (?<comm>.{1,64}):(?<pid>\d+) has bad (?:'\w+' )?value/,
    title: 'WARNING: kernel stack regs has bad value',
  },
];
