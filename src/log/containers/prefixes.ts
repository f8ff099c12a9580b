import { callerId } from './caller-id.ts';
import { dmesg } from './dmesg.ts';
import { dmesgClock } from './dmesg-clock.ts';
import { dmesgDecoded } from './dmesg-decoded.ts';
import { kmsg } from './kmsg.ts';
import { type Prefix } from './prefix.ts';
import { rawLevel } from './raw-level.ts';
import { journalMonotonic, syslog, syslogIso } from './syslog.ts';

/** Every prefix that is taken off, the longer before the shorter where both would fit. */
export const prefixes: Prefix[] = [
  journalMonotonic,
  kmsg,
  syslog,
  syslogIso,
  rawLevel,
  dmesg,
  dmesgClock,
  callerId,
  dmesgDecoded,
];

/** Prefixes by the code of the character that they begin with; all of them are ASCII. */
const byFirst: Prefix[][] = Array.from({ length: 128 }, (_, code) =>
  prefixes.filter(({ begins }) => new RegExp(`[${begins}]`).test(String.fromCharCode(code))),
);

const none: Prefix[] = [];

/** The prefixes that may stand at a place of a text. */
export function prefixesAt(text: string, place: number): Prefix[] {
  return byFirst[text.charCodeAt(place)] ?? none;
}
