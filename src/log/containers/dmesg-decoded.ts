import { type Prefix } from './prefix.ts';

/**
 * `dmesg -x` names facility and level:
 *
 *     kern  :warn  : [   12.345678] text
 */
export const dmesgDecoded: Prefix = {
  name: 'dmesg -x',
  begins: 'kuds',
  pattern: /(?:kern|user|daemon|syslog) *: ?(?:emerg|alert|crit|err|warn|notice|info|debug) *: ?/y,
  read: () => ({}),
};
