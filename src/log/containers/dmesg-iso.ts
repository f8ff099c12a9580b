import { type Prefix } from './prefix.ts';

/**
 * `dmesg --time-format iso`; no host and no writer follow:
 *
 *     2026-01-05T10:11:12,345678+00:00 text
 */
export const dmesgIso: Prefix = {
  name: 'dmesg --time-format iso',
  begins: '0-9',
  pattern: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2},\d{6}[+-]\d{2}:?\d{2} (?!\S+ kernel: )/y,
  read: () => ({}),
};
