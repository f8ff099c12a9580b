import { wholeNumber } from '../text/whole-number.ts';
import { type Prefix } from './prefix.ts';
import { printingContext } from './printing-context.ts';

/** The file that a message is of, which many of their files put in front of it (KBUILD_MODNAME in pr_fmt()). */
const file = String.raw`\[name:[\w-]{1,60}&\](?:: )?`;

/**
 * Kernels of MediaTek put level, processor (in hexadecimal), process and task behind the time stamp, and some of Qualcomm do so without the
 * level (kernel/printk/printk.c with CONFIG_PRINTK_MT_PREFIX or CONFIG_PRINTK_PREFIX_ENHANCE; the sign in front says whether interrupts were off):
 *
 *     [    2.052157] <2>-(2)[1:swapper/0]text
 *     [    2.052157]  (2)[1:swapper/0]text
 *     [    2.052157] .(2)[1:swapper/0][name:foo&]text
 */
export const mediatek: Prefix = {
  name: 'MTK',
  begins: '<(.\\- ',
  pattern: new RegExp(
    String.raw` ?(?:<\d{1,3}>)?[-. ]?\((?<cpu>[0-9a-f]{1,3})\)\[(?<pid>\d{1,7}):[^\]]{1,40}\] ?(?:${file})?`,
    'y',
  ),
  read: ({ cpu = '', pid }) => {
    const caller = printingContext(Number.parseInt(cpu, 16), wholeNumber(pid), false);
    return caller === null ? {} : { caller };
  },
};

/** The file alone, where letters leave out what stands in front of it. */
export const mediatekFile: Prefix = {
  name: 'MTK',
  begins: '\\[',
  pattern: new RegExp(file, 'y'),
  read: () => ({}),
};

/** What a report consists of, and how no message of a driver that names itself goes on. */
const ofReport = String.raw`CPU: \d+ PID: \d+ Comm: |Hardware name: |Call trace:|Workqueue: |Modules linked in:|Code: | [\w.$]+\+0x[0-9a-f]+\/0x`;

/**
 * Those of 5.10 on put the task's name behind the caller id; the file as before, where there is one:
 *
 *     [ 7445.268278][  T382] food: [name:mrdump&]text
 *     [ 7445.269359][  T382] food:  foo+0x1/0x2
 */
export const mediatekTask: Prefix = {
  name: 'MTK',
  begins: '!-~',
  pattern: new RegExp(String.raw`(?<=\[ *[TC]\d{1,7}\] ?)[^\s[\]()]{1,15}: ?(?:${file}|(?<= )(?=${ofReport}))`, 'y'),
  read: () => ({}),
};
