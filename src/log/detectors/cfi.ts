import { symbolSource } from '../symbols/symbol.ts';
import { type Detector } from './detector.ts';

/**
 * An indirect call that led to a function of another type; kernel/cfi.c. A panic, or the trap that carries it, follows:
 *
 *     CFI failure (target: tcp_v4_rcv+0x0/0xc40):                                             5.13 to 6.0
 *     CFI failure at nf_hook+0x4c/0x90 (target: drop+0x0/0x10; expected type: 0xa1c2e3f4)      6.1 on
 *     CFI failure at nf_hook+0x4c/0x90 (no target information)
 */
export const cfi: Detector = {
  kind: 'cfi',
  role: 'precursor',
  triggers: ['CFI failure '],
  pattern: new RegExp(String.raw`^CFI failure (?:at ${symbolSource} \(|\(target: )`),
  blame: 'trace',
  title: 'CFI failure in {function}',
};
