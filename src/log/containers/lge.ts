import { type Prefix } from './prefix.ts';

/**
 * Kernels of LG's telephones write the wall clock beside the time since boot, and the processor behind it:
 *
 *     <6>[    2.052157 / 01-05 10:11:12.345][0] text
 */
export const lge: Prefix = {
  name: 'LG',
  begins: '\\[',
  pattern: /\[ *(?<time>\d{1,10}\.\d{6}) \/ \d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}\](?:\[\d{1,2}\])? ?/y,
  read: ({ time }) => ({ time: Number(time) }),
};
