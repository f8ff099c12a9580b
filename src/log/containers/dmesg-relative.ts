import { type Prefix } from './prefix.ts';

/**
 * `dmesg -e`: the minute where it changes, else the time since the last message:
 *
 *     [Jan 5 10:11] text
 *     [  +0.000123] text
 */
export const dmesgRelative: Prefix = {
  name: 'dmesg -e',
  begins: '\\[',
  pattern: /\[(?: *\+\d+\.\d{6}|[^\]\d]{2,12} {0,2}\d{1,2} \d{2}:\d{2})\] ?/y,
  read: () => ({}),
};
