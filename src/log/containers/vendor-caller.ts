import { wholeNumber } from '../text/whole-number.ts';
import { type Prefix } from './prefix.ts';
import { printingContext } from './printing-context.ts';

/**
 * What makers of chips have an Android kernel print in place of the caller id (the hook android_vh_printk_caller of kernel/printk/printk.c, 5.10 on):
 *
 *     [   12.345678][ T123@C0] text                  Unisoc: the task, and its processor
 *     [   12.345678][T123-C0] text                   X-Ring
 *     [   12.345678][S,T123,C0] text                 Xiaomi: in a task, in a soft, hard or non-maskable interrupt (T, S, H, N)
 *     [   12.345678][0 T123   d.] text               Amlogic: with the letters that ftrace has for interrupts, off and being served
 */
export const vendorCaller: Prefix = {
  name: 'caller id of a vendor',
  begins: '\\[',
  pattern:
    /\[ *(?:(?:(?<context>[TSHN]),)?T(?<task>\d{1,7})[@,-]C(?<cpu>\d{1,3})|(?<on>\d{1,3}) (?:T(?<by>\d{1,7}) *|.{6}) [dX.](?<serves>[zZhHs.]))\] ?/y,
  read: ({ context = 'T', task, cpu, on, by, serves = '.' }) => {
    const interrupt = context !== 'T' || serves !== '.';
    const pid = wholeNumber(task ?? by);
    // Of a task that is named without a number, its processor does not tell which it is.
    if (pid === null && !interrupt) return {};
    const caller = printingContext(wholeNumber(cpu ?? on), pid, interrupt);
    return caller === null ? {} : { caller };
  },
};
