import { type CrashKind } from '../../kernel/kinds.ts';
import { type Refusal } from '../../kernel/refusals.ts';
import { type Applicability } from '../../matcher/applicability/verdict.ts';
import { type Band } from '../../matcher/runtime/match.ts';
import { type FileOutcome } from '../reading/analyse-files.ts';
import { type Analysis } from '../reading/analysis.ts';
import { firstEvent, matchesOf } from '../result/result.ts';

/** One of several logs in a line: what it holds, or why it was not read. */
export type LogSummary = ReadLog | UnreadLog;

export interface ReadLog {
  read: true;
  /** Its name, with its folder; of a log in an archive `archive!path`. */
  file: string;
  container: string;
  /** The report to begin with; null where there is none. */
  report: ReportSummary | null;
}

export interface ReportSummary {
  kind: CrashKind;
  function: string | null;
  module: string | null;
  release: string | null;
  panicked: boolean;
  firstLine: number;
  title: string;
  /** The signature that fits best; null where none does. */
  match: { signature: string; band: Band; applicability: Applicability } | null;
}

export interface UnreadLog {
  read: false;
  file: string;
  /** Why, in a sentence; null where the browser could not read the file. */
  message: string | null;
}

export function summaryOf(outcome: FileOutcome, sentence: (refusal: Refusal) => string): LogSummary {
  if (!outcome.read) {
    const { file, refusal } = outcome;
    return { read: false, file, message: refusal === null ? null : sentence(refusal) };
  }
  const { analysis } = outcome;
  return { read: true, file: analysis.file, container: analysis.container, report: reportOf(analysis) };
}

function reportOf(analysis: Analysis): ReportSummary | null {
  const first = firstEvent(analysis);
  const event = analysis.events[first];
  if (event === undefined) return null;
  const { kind, module, release, panicked, firstLine, title } = event;
  const { best } = matchesOf(analysis, first);
  return {
    kind,
    function: event.function,
    module,
    release,
    panicked,
    firstLine,
    title,
    match: best === null ? null : { signature: best.signature, band: best.band, applicability: best.applicability },
  };
}
