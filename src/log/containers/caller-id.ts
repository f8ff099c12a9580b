import { type Prefix } from './prefix.ts';

/**
 * The task or processor that printed the message (CONFIG_PRINTK_CALLER, 5.1 on; kernel/printk/printk.c):
 *
 *     [   12.345678][  T123] text
 *     [   12.345678][    C3] text
 */
export const callerId: Prefix = {
  name: 'caller id',
  begins: '\\[',
  pattern: /\[ *(?<caller>[TC]\d{1,7})\] ?/y,
  read: ({ caller }) => (caller === undefined ? {} : { caller }),
};
