import { type Prefix } from './prefix.ts';

/**
 * The kernel's own time stamp, seconds since boot:
 *
 *     [18594507.173491] invalid opcode: 0000 [#1] SMP NOPTI
 */
export const dmesg: Prefix = {
  name: 'dmesg',
  begins: '\\[',
  pattern: /\[ *(?<time>\d{1,10}\.\d{6})\] ?/y,
  read: ({ time }) => ({ time: Number(time) }),
};
