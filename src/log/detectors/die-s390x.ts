import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * Program checks of s390x, with the interruption code and the length of the instruction; arch/s390/kernel/traps.c, dumpstack.c,
 * to 3.12 without `ilc`:
 *
 *     Oops: 0004 ilc:2 [#1] SMP                                       read by die.ts
 *     monitor event: 0040 ilc:2 [#1] SMP                              BUG() and WARN(), 5.10 on
 *     illegal operation: 0001 ilc:1 [#1] SMP
 *     specification exception: 0006 [#1] SMP
 */
const exceptions: { words: string; kind: CrashKind; role: Detector['role'] }[] = [
  { words: 'monitor event', kind: 'kernel-bug', role: 'die' },
  // BUG() to 5.9
  { words: 'illegal operation', kind: 'invalid-opcode', role: 'die' },
  { words: 'fixpoint divide exception', kind: 'divide-error', role: 'report' },
  {
    words: '(?:HFP|decimal|fixpoint) [\\w ]*(?:divide|overflow|underflow|significance|exception)',
    kind: 'trap',
    role: 'report',
  },
  { words: 'Low-address protection', kind: 'null-dereference', role: 'report' },
  { words: 'addressing exception', kind: 'page-fault', role: 'report' },
  {
    words:
      '(?:specification|data|operand|execute|special operation|transaction constraint|vector|translation) exception|(?:specification|translation|transaction) [\\w ]*exception|privileged operation|space switch event|Unknown program exception|Unexpected TEID',
    kind: 'trap',
    role: 'report',
  },
];

export const s390xExceptions: Detector[] = exceptions.map(({ words, kind, role }) => ({
  kind,
  role,
  triggers: [
    ' ilc:',
    ' exception: ',
    'illegal operation: ',
    'privileged operation: ',
    'monitor event: ',
    'Low-address protection: ',
  ],
  pattern: new RegExp(String.raw`^(?<what>${words}): (?<errorCode>[0-9a-f]{4}) (?:ilc:\d )?\[#\d+\]`),
  blame: 'pointer',
  title: kind === 'kernel-bug' ? 'kernel BUG in {function}' : '{what} in {function}',
}));

/**
 * A stack that ran over; arch/s390/kernel/traps.c, kernel_stack_overflow(); a panic follows:
 *
 *     Kernel stack overflow.
 *     Kernel panic - not syncing: Corrupt kernel stack, can't continue.
 */
export const s390xStackOverflow: Detector = {
  kind: 'stack-overflow',
  role: 'report',
  triggers: ['Kernel stack overflow.'],
  pattern: /^Kernel stack overflow\.$/,
  blame: 'pointer',
  title: 'kernel stack overflow in {function}',
};
