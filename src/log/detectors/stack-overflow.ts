import { type Detector } from './detector.ts';

/**
 * x86, arch/x86/kernel/traps.c, 4.14 on:
 *
 *     BUG: stack guard page was hit at 00000000e5d1e4fc (stack is 00000000a04b2a8e..0000000003dd6a3b)
 */
export const stackOverflow: Detector = {
  kind: 'stack-overflow',
  role: 'report',
  triggers: ['stack guard page was hit'],
  pattern: /BUG: (?:\w+ )?stack guard page was hit at/,
  blame: 'dispatched',
  title: 'BUG: stack guard page was hit in {function}',
};

/**
 * The line of die() that goes with it; `Oops: ` in front from 6.10 on:
 *
 *     kernel stack overflow (double-fault): 0000 [#1] SMP PTI           4.14 to 5.14
 *     stack guard page: 0000 [#1] PREEMPT SMP NOPTI                     5.15 on
 */
export const stackOverflowOops: Detector = {
  kind: 'stack-overflow',
  role: 'die',
  triggers: ['kernel stack overflow (', 'stack guard page: '],
  pattern: /^(?:Oops: )?(?:kernel stack overflow \([\w -]+\)|stack guard page): (?<errorCode>[0-9a-f]{4}) \[#\d+\]/,
  blame: 'dispatched',
  title: 'BUG: stack guard page was hit in {function}',
};

/**
 * Little of the stack is left when an interrupt comes; i386 and ppc64, arch/x86/kernel/irq_32.c, arch/powerpc/kernel/irq.c, with
 * CONFIG_DEBUG_STACKOVERFLOW, 2.6.9 to 6.19. A trace follows:
 *
 *     do_IRQ: stack overflow: 492
 */
export const interruptStackOverflow: Detector = {
  kind: 'stack-overflow',
  role: 'report',
  triggers: ['do_IRQ: stack overflow'],
  pattern: /^do_IRQ: stack overflow: -?\d+/,
  blame: 'trace',
  title: 'kernel stack overflow in {function}',
};

/**
 * arm64, arch/arm64/kernel/traps.c, 4.14 on; riscv, arch/riscv/kernel/traps.c, 5.14 on; a panic with `kernel stack overflow` follows:
 *
 *     Insufficient stack space to handle exception!
 */
export const insufficientStack: Detector = {
  kind: 'stack-overflow',
  role: 'report',
  triggers: ['Insufficient stack space'],
  pattern: /^Insufficient stack space to handle exception!/,
  blame: 'dispatched',
  passOver: /bad_stack/,
  title: 'kernel stack overflow in {function}',
};
