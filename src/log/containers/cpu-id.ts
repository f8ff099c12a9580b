import { wholeNumber } from '../text/whole-number.ts';
import { type Prefix } from './prefix.ts';
import { printingContext } from './printing-context.ts';

/**
 * Kernels of HTC, and old ones of Samsung, put the processor behind the time stamp, and the process in six columns
 * (kernel/printk.c with CONFIG_PRINTK_CPU_ID and CONFIG_PRINTK_PID):
 *
 *     <4>[169739.705845] c0 text
 *     <4>[169739.705845] c3   4533 text
 */
export const cpuId: Prefix = {
  name: 'CPU id',
  begins: 'c',
  pattern: /c(?<cpu>\d{1,2}) (?:(?=[ \d]{6} ) *(?<pid>\d{1,6}) )?/y,
  read: ({ cpu, pid }) => {
    const caller = printingContext(wholeNumber(cpu), wholeNumber(pid), false);
    return caller === null ? {} : { caller };
  },
};
