import { callerId } from './caller-id.ts';
import { dmesg } from './dmesg.ts';
import { dmesgClock } from './dmesg-clock.ts';
import { dmesgDecoded } from './dmesg-decoded.ts';
import { type Prefix } from './prefix.ts';
import { rawLevel } from './raw-level.ts';
import { journalMonotonic, syslog, syslogIso } from './syslog.ts';

/** Every prefix that is taken off, the longer before the shorter where both would fit. */
export const prefixes: Prefix[] = [
  journalMonotonic,
  syslog,
  syslogIso,
  rawLevel,
  dmesg,
  dmesgClock,
  callerId,
  dmesgDecoded,
];
