import { type Detector } from './detector.ts';

/**
 * Warnings of the kernel that print a trace without WARN(): the line says what, the trace follows.
 *
 * Sources: mm/vmalloc.c; net/sched/sch_generic.c; kernel/irq/spurious.c; include/linux/rtnetlink.h; lib/kobject.c; arch/arm/lib (Division by zero).
 */
export const unwarned: Detector[] = [
  {
    // Trying to vfree() nonexistent vm area (ffffc90000000000)                   2.6.9 to 6.19; the text of a WARN from 2.6.27 on
    kind: 'warning',
    role: 'precursor',
    triggers: ['Trying to vfree() '],
    pattern: /^Trying to vfree\(\) (?:bad address|nonexistent vm area) \(/,
    blame: 'trace',
    title: 'WARNING in {function}',
  },
  {
    // NETDEV WATCHDOG: eth0 (e1000e): transmit queue 0 timed out                 2.6.32 to 6.1; the text of a WARN
    kind: 'warning',
    role: 'precursor',
    triggers: ['NETDEV WATCHDOG: '],
    pattern: /^NETDEV WATCHDOG: \S+ \(\S*\): transmit (?:queue \d+ )?timed out/,
    blame: 'site',
    title: 'WARNING in {function}',
  },
  {
    // irq 16: nobody cared (try booting with the "irqpoll" option)              2.6.9 to 6.19
    kind: 'warning',
    role: 'report',
    triggers: [': nobody cared'],
    pattern: /^irq (?:event )?\d+: nobody cared/,
    blame: 'none',
    title: 'irq: nobody cared',
  },
  {
    // RTNL: assertion failed at net/core/dev.c (1234)                           2.6.9 to 6.19
    kind: 'warning',
    role: 'report',
    triggers: ['RTNL: assertion failed at'],
    pattern: /^RTNL: assertion failed at (?<position>\S+ \(\d+\))/,
    blame: 'trace',
    title: 'RTNL: assertion failed in {function}',
  },
  {
    // kobject (ffff880012345678): tried to init an initialized object, something is seriously wrong.       2.6.25 to 6.19
    kind: 'warning',
    role: 'report',
    triggers: ['tried to init an initialized object'],
    pattern:
      /^kobject: ?.*\): tried to init an initialized object|^kobject \([^)]*\): tried to init an initialized object/,
    blame: 'trace',
    title: 'WARNING: kobject bug in {function}',
  },
  {
    // Division by zero in kernel.                                               arm, where no instruction traps
    kind: 'divide-error',
    role: 'report',
    triggers: ['Division by zero in kernel'],
    pattern: /^Division by zero in kernel\.$/,
    blame: 'trace',
    title: 'divide error in {function}',
  },
];
