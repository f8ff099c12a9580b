import { type Line } from './line.ts';
import { newReport, type Report } from '../report/report.ts';
import { anyWord } from '../scan/mark.ts';
import { wordingOf } from './wording.ts';

/** A message that stands on line 7, behind a prefix of 15 characters. */
export function lineOf(text: string, given: Partial<Line> = {}): Line {
  return {
    text,
    wording: wordingOf(text),
    number: 7,
    column: 16,
    columns: null,
    time: null,
    caller: null,
    words: anyWord,
    frame: null,
    ...given,
  };
}

/** A report in which nothing has been read yet. */
export function emptyReport(given: Partial<Report> = {}): Report {
  return { ...newReport(lineOf('')), ...given };
}
