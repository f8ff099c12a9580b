import { wholeNumber } from '../text/whole-number.ts';
import { type Prefix } from './prefix.ts';
import { printingContext } from './printing-context.ts';

/**
 * Kernels of MediaTek put level, processor (in hexadecimal), process and task behind the time stamp, and some of Qualcomm do so without the
 * level (kernel/printk/printk.c with CONFIG_PRINTK_MT_PREFIX or CONFIG_PRINTK_PREFIX_ENHANCE; the sign in front says whether interrupts were off):
 *
 *     [    2.052157] <2>-(2)[1:swapper/0]text
 *     [    2.052157]  (2)[1:swapper/0]text
 */
export const mediatek: Prefix = {
  name: 'MTK',
  begins: '<(.\\- ',
  pattern: / ?(?:<\d{1,3}>)?[-. ]?\((?<cpu>[0-9a-f]{1,3})\)\[(?<pid>\d{1,7}):[^\]]{1,40}\] ?/y,
  read: ({ cpu = '', pid }) => {
    const caller = printingContext(Number.parseInt(cpu, 16), wholeNumber(pid), false);
    return caller === null ? {} : { caller };
  },
};
