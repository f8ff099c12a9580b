import { type Prefix } from './prefix.ts';

/**
 * What syslogd writes to every terminal has only the writer in front, and so has what a netconsole's receiver noted by itself:
 *
 *      kernel:[  725.795102] text
 */
export const wall: Prefix = {
  name: 'wall',
  begins: ' k',
  pattern: / ?kernel: ?/y,
  read: () => ({ copied: true }),
};
