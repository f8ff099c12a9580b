import { dmesg } from './dmesg.ts';
import { type Prefix } from './prefix.ts';

/**
 * The kernel's own time stamp where its clock counts whole seconds, as Ingenic's kernels for MIPS write it:
 *
 *     [  240.] INFO: task foo:64 blocked for more than 120 seconds.
 */
export const dmesgSeconds: Prefix = {
  name: dmesg.name,
  begins: '\\[',
  pattern: /\[ *(?<time>\d{1,10})\.\](?: |$)/my,
  read: ({ time }) => ({ time: Number(time) }),
};
