import { type Detector } from './detector.ts';

/**
 * The unwinder found a frame that cannot be; arch/x86/kernel/unwind_frame.c, 4.9 on:
 *
 *     WARNING: kernel stack regs at ffff8801daf06c10 in syz-executor0:4567 has bad 'bp' value 0000000000000001
 *     WARNING: kernel stack frame pointer at ffff8801daf06c10 in syz-executor0:4567 has bad value 0000000000000001
 */
export const stackRegs: Detector = {
  kind: 'warning',
  role: 'report',
  triggers: ['kernel stack '],
  pattern: /WARNING: kernel stack (?<what>regs|frame pointer) at \S+ in (?<comm>.+):(?<pid>\d+) has bad /,
  blame: 'none',
  title: 'WARNING: kernel stack {what} has bad value',
};
