import { symbolSource } from '../symbols/symbol.ts';
import { type Detector } from './detector.ts';

const shared = { kind: 'warning', role: 'report', title: 'WARNING in {function}' } as const;

/**
 * WARN() and WARN_ON(); kernel/panic.c. Each release moved the parts about:
 *
 *     WARNING: CPU: 2 PID: 2636 at ipc/shm.c:162 shm_open+0x74/0x80          3.10 to 6.13
 *     WARNING: at net/core/dev.c:1234 netif_rx+0x1/0x2()                     2.6.32
 *     WARNING: CPU: 2 PID: 2636 at ipc/shm.c:162 shm_open (ipc/shm.c:162)    decoded
 *     WARNING: CPU: 2 PID: 2636 at ipc/shm.c:162     shm_open+0x74/0x80      broken by a mail program, and indented
 */
export const warning: Detector = {
  ...shared,
  triggers: ['WARNING: '],
  pattern: new RegExp(
    String.raw`WARNING: (?:CPU: (?<cpu>\d+) PID: (?<pid>-?\d+) )?at (?:(?<position>[\w./+-]+:\d+) +)?(?:${symbolSource}|(?<bare>[A-Za-z_]\w+)(?:\(\)| \(|$))?`,
  ),
  blame: 'site',
};

/**
 * 6.19, kernel/panic.c:
 *
 *     WARNING: net/core/dev.c:1234 at netif_rx+0x1/0x2, CPU#1: ksoftirqd/1/21
 *     WARNING: net/core/dev.c:1234 at 0x0, CPU#1: ksoftirqd/1/21                        the symbol is lost, the processor shows it
 *     WARNING: net/core/dev.c:1234 at netif_rx+0x1/0x2 net/core/dev.c:1234, CPU#1: ksoftirqd/1/21      as a symbolizer leaves it
 *     WARNING: net/core/dev.c:1234 at netif_rx (net/core/dev.c:1234), CPU#1: ksoftirqd/1/21            decoded
 */
export const warningWithProcessor: Detector = {
  ...shared,
  triggers: ['WARNING: '],
  pattern: new RegExp(
    String.raw`WARNING: (?:\[.*\] )?(?<position>[\w./+-]+:\d+) at (?:${symbolSource}|0x0|\w+(?= .*\[inline\])|(?<bare>\w+)(?= \())(?: [^,]*)?, CPU#(?<cpu>\d+): (?<comm>.*)\/(?<pid>\d+)`,
  ),
  blame: 'site',
};
