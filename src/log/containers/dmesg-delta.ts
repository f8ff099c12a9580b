import { type Prefix } from './prefix.ts';

/**
 * `dmesg -d` puts the time since the last message beside the stamp:
 *
 *     [   12.345678 <    0.000123>] text
 */
export const dmesgDelta: Prefix = {
  name: 'dmesg -d',
  begins: '\\[',
  pattern: /\[ *(?<time>\d{1,10}\.\d{6}) <[ \d.]{12,20}>\] ?/y,
  read: ({ time }) => ({ time: Number(time) }),
};
