import { reportLine } from './report-line.ts';
import { type Prefix } from './prefix.ts';

/** What a kernel itself begins a line with; without it most lines are anybody's. */
const kernelLine = String.raw`(?=\[ *\d{1,10}\.\d{6}\]|<\d{1,3}>|kern *:)`;

const clock = String.raw`\d{2}:\d{2}:\d{2}`;
const fraction = String.raw`(?:[.,:]\d{1,9})?`;
const zone = String.raw`(?:Z|[+-]\d{2}:?\d{2})?`;
const isoDay = String.raw`\d{4}-\d{2}-\d{2}[T ]`;
const day = String.raw`(?:${isoDay}|[A-Z][a-z]{2} [ \d]\d )`;

/** A date and the time of day, the time of day alone, as `ts` of moreutils prints it; month, day and time as HyperTerminal's kin do. */
const stamp = String.raw`(?:${day}?${clock}|\d{4}_\d{2}-\d{2}-\d{2})${fraction}${zone}`;

/** Stamps that no kernel and no syslog writes so: whatever stands behind one blank is the message. */
const unlikeSyslog = [
  // Jenkins, minicom, kunit.py, behind it on Cray's machines the node, `[19:18:30][c0-0c0s15n2]`; `[2024-05-01_12:00.00]` MobaXterm
  String.raw`\[${stamp}\](?:\[c\d+-\d+c\ds\d+n\d\])?`,
  String.raw`\[\d{4}-\d{2}-\d{2}_\d{2}:\d{2}\.\d{2}\]`,
  // seconds since the start, and since the last line: grabserial
  String.raw`\[\d{1,7}\.\d{6} \d{1,7}\.\d{6}\]`,
  // the time of day alone: Jenkins, `ts %T`, picocom
  `${clock}${fraction}(?: (?:->|\\|))? ?(?= )`,
  // .NET's seven digits: GitHub Actions, Azure Pipelines; Go's nine without the noughts at the end: docker, kubectl, and the CRI's own files
  String.raw`${isoDay}${clock}\.\d{7,9}(?:Z|[+-]\d{2}:\d{2})(?: std(?:out|err) [FP](?= ))?(?= )`,
  // GitLab's runner: number of the stream, O or E, and a sign that the line goes on
  String.raw`${isoDay}${clock}\.\d{6}Z \d{2}[OE]\+?(?= )`,
  // avocado, libvirt
  String.raw`${isoDay}${clock}${fraction}${zone}:(?= )`,
  // Zuul: the node that ran it
  String.raw`${isoDay}${clock}${fraction} \| [\w.-]{1,64} \|(?= )`,
  // LAVA: two blanks
  String.raw`${isoDay}${clock}${fraction}${zone} (?= )`,
].join('|');

/**
 * The time at which a program that keeps a serial console took the line (LAVA, Jenkins, conserver, picocom, grabserial, ts):
 *
 *     2023-01-24T19:18:30.557830  [   12.345678] text
 *     [2023-01-24T19:18:30.557Z] [   12.345678] text
 *     [19:18:30:557] <4>[   12.345678] text
 *     Jan 24 19:18:30 [   12.345678] text
 *     2023-01-24T19:18:30.5578301Z text
 *     0124_19-18-30.557[   12.345678] text
 */
export const consoleStamp: Prefix = {
  name: 'console with time stamps',
  begins: ' 0-9A-Z\\[',
  pattern: new RegExp(String.raw` {0,8}(?:\[${stamp}\]|${stamp}) {0,4}${kernelLine}|(?:${unlikeSyslog}) ?`, 'y'),
  read: () => ({}),
};

/**
 * In front of a line of a report, of which the first word is no program:
 *
 *     Jan 24 19:18:30 RIP: 0010:foo_read+0x12/0x40
 */
export const consoleReport: Prefix = {
  name: consoleStamp.name,
  begins: '0-9A-Z',
  pattern: new RegExp(`${day}${clock}${fraction}${zone} ${reportLine}`, 'y'),
  read: () => ({}),
};

/**
 * The same as syslog writes it, where neither a host nor a program follows:
 *
 *     Jan 24 19:18:30 text
 */
export const consoleDate: Prefix = {
  name: consoleStamp.name,
  begins: '0-9A-Z',
  pattern: new RegExp(`${day}${clock}${fraction}${zone} `, 'y'),
  read: () => ({}),
};
