import { type Prefix, type PrefixFacts } from './prefix.ts';

function read({ tag = '' }: Record<string, string | undefined>): PrefixFacts {
  return tag === '' || tag === 'kernel' ? {} : { program: tag };
}

/**
 * Android's log, `logcat -b kernel`; the kernel's own tag may be empty:
 *
 *     01-05 10:11:12.345     0     0 E kernel  : text
 *     01-05 10:11:12.345     0     0 W         : text
 */
export const logcat: Prefix = {
  name: 'logcat',
  begins: '0-9',
  pattern: /(?:\d{4}-)?\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3,6} +(?:\S+ +)?\d+ +\d+ [VDIWEFS] (?<tag>[^:]{0,64}?) *: ?/y,
  read,
};

/**
 * The same in its brief form:
 *
 *     E/kernel  (    0): text
 *     01-05 10:11:12.345 E/kernel  (    0): text          logcat -v time
 */
export const logcatBrief: Prefix = {
  name: 'logcat',
  begins: '0-9VDIWEFS',
  pattern: /(?:\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3} )?[VDIWEFS]\/(?<tag>[^(:]{0,64}?) *\( *\d+\): ?/y,
  read,
};
