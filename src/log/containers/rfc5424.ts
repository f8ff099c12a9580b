import { type Prefix } from './prefix.ts';
import { programOf } from './writer.ts';

/**
 * syslog as RFC 5424 has it: priority and version, time, host, writer, process, kind of message, data in brackets:
 *
 *     <4>1 2026-02-04T06:51:39.123456Z host01 kernel - - - [  725.795102] text
 *     <4>1 2026-02-04T06:51:39.123456+01:00 host01 kernel - - [timeQuality tzKnown="1"] text
 */
export const rfc5424: Prefix = {
  name: 'syslog (RFC 5424)',
  begins: '<',
  pattern: /<\d{1,3}>1 (?:-|\d{4}-\d{2}-\d{2}T\S+) \S+ (?<writer>\S+) \S+ \S+ (?:-|(?:\[\w[^\]]*\])+)(?: |$)/my,
  read: programOf,
};
