import { type Detector } from './detector.ts';

/**
 * x86, arch/x86/kernel/traps.c and doublefault*.c, 2.6.32 to 6.19; a panic with `Machine halted.` follows, or the line of
 * die() (`double fault: 0000 [#1]`) and a panic in interrupt context:
 *
 *     PANIC: double fault, error_code: 0x0
 */
export const doubleFault: Detector = {
  kind: 'double-fault',
  role: 'report',
  triggers: ['PANIC: double fault'],
  pattern: /PANIC: double fault,/,
  blame: 'pointer',
  title: 'PANIC: double fault in {function}',
};
