import { architectureOf } from '../../kernel/architectures.ts';
import { type Line, placeIn, placeOf } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';

/**
 * What crash(8) says of the dump when it starts, and on `sys`:
 *
 *         RELEASE: 2.6.32-358.el6.x86_64
 *          MEMORY: 255.8 GB
 *           PANIC: "BUG: unable to handle kernel NULL pointer dereference at (null)"
 *             PID: 0
 *         COMMAND: "swapper"
 */
const row =
  /^\s*(?<key>KERNEL|DUMPFILE|CPUS|DATE|UPTIME|LOAD AVERAGE|TASKS|NODENAME|RELEASE|VERSION|MACHINE|MEMORY|PANIC|PID|COMMAND|TASK|CPU|STATE): +(?<value>.+?)\s*$/;

/** The rows that the header begins with, whole or quoted from its middle on. */
const first = /^\s*(?:KERNEL: \S*vmlinux|DUMPFILE: |RELEASE: \d+\.\d+\.\d\S*\s*$|PANIC: ")/;

/** One of these stands in every one of them. */
export const systemHeaderWords = ['vmlinux', 'DUMPFILE: ', ' RELEASE: ', 'PANIC: "'];

export function isSystemHeader(text: string): boolean {
  return first.test(text);
}

const unquoted = (value: string): string => value.replace(/^"|"$/g, '');

/** crash(8) counts in powers of 1024, and rounds to a tenth (memory.c, get_memory_size()). */
const units: Record<string, number> = { KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40 };

/** `255.8 GB` in bytes; null for another text. */
function bytesOf(value: string): number | null {
  const [, count = '', unit = ''] = /^(\d{1,9}(?:\.\d)?) ([KMGT]B)$/.exec(value) ?? [];
  const factor = units[unit];
  return factor === undefined ? null : Math.round(Number(count) * factor);
}

/** A release, and a number, behind which somebody may have written what it is: `RELEASE: 4.18.0-372.el8.x86_64 # the kernel`. */
const releaseIn = (value: string): string => /\d+\.\d+\S*/.exec(value)?.[0] ?? value;
const numberIn = (value: string): number | null => wholeNumber(/^\d+/.exec(value)?.[0]);

const readers: Record<string, (value: string, line: Line, report: Report) => void> = {
  RELEASE: (value, line, report) => {
    report.release = releaseIn(value);
    report.places.release = placeOf(line, report.release);
  },
  VERSION: (value, _line, report) => {
    report.build = value;
  },
  MACHINE: (value, _line, report) => {
    report.arch = architectureOf(value.split(' ')[0] ?? '');
  },
  MEMORY: (value, line, report) => {
    report.memory = bytesOf(value);
    if (report.memory !== null) report.places.memory = placeOf(line, value);
  },
  PID: (value, line, report) => {
    report.taskKnown = true;
    const pid = numberIn(value);
    if (pid === null) return;
    report.pid = pid;
    report.places.process = placeIn(line);
  },
  COMMAND: (value, _line, report) => {
    report.comm = unquoted(value);
  },
  CPU: (value, _line, report) => {
    report.cpu = numberIn(value);
  },
  PANIC: (value, line, report) => {
    report.panicked = true;
    const text = quotedPanic(line.text)?.text ?? '';
    if (text !== '') report.panicReason ??= text;
    report.places.panic ??= placeOf(line, value);
  },
};

/** What is told of the machine; rows about a task that stand below a backtrace are of the next one that is looked at. */
const ofMachine = ['RELEASE', 'VERSION', 'MACHINE', 'MEMORY'];

export function systemHeader(line: Line, report: Report): boolean {
  if (!report.session) return false;
  const { key = '', value = '' } = row.exec(line.text)?.groups ?? {};
  const isTold = report.stacks.length === 0 || ofMachine.includes(key);
  if (key === '' || !isTold || /^\s*PID: \d+ +TASK:/.test(line.text)) return false;
  readers[key]?.(value, line, report);
  return true;
}

/**
 * The message that crash(8) quotes behind `PANIC:`, with its index in the line; null for any other line. To crash 5 the time stamp is quoted as well:
 *
 *        PANIC: "[   57.879776] Oops: 0002 [#1] SMP " (check log for details)
 */
export function quotedPanic(text: string): { text: string; index: number } | null {
  const found = /^\s*PANIC: "(?:\[ *\d{1,10}\.\d{6}\] )?/.exec(text);
  return found === null ? null : { text: text.slice(found[0].length).split('"', 1)[0] ?? '', index: found[0].length };
}
