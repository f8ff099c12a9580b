import { type CrashKind } from '../../kernel/kinds.ts';
import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { endsInTrace, isUnfinished, lacksTrace } from './cut-off.ts';
import { taintsSetBy } from './earlier-failure.ts';
import { mixtureIn } from './interleaved.ts';
import { type HealthNote } from './note.ts';

/** What the notes on a log are made from, of one report. */
export interface ReportSigns {
  firstLine: Pick<Line, 'number' | 'time' | 'caller'>;
  lastLine: Pick<Line, 'time'>;
  /** Where time goes back, or jumps, within the report. */
  jumps: HealthNote[];
  /** Where another report is mixed into it. */
  mixture: HealthNote | null;
  /** The taints that it sets, as letters. */
  taints: string;
  lacksTrace: boolean;
  isUnfinished: boolean;
  endsInTrace: boolean;
}

export function signsOf(report: Report, kind: CrashKind): ReportSigns {
  const { number, time, caller } = report.firstLine;
  return {
    firstLine: { number, time, caller },
    lastLine: { time: report.lastLine.time },
    jumps: report.own.clock.jumps,
    mixture: mixtureIn(report),
    taints: taintsSetBy(report, kind),
    lacksTrace: lacksTrace(report, kind),
    isUnfinished: isUnfinished(report),
    endsInTrace: endsInTrace(report),
  };
}
