import { type Prefix } from './prefix.ts';

/**
 * Kernels of LG's telephones write the wall clock beside the time since boot, and the processor behind it; some for Rockchip the task as well:
 *
 *     <6>[    2.052157 / 01-05 10:11:12.345][0] text
 *     [   26.320023 / 09-26 13:22:37.700][2][662][ndroid.systemui] text
 */
export const lge: Prefix = {
  name: 'LG',
  begins: '\\[',
  pattern:
    /\[ *(?<time>\d{1,10}\.\d{6}) \/ \d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}\](?:\[\d{1,2}\](?:\[\d{1,7}\]\[[^\]]{1,16}\])?)? ?/y,
  read: ({ time }) => ({ time: Number(time) }),
};
