import { type Prefix } from './prefix.ts';
import { programOf, writerSource } from './writer.ts';

/** Names of time zones; `EDAC skx MC0:` has none. */
const zone = '(?:UTC|GMT|[A-Z]{1,4}T)';

/**
 * syslog as RFC 3164 has it, and `journalctl`, which prints the same; the host name may hold dots. Appliances add the year and the zone,
 * OpenWrt's `logread` and BusyBox facility and level:
 *
 *     Feb  4 06:51:39 host01 kernel: [  725.795102] text
 *     Feb  4 2026 06:51:39.123 UTC host01 kernel: text
 *     Wed Feb  4 06:51:39 2026 kern.warn kernel: text
 *     Feb  4 06:51:40 loghost kernel: Feb  4 06:51:39 host01 kernel: text     passed on
 */
export const syslog: Prefix = {
  name: 'syslog',
  begins: '0-9A-Z',
  again: true,
  pattern: new RegExp(
    String.raw`(?:(?:[A-Z][a-z]{2}|\d{4}) )?[A-Z][a-z]{2} +\d{1,2} (?:\d{4} )?\d{2}:\d{2}:\d{2}(?:\.\d+)?(?: \d{4})?(?: ${zone})? ${writerSource}`,
    'y',
  ),
  read: programOf,
};

/**
 * `journalctl` in another language names the month as that language does:
 *
 *     dez 07 18:33:45 host01 kernel: text
 *     févr. 07 18:33:45 host01 kernel: text
 *     июл 27 14:08:03 host01 kernel: text
 *     7月 27 14:08:03 host01 kernel: text
 */
export const syslogTranslated: Prefix = {
  name: 'syslog',
  begins: ' 0-9A-Za-z\\u0080-\\uffff',
  pattern: new RegExp(
    String.raw`(?:[A-Za-z\u0080-\uffff]{3,9}\.?| ?\d{1,2}[月월]) +\d{1,2} \d{2}:\d{2}:\d{2}(?:\.\d+)? ${writerSource}`,
    'y',
  ),
  read: programOf,
};

/**
 * syslog with ISO time, and `journalctl -o short-iso`:
 *
 *     2026-02-04T06:51:39.123456+01:00 host01 kernel: text
 *     Wed 2026-02-04 06:51:39 CET host01 kernel: text                    journalctl -o short-full
 */
export const syslogIso: Prefix = {
  name: 'syslog (ISO time)',
  begins: '0-9A-Z',
  pattern: new RegExp(
    String.raw`(?:[A-Z][a-z]{2} )?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2}| ${zone})? ${writerSource}`,
    'y',
  ),
  read: programOf,
};

/**
 * `journalctl -o short-monotonic`: behind the time stamp comes the host, then the writer. In the kernel's own log no `kernel:` follows a stamp.
 *
 *     [  725.795102] host01 kernel: text
 *     [  725.795102] kernel: text                                        with --no-hostname
 *     [  725.795102 <    0.000012 >] host01 kernel: text                  -o short-delta
 */
export const journalMonotonic: Prefix = {
  name: 'journalctl -o short-monotonic',
  begins: '\\[',
  pattern: new RegExp(
    String.raw`\[ *(?<time>\d{1,10}\.\d{6})(?: <[ \d.]{1,20} >)?\] (?:[\w.-]+ (?<writer>kernel|[\w./@-]+\[\d+\])|kernel): ?`,
    'y',
  ),
  read: (groups) => ({ time: Number(groups['time']), ...programOf(groups) }),
};
