import { type Detector } from './detector.ts';

/** The check's own functions, and what frees or stops objects for their owners. */
export const debugObjectUsers = /debug_|rcu|timer_|work_|percpu_|vunmap|vfree|__free_/;

/**
 * An object that is used outside of its life; lib/debugobjects.c, 2.6.26 to 6.19. The text of a WARN:
 *
 *     ODEBUG: free active (active state 0) object type: timer_list hint: delayed_work_timer_fn+0x0/0x90
 *     ODEBUG: assert_init not available (active state 0) object: ffff88801234 object type: timer_list hint: 0x0
 */
export const odebug: Detector = {
  kind: 'odebug',
  role: 'precursor',
  triggers: ['ODEBUG: '],
  pattern: /^ODEBUG: \w+ (?:active|inactive|not available|destroyed) \(active state \d+\) object/,
  blame: 'trace',
  passOver: debugObjectUsers,
  title: 'WARNING: ODEBUG bug in {function}',
};
