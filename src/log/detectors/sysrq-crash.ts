import { type Detector } from './detector.ts';

/**
 * A crash on request; drivers/tty/sysrq.c, 2.6.32 to 6.19. A NULL dereference (to 4.19) or a panic (5.4 on) follows:
 *
 *     SysRq : Trigger a crash
 *     sysrq: Trigger a crash
 */
export const sysrqCrash: Detector = {
  kind: 'sysrq-crash',
  role: 'precursor',
  triggers: ['Trigger a crash'],
  pattern: /^(?:SysRq ?|sysrq): (?:SysRq ?: )?Trigger a crash/,
  blame: 'pointer',
  title: 'sysrq triggered crash',
};
