import { type Prefix } from './prefix.ts';

/**
 * Seconds since the start of the job, in front of each line of a build (Open Build Service) and of a test (Debian's autopkgtest), whose virtual
 * machines write to the same log:
 *
 *     [   54s] [   12.345678] text
 *      54s [   12.345678] text
 */
export const buildSeconds: Prefix = {
  name: 'build log',
  begins: ' 0-9\\[',
  pattern: /(?:\[ *\d{1,6}s\]| {0,4}\d{1,6}s(?= )) ?/y,
  read: () => ({}),
};
