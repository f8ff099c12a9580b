import { type Line, placeIn } from '../lines/line.ts';
import { instructionPointer } from '../parts/instruction-pointer.ts';
import { readPart } from '../parts/parts.ts';
import { addOwn, longestReport } from '../report/own-lines.ts';
import { isForeign, type Report } from '../report/report.ts';
import { learnOfMachine, readerOf } from './other-processors.ts';

/** The next line of an open report, without a headline: its own where a part of it is read from it. */
export function readLine(line: Line, report: Report): void {
  report.length += 1;
  if (report.ended) {
    if (isSaidAgain(line, report)) {
      takeLine(line, report);
      return;
    }
    report.silence += 1;
    hold(line, report);
    return;
  }
  if (readPart(line, readerOf(line, report))) {
    learnOfMachine(report);
    takeLine(line, report);
    return;
  }
  hold(line, report);
  if (!isForeign(line, report)) {
    report.silence += 1;
    keepText(line, report);
  }
}

/**
 * Right behind the end mark some kernels of x86 print once more where the processor stood (arch/x86/kernel/dumpstack.c, 4.18 on); of a report whose
 * first such line was lost it is the only one.
 */
function isSaidAgain(line: Line, report: Report): boolean {
  report.inTrace = false;
  return report.pointer === null && report.silence === 0 && instructionPointer(line, report) && report.pointer !== null;
}

/** A line that belongs to the report if another one of it follows. */
function hold(line: Line, { own, waiting }: Report): void {
  if (own.messages.texts.length + waiting.length < longestReport) waiting.push(line);
}

/** A line that belongs to the report for certain; so do those between it and the last one that did. */
export function takeLine(line: Line, report: Report): void {
  if (report.waiting.length > 0) {
    for (const each of report.waiting) addOwn(report.own, each);
    report.waiting = [];
  }
  addOwn(report.own, line);
  report.lastLine = line;
  report.silence = 0;
}

/** The text of a WARN() above its headline is the report's own. */
export function takeText(lines: readonly Line[], report: Report): void {
  for (const line of lines) {
    addOwn(report.own, line);
    addText(line, report);
  }
}

/** To 4.18 it stands below the headline, before anything else of the report. */
function keepText(line: Line, report: Report): void {
  const early = report.headlines.length > 0 && report.pid === null && report.stacks.length === 0 && report.length <= 3;
  if (early && line.text.trim() !== '') addText(line, report);
}

function addText(line: Line, report: Report): void {
  report.texts.push({ text: line.text.trim(), place: placeIn(line) });
}
