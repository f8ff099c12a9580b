import { type AnalyserMessages } from '../../i18n/analyser.en.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { type Match } from '../../matcher/runtime/match.ts';
import { type Analysis } from '../reading/analysis.ts';

/** The matches of one event, best first. */
export interface EventMatches {
  /** All required clauses hold. */
  best: Match | null;
  others: Match[];
  nearMisses: Match[];
}

export function matchesOf({ matches }: Analysis, event: number): EventMatches {
  const own = matches.filter((match) => match.event === event);
  const [best = null, ...others] = own.filter(({ band }) => band !== 'possible');
  return { best, others, nearMisses: own.filter(({ band }) => band === 'possible') };
}

/**
 * The event to show first: the one to begin with, unless only another event has a match.
 * -1 where the log holds no event.
 */
export function firstEvent(analysis: Analysis): number {
  const { lead, matches } = analysis;
  const first = lead?.event ?? -1;
  if (first < 0 || matchesOf(analysis, first).best !== null) return first;
  return matches.find(({ band }) => band !== 'possible')?.event ?? first;
}

/** The kernel goes on after a warning and after a trouble: neither is called a crash. */
function isCrash({ kind, severity, panicked }: CrashEvent): boolean {
  return panicked || (severity === 'crash' && kind !== 'warning');
}

/** How bad the worst of a log is: a panic, a crash, a warning, a trouble, nothing. */
function severityOf({ events }: Analysis): number {
  return Math.max(
    0,
    ...events.map((event) => (event.panicked ? 4 : isCrash(event) ? 3 : event.severity === 'crash' ? 2 : 1)),
  );
}

/** The log of an archive to begin with: the worst one, of those the first with a known crash. -1 where there is none. */
export function firstLog(analyses: (Analysis | null)[]): number {
  let first = -1;
  let worst = -1;
  for (const [log, analysis] of analyses.entries()) {
    if (analysis === null) continue;
    const known = analysis.matches.some(({ band }) => band !== 'possible');
    const rank = severityOf(analysis) * 2 + Number(known);
    if (rank > worst) [first, worst] = [log, rank];
  }
  return first;
}

/** "The crash is a NULL pointer dereference in `foo`, in module `bar`." */
function whatHappened({ verdict }: AnalyserMessages, event: CrashEvent): string {
  const { kind, function: name, module } = event;
  return [
    isCrash(event) ? verdict.crash(kind) : verdict.report(kind),
    name === null ? '' : verdict.inFunction(name),
    module === null ? '' : verdict.inModule(module),
    verdict.end,
  ].join('');
}

/** The answer in one or two short sentences. */
export function verdictOf(messages: AnalyserMessages, analysis: Analysis, selected: number): string {
  const { verdict } = messages;
  const event = analysis.events[selected];
  if (event === undefined) return verdict.noCrash;
  const { best } = matchesOf(analysis, selected);
  const sentences = [
    analysis.events.some(({ severity }) => severity === 'crash') ? '' : verdict.troublesOnly,
    best === null ? verdict.noMatch : '',
    whatHappened(messages, event),
    best === null ? '' : verdict.known(best.band, best.applicability, isCrash(event)),
    event.corrupted ? verdict.corrupted : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(verdict.space);
}
