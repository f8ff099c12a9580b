import { type Detector } from './detector.ts';

/**
 * x86, arch/x86/kernel/traps.c, 4.14 on; arm64 and riscv say that the stack does not suffice:
 *
 *     BUG: stack guard page was hit at 00000000e5d1e4fc (stack is 00000000a04b2a8e..0000000003dd6a3b)
 *     Insufficient stack space to handle exception!
 */
export const stackOverflow: Detector = {
  kind: 'stack-overflow',
  role: 'report',
  triggers: ['stack guard page was hit', 'Insufficient stack space', 'kernel stack overflow'],
  pattern:
    /BUG: (?:\w+ )?stack guard page was hit at|Insufficient stack space to handle exception|^kernel stack overflow/,
  blame: 'pointer',
  title: 'BUG: stack guard page was hit in {function}',
};
