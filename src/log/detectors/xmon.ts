import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * The debugger of ppc64 catches an exception before die() prints it; for some nothing stands above its first line
 * (arch/powerpc/xmon/xmon.c, excprint() and getvecname(), 2.6.9 to 6.19). In the vector's last bit the kernel keeps how much it has saved:
 *
 *     cpu 0x3: Vector: 300 (Data Access) at [c0000000f1233830]
 *     cpu 0x19: Vector: 400 (Instruction Access) at [c0000009dd5b7ad0]
 *     Vector: 700 (Program Check) at [c0000000f1233830]                              a kernel for one processor
 *
 * Others are no crash: 0 (somebody asked for the debugger), an interrupt, a breakpoint.
 */
const vectors: { vector: string; kind: CrashKind; bare?: CrashKind; title: string }[] = [
  { vector: '10', kind: 'nmi', title: 'System Reset in {function}' },
  { vector: '20', kind: 'machine-check', title: 'Machine check in {function}' },
  {
    vector: '3[08]|4[08]',
    kind: 'oops',
    bare: 'page-fault',
    title: 'BUG: unable to handle kernel paging request in {function}',
  },
  // of a BUG() a line below tells
  { vector: '70|e4', kind: 'invalid-opcode', title: 'invalid opcode in {function}' },
  { vector: '60|80|f2|170', kind: 'trap', title: '{what} in {function}' },
];

export const debuggerExceptions: Detector[] = vectors.map(({ vector, ...detector }) => ({
  ...detector,
  role: 'die',
  triggers: ['Vector: '],
  pattern: new RegExp(
    String.raw`^(?:[0-9a-f]+:mon> )?(?:cpu (?<cpu>0x[0-9a-f]+): )?Vector: (?<vector>(?:${vector})[01]) \((?<what>[^)]*)\) at \[[0-9a-f]{16}\]`,
  ),
  blame: 'pointer',
}));

/** Whether the debugger printed a headline. */
export function isOfDebugger(detector: Detector): boolean {
  return debuggerExceptions.includes(detector);
}
