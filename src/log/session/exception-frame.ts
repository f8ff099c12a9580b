import { type Architecture } from '../../kernel/architectures.ts';
import { type Context } from '../../kernel/event.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { framesOf, type Report } from '../report/report.ts';
import { stopsOther } from './descent.ts';
import { withoutSuffix } from '../symbols/symbol.ts';
import { wholeNumber } from '../text/whole-number.ts';

/** How crash(8) prints where an exception interrupted the kernel; the offset is decimal, or hexadecimal after `bt -x`. */
interface ExceptionForm {
  pattern: RegExp;
  /** Null where several architectures share it. */
  architecture: Architecture | null;
}

const place = String.raw`(?<name>\.?[A-Za-z_$][\w.$]*)\+(?<offset>0x[0-9a-f]+|\d+)`;

/**
 * Sources: crash(8), x86_64.c, arm64.c, ppc64.c, s390x.c. A place without a symbol ends the search too: the exception is there.
 *
 *         [exception RIP: nf_queue+152]                                           x86
 *         [exception RIP: unknown or invalid address]
 *          PC: ffff800008e41064  [foo_read+36]                                    arm64
 *      [NIP  : foo_write+20]                                                      ppc64
 *      PSW:  0704c00180000000 000003ff80a2b346 (foo_read+38)                      s390x
 */
const exceptions: ExceptionForm[] = [
  { pattern: new RegExp(String.raw`\[exception RIP: (?:${place}|unknown or invalid address)\]`), architecture: null },
  { pattern: new RegExp(String.raw`^\s+PC: (?<address>[0-9a-f]{16}) +\[${place}\]`), architecture: 'arm64' },
  { pattern: new RegExp(String.raw`^\s*\[NIP +: ${place}\]`), architecture: 'ppc64' },
  {
    pattern: new RegExp(String.raw`^\s*PSW: +[0-9a-f]{16} (?<address>[0-9a-f]{16}) \(${place}\)`),
    architecture: 's390x',
  },
];

/** What stands first in the lines of an exception frame; most lines of a session are none. */
const anyException = /^\s*\[(?:exception RIP|NIP +): |^\s+PC: |^\s*PSW: /;

/** `    RIP: ffffffff81475718  RSP: ffff8800618a3b60  RFLAGS: 00010207` */
const pointerRow = /^\s*RIP: (?<address>[0-9a-f]{8,16}) +RSP: /;

/** The frame of the program that was in the kernel ends the trace: `    RIP: 00007f7b8a5a1107  RSP: ...`, `     PC: 0000ffffaf2b1234   LR: ...`. */
const userRow = /^\s+(?:RIP|PC): 000[0-9a-f]{13} /;

/** `--- <NMI exception stack> ---`, `--- <IRQ stack> ---` */
const stack = /^\s*-{3,} <(?<stack>IRQ|softirq|NMI|DOUBLEFAULT|\w+)(?: exception)? stack>/i;

const stackContexts: Record<string, Context> = { irq: 'irq', softirq: 'softirq', nmi: 'nmi' };

/** The first exception of a trace is the crash, but for the NMI by which another processor stopped this one; later ones were interrupted by it. */
export function exceptionFrame(line: Line, report: Report): boolean {
  const { text } = line;
  if (!report.session && !isQuotedBelow(text, report)) return false;
  const found = anyException.test(text) ? exceptionIn(text) : null;
  if (found !== null) {
    if (report.inTrace) readException(found, line, report);
    return true;
  }
  const switched = stack.exec(text)?.groups;
  if (switched !== undefined) {
    if (report.inTrace) switchStack((switched['stack'] ?? '').toLowerCase(), report);
    return true;
  }
  // Below the place of the exception stands its own address, which may be NULL.
  const row = report.inTrace && report.pointer?.address === null ? pointerRow.exec(text)?.groups : undefined;
  if (row !== undefined && report.pointer !== null) {
    report.pointer.address = row['address'] ?? null;
    return false;
  }
  if (!userRow.test(text)) return false;
  report.inTrace = false;
  return true;
}

/** Somebody quotes the kernel's headline, and below it the backtrace without its head; from here on the report is a session. */
function isQuotedBelow(text: string, report: Report): boolean {
  if (!text.trimStart().startsWith('[exception RIP: ') || report.pointer !== null || report.stacks.length > 0)
    return false;
  Object.assign(report, { session: true, inTrace: true, stacks: [[]] });
  return true;
}

/** What stands above the switch ran on the stack that the line names. */
function switchStack(name: string, report: Report): void {
  const context = stackContexts[name] ?? 'exception';
  framesOf(report).forEach((frame) => (frame.context ??= context));
  report.context = 'task';
}

type Groups = Record<string, string | undefined>;

function exceptionIn(text: string): { groups: Groups; architecture: Architecture | null } | null {
  for (const { pattern, architecture } of exceptions) {
    const found = pattern.exec(text);
    if (found !== null) return { groups: found.groups ?? {}, architecture };
  }
  return null;
}

function readException(
  { groups, architecture }: { groups: Groups; architecture: Architecture | null },
  line: Line,
  report: Report,
): void {
  const name = groups['name'];
  const symbol =
    name === undefined
      ? null
      : {
          function: withoutSuffix(name).replace(/^\./, ''),
          offset: wholeNumber(groups['offset']),
          size: null,
          module: null,
        };
  report.arch ??= architecture;
  const frames = framesOf(report);
  const wasStopped = frames.slice(0, report.descent).some((frame) => stopsOther(frame.function));
  if (wasStopped) {
    report.registers = {};
    delete report.places.registers;
  }
  if (report.pointer === null || wasStopped) {
    report.pointer = { symbol, address: groups['address'] ?? null, place: placeIn(line) };
  } else if (report.descent > 0 || report.pointer.symbol?.function !== symbol?.function) {
    return;
  }
  // ppc64 prints the registers of the task that panicked above its frames, and once more where the exception stands.
  report.descent = frames.length;
}
