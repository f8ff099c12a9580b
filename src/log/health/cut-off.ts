import { type CrashKind } from '../../kernel/kinds.ts';
import { type Report } from '../report/report.ts';
import { type HealthCheck, noteIf, printedCrashes } from './log-facts.ts';

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

/**
 * The report ends in its middle. Above the trace of an oops stand either the modules or the code, below it the other one, whatever the
 * architecture; kdump may begin before the end mark, so that its absence tells nothing. A warning ends with its mark, or with a panic.
 */
export function endsInTrace(report: Report): boolean {
  const last = report.stacks.at(-1)?.at(-1);
  if (report.ended || report.panicked || last?.line !== report.lastLine.number) return false;
  const roles = report.headlines.map(({ detector }) => detector.role);
  if (roles.includes('die')) return report.modules.length === 0 || report.code === null;
  return report.headlines.some(({ line }) => line.text.startsWith('WARNING: CPU: '));
}

/** Whether a trace belongs to a report of this kind. */
export function shouldHoldTrace({ headlines }: Report, kind: CrashKind): boolean {
  return traced.has(kind) && !headlines.some(({ detector }) => detector.blame === 'none' || detector.blame === 'named');
}

export const cutOff: HealthCheck = (facts) =>
  printedCrashes(facts).flatMap(({ event, signs }) => [
    ...noteIf(
      signs.shouldHoldTrace && event.frames.length === 0 && event.corrupted,
      { code: 'no-trace', values: {} },
      event.firstLine,
    ),
    ...noteIf(signs.endsInTrace, { code: 'cut-off', values: {} }, event.lastLine),
  ]);
