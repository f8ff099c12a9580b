import { type CrashEvent } from '../../kernel/event.ts';
import { type CrashKind } from '../../kernel/kinds.ts';
import { type Report } from '../report/report.ts';
import { type HealthCheck } from './log-facts.ts';
import { type FailureTaint, type HealthNote, noteOf } from './note.ts';

interface Failure {
  letter: FailureTaint;
  /** Whether a report set the taint. */
  setBy: (report: Report, kind: CrashKind) => boolean;
  /** Kinds that set it before they print the line that shows it. */
  own: CrashKind[];
}

const failures: Failure[] = [
  {
    letter: 'D',
    setBy: ({ headlines }) => headlines.some(({ detector }) => detector.role === 'die'),
    own: [],
  },
  {
    letter: 'L',
    setBy: (_report, kind) => kind === 'soft-lockup',
    own: [],
  },
  {
    letter: 'M',
    setBy: (_report, kind) => ['machine-check', 'hardware-error', 'memory-failure'].includes(kind),
    own: ['machine-check'],
  },
  {
    letter: 'B',
    // KASAN, KFENCE and SLUB use the same taint: kasan_report() and slab_bug() call add_taint(TAINT_BAD_PAGE).
    setBy: (_report, kind) =>
      ['bad-page', 'bad-page-map', 'slab-corruption', 'kasan', 'kfence', 'kmsan', 'list-corruption'].includes(kind),
    own: ['slab-corruption'],
  },
  {
    letter: 'W',
    // Not only WARN(): a scheduling or sleeping bug, a stall and others set it too, and differ by release.
    setBy: ({ headlines }) => headlines.length > 0,
    own: [],
  },
];

/** The taints of a failure that a report of this kind sets, as letters. */
export function taintsSetBy(report: Report, kind: CrashKind): string {
  return failures
    .filter(({ setBy }) => setBy(report, kind))
    .map(({ letter }) => letter)
    .join('');
}

/** Of a report that shows nothing above its panic, the panic's own trace shows what the report itself has set. */
function isOfPanic({ places: { taint, panic } }: CrashEvent): boolean {
  return taint !== undefined && panic !== undefined && taint.line > panic.line;
}

/** A crash shows that another one came before it in the same boot, and that one does not stand in this log. One note for each boot. */
export const earlierFailure: HealthCheck = (facts) => {
  let boot = -1;
  let noted = false;
  /** What the reports of this boot have set so far. */
  let set = new Set<string>();
  const printed = facts.read.filter(({ session }) => !session);
  return printed.flatMap((read): HealthNote[] => {
    const { event } = read;
    if (read.boot !== boot) {
      boot = read.boot;
      noted = false;
      set = new Set();
    }
    const missing = failures.find(
      ({ letter, own }) =>
        event.taint?.flags.includes(letter) === true &&
        !own.includes(event.kind) &&
        !set.has(letter) &&
        !(isOfPanic(event) && read.signs.taints.includes(letter)),
    );
    for (const letter of read.signs.taints) set.add(letter);
    if (missing === undefined || noted || event.severity === 'trouble') return [];
    noted = true;
    return [
      noteOf(
        { code: 'earlier-failure', values: { taint: missing.letter } },
        event.places.taint?.line ?? event.firstLine,
      ),
    ];
  });
};
