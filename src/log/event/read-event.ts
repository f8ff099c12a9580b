import { type CrashEvent, type Frame } from '../../kernel/event.ts';
import { type ReportSigns, signsOf } from '../health/report-signs.ts';
import { type Messages, settledMessages } from '../report/messages.ts';
import { type Report } from '../report/report.ts';

/** An event, and what else is kept of the report that it was read from: a log may hold thousands of them. */
export interface ReadEvent {
  event: CrashEvent;
  boot: number;
  session: boolean;
  /** It begins with a line that was copied to a terminal. */
  copied: boolean;
  /** All of its traces. */
  stacks: Frame[][];
  messages: Messages;
  signs: ReportSigns;
}

export function readEvent(event: CrashEvent, report: Report): ReadEvent {
  const { boot, session, stacks, origin, past, firstLine } = report;
  return {
    event,
    boot,
    session,
    copied: firstLine.copied === true,
    stacks: [...stacks, origin, ...past].filter(({ length }) => length > 0),
    messages: settledMessages(report.own.messages),
    signs: signsOf(report, event.kind),
  };
}
