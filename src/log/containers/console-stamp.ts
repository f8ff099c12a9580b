import { type Prefix } from './prefix.ts';

/** What a kernel itself begins a line with; without it the line is anybody's. */
const kernelLine = String.raw`(?=\[ *\d{1,10}\.\d{6}\]|<\d{1,3}>|kern *:)`;

/** A date and the time of day, the time of day alone, or as `ts` of moreutils prints it. */
const stamp = String.raw`(?:\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}|[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}|\d{2}:\d{2}:\d{2})(?:[.,:]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?`;

/**
 * The time at which a program that keeps a serial console took the line (LAVA, Jenkins, conserver, picocom, grabserial, ts):
 *
 *     2023-01-24T19:18:30.557830  [   12.345678] text
 *     [2023-01-24T19:18:30.557Z] [   12.345678] text
 *     [19:18:30:557] <4>[   12.345678] text
 *     Jan 24 19:18:30 [   12.345678] text
 */
export const consoleStamp: Prefix = {
  name: 'console with time stamps',
  begins: ' 0-9A-Z\\[',
  pattern: new RegExp(String.raw` {0,8}(?:\[${stamp}\]|${stamp}) {0,4}${kernelLine}`, 'y'),
  read: () => ({}),
};
