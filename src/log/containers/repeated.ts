import { type Prefix } from './prefix.ts';

/**
 * What rsyslog makes of messages that repeat each other:
 *
 *     Feb  4 06:51:39 host01 kernel: message repeated 2 times: [ [  725.795102] text]
 */
export const repeated: Prefix = {
  name: 'syslog repeats',
  begins: 'm',
  pattern: /message repeated \d+ times: \[ ?/y,
  read: () => ({ closing: ']' }),
};
