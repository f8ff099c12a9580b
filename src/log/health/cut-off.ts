import { type CrashKind } from '../../kernel/kinds.ts';
import { type Blame } from '../blame/blame.ts';
import { placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { type HealthCheck, noteIf, printedCrashes } from './log-facts.ts';
import { reachesOutermost } from './outermost.ts';

/** Kinds whose report holds a trace on every architecture and release. */
const traced = new Set<CrashKind>([
  'null-dereference',
  'page-fault',
  'general-protection',
  'invalid-opcode',
  'divide-error',
  'double-fault',
  'trap',
  'stack-overflow',
  'nx-execute',
  'bad-page-table',
  'external-abort',
  'kernel-bug',
  'warning',
  'list-corruption',
  'refcount',
  'bad-usercopy',
  'fortify',
  'odebug',
  'cfi',
  'soft-lockup',
  'hung-task',
  'scheduling-while-atomic',
  'sleeping-in-atomic',
  'preemption-bug',
  'deadlock',
  'lock-state',
  'suspicious-rcu',
  'bad-page',
  'bad-page-map',
  'slab-corruption',
  'kasan',
  'kmsan',
  'kcsan',
  'kfence',
  'ubsan',
]);

/** A bar stands above and below what the sanitizers print; mm/{kasan,kfence,kmsan}/report.c, kernel/kcsan/report.c, lib/ubsan.c, an end mark from 6.8 on. */
const barred = new Set<CrashKind>(['kasan', 'kfence', 'kmsan', 'kcsan', 'ubsan']);

/**
 * What tells that a panic did not follow either. Above the trace of an oops stand either the modules or the code, below it the other one, whatever the
 * architecture; kdump may begin before the end mark, so that its absence tells nothing. A warning ends with its mark.
 */
const unfinished: ((report: Report) => boolean)[] = [
  ({ headlines, modules, code }) =>
    headlines.some(({ detector }) => detector.role === 'die') && (modules.length === 0 || code === null),
  ({ headlines }) => headlines.some(({ line }) => /^WARNING: .* at /.test(line.text)),
  ({ headlines }) => headlines.some(({ detector: { kind, role } }) => role === 'report' && barred.has(kind)),
];

/** Of who allocated what was lost no more than sixteen functions are kept. */
function isTruncated({ headlines, stacks }: Report): boolean {
  const [last] = stacks.slice(-1);
  const isShortened = headlines.some(({ detector }) => detector.kind === 'memory-leak');
  return last !== undefined && !isShortened && !reachesOutermost(last);
}

/** `<TASK>` without its `</TASK>`, `<IRQ>` without its `</IRQ>` or, to 4.9, `<EOI>`; arch/x86/kernel/dumpstack*.c, of tasks 5.16 on. */
function isOpenStack({ own: { messages } }: Report): boolean {
  const mark = messages.texts.findLast((text) => /^ *<(?:\/|<?EO)?[#A-Z]{2,7}>+ *$/.test(text));
  return mark !== undefined && !/<(?:\/|<?EO)/.test(mark);
}

/** The report ends in its middle, with a frame. */
export function endsInTrace(report: Report): boolean {
  const { ended, panicked, stacks, past, lastLine } = report;
  const { line, column } = placeIn(lastLine);
  const isLast = [stacks.at(-1), past.at(-1)].some((stack) => {
    const place = stack?.at(-1)?.place;
    return place?.line === line && place.column === column;
  });
  if (!isLast || ended) return false;
  return isOpenStack(report) || isTruncated(report) || (!panicked && unfinished.some((sign) => sign(report)));
}

/** `CPU: 1 PID: 812 Comm: java ...`, `Hardware name: ...`, `Workqueue: ...`: the head of every trace. */
const headLines = 3;

/** What is told without a trace, or names the function itself. */
const told: Blame[] = ['none', 'named', 'asserted'];

/** Whether a report lacks the trace that those of its kind have, or that follows the head of one. */
export function lacksTrace(report: Report, kind: CrashKind): boolean {
  const { headlines, stacks } = report;
  if (headlines.some(({ detector }) => told.includes(detector.blame))) return false;
  return (traced.has(kind) || endsInHead(report)) && stacks.every((stack) => stack.length === 0);
}

function endsInHead({ places: { release }, lastLine }: Report): boolean {
  return release !== undefined && lastLine.number <= release.line + headLines;
}

/** Whether nothing tells that the report was printed to its end. */
export function isUnfinished(report: Report): boolean {
  return !report.ended && (!report.panicked || endsInHead(report));
}

export const cutOff: HealthCheck = (facts) =>
  printedCrashes(facts)
    // Of what stands among another one's lines some were given to neither.
    .filter(({ signs: { mixture } }) => mixture === null)
    .flatMap(({ event, signs: { lacksTrace, isUnfinished, endsInTrace } }) => [
      ...noteIf(lacksTrace && (isUnfinished || event.corrupted), { code: 'no-trace', values: {} }, event.firstLine),
      ...noteIf(endsInTrace, { code: 'cut-off', values: {} }, event.lastLine),
    ]);
