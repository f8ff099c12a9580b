import { type Prefix } from './prefix.ts';

/**
 * Kernels of MediaTek put level, processor, process and task behind the time stamp, and some of Qualcomm do so without the level:
 *
 *     [    2.052157] <2>-(2)[1:swapper/0]text
 *     [    2.052157]  (2)[1:swapper/0]text
 */
export const mediatek: Prefix = {
  name: 'MTK',
  begins: '<(.\\- ',
  pattern: / ?(?:<\d{1,3}>)?[-. ]?\(\d{1,3}\)\[(?<pid>\d{1,7}):[^\]]{1,40}\] ?/y,
  read: ({ pid = '' }) => ({ caller: `T${pid}` }),
};
