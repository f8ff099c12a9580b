import { type Detector } from './detector.ts';

/**
 * x86, arch/x86/kernel/traps.c, 4.14 on:
 *
 *     BUG: stack guard page was hit at 00000000e5d1e4fc (stack is 00000000a04b2a8e..0000000003dd6a3b)
 */
export const stackOverflow: Detector = {
  kind: 'stack-overflow',
  role: 'report',
  triggers: ['stack guard page was hit', 'kernel stack overflow'],
  pattern: /BUG: (?:\w+ )?stack guard page was hit at|^kernel stack overflow/,
  blame: 'pointer',
  title: 'BUG: stack guard page was hit in {function}',
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
  blame: 'pointer',
  title: 'kernel stack overflow in {function}',
};
