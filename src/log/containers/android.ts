import { wholeNumber } from '../text/whole-number.ts';
import { type Prefix } from './prefix.ts';
import { printingContext } from './printing-context.ts';

/**
 * Kernels of telephones put processor and task behind the time stamp, those of Samsung the process too, and an `I` in an interrupt
 * (kernel/printk/printk.c with CONFIG_PRINTK_PROCESS):
 *
 *     <2>[    2.052157][0:swapper] text
 *     <2>[    2.052157] [0:      swapper/0:    1] text
 *     <2>[    2.052157] I[3:      swapper/3:    0] text
 */
export const android: Prefix = {
  name: 'Android',
  begins: '\\[I ',
  pattern: / ?(?<interrupt>I)?\[(?<cpu>\d{1,3}): *[A-Za-z][^\]:]{0,40}(?::[^\]:]{0,20})*?(?:: *(?<pid>\d{1,7}))?\] ?/y,
  read: ({ cpu, pid, interrupt }) => {
    const caller = printingContext(wholeNumber(cpu), wholeNumber(pid), interrupt !== undefined);
    return caller === null ? {} : { caller };
  },
};
