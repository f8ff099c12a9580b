import { wholeNumber } from '../text/whole-number.ts';
import { type Prefix, type PrefixFacts } from './prefix.ts';
import { printingContext } from './printing-context.ts';

function read({ time, pid, cpu, task }: Record<string, string | undefined>): PrefixFacts {
  const caller = printingContext(wholeNumber(cpu), wholeNumber(pid), task === 'in irq');
  return { ...(time !== undefined && { time: Number(time) }), ...(caller !== null && { caller }) };
}

/**
 * Kernels of HiSilicon have a time stamp of their own form, once a second the date behind it, then process, processor and task
 * (kernel/printk with CONFIG_HISI_PRINTK_EXTENSION):
 *
 *     [    2.052157s][pid:1,cpu0,swapper/0]text
 *     [    2.052157s][2018:07:21 10:11:12][pid:0,cpu3,in irq]text
 */
export const hisilicon: Prefix = {
  name: 'HiSilicon',
  begins: '\\[',
  pattern:
    /\[ *(?<time>\d{1,10}\.\d{6})s\](?:\[\d{4}:\d{2}:\d{2} \d{2}:\d{2}:\d{2}\])?\[pid:(?<pid>\d{1,7}),cpu(?<cpu>\d{1,3}),(?<task>[^\],]{0,20})(?:,\d+)?\] ?/y,
  read,
};

/**
 * The same behind a stamp of the common form, on kernels of CIX:
 *
 *     [    2.052157] [pid:1,cpu0,swapper/0] text
 */
export const cix: Prefix = {
  name: 'CIX',
  begins: '\\[',
  pattern: /\[pid:(?<pid>\d{1,7}),cpu(?<cpu>\d{1,3}),(?<task>[^\],]{0,20})\] ?/y,
  read,
};
