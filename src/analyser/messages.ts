import { type Card } from '../site/card.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { type CrashKind } from '../kernel/kinds.ts';
import { type Band } from '../matcher/match.ts';
import { type Analysis } from './analysis.ts';
import { type Explanation } from './explain.ts';
import { type Draft } from './draft.ts';
import { type TextLine } from './lines-of.ts';
import { type TriedText } from './try-text.ts';

/** What a reader gives: a file, or text from the clipboard or the field. */
export interface Input {
  name: string;
  content: Blob | string;
}

/** Where each row of the log view begins. A long line takes several rows. */
export interface RowMap {
  /** 1-based line of each row, rising. */
  lines: Uint32Array;
  /** 1-based column of each row's first character in its line. */
  columns: Uint32Array;
  /** Rows, rising, that stand for lines that are not shown: from the row's own line up to that of the next row. */
  gaps: Uint32Array;
}

/** Some rows' text, as it stands in the log. */
export interface Rows {
  from: number;
  texts: string[];
}

/** Why an input was not analysed. */
export type Failure =
  | { code: 'empty' | 'engine' }
  | { code: 'not-read'; name: string }
  /** `message`: a sentence of the reader of the log. */
  | { code: 'unreadable' | 'internal'; message: string };

/** A log of an archive, in a line: what it holds, or why it was not read. */
export type LogSummary =
  | { read: true; file: string; kind: CrashKind | null; function: string | null; band: Band | null }
  | { read: false; file: string; message: string };

/** How far the reading is: first the whole input is read, then the part of it that is shown. */
export interface Progress {
  step: 'read' | 'show';
  bytes: number;
  total: number;
}

/** All that the view shows of one log. */
export interface Reading {
  analysis: Analysis;
  /** The logs of the archive that it came from; this one alone where it came from none. */
  logs: LogSummary[];
  /** Which of them it is. */
  shown: number;
  /** Of each signature in `analysis.matches`. */
  cards: Record<string, Card>;
  map: RowMap;
  /** The rows to begin with: all of a small log. */
  rows: Rows;
}

/** A log tried on one signature, and all that the view shows of it. */
export interface Attempt extends TriedText {
  map: RowMap;
  /** The rows to begin with: all of a small log. */
  rows: Rows;
}

/** From the page to the worker. */
export type Request =
  | { type: 'analyse'; id: number; input: Input }
  /** Tries one signature alone. */
  | { type: 'try'; id: number; signature: string; text: string }
  /** Another log of the archive that was read last. */
  | { type: 'show'; id: number; log: number }
  /** What an event means and what to do next, in the language of a locale. */
  | { type: 'explain'; id: number; event: CrashEvent; matched: boolean; locale: string }
  | { type: 'rows'; id: number; from: number; to: number }
  | { type: 'find'; id: number; query: string }
  /** Lines of the log, to be told elsewhere; see `linesOf`. */
  | { type: 'lines'; id: number; numbers: number[]; column: number }
  /** A page for a crash that no signature knows; see `draftOf`. */
  | { type: 'draft'; id: number; log: string; title: string; today: string };

/** From the worker to the page; `id` is the request's. */
export type Reply =
  /** The engine was loaded, or could not be. */
  | { type: 'ready' }
  | { type: 'broken' }
  | { type: 'read'; id: number; reading: Reading }
  | { type: 'tried'; id: number; attempt: Attempt }
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'failed'; id: number; failure: Failure }
  | { type: 'explained'; id: number; explanation: Explanation }
  | { type: 'rows'; id: number; rows: Rows }
  | { type: 'found'; id: number; hits: Uint32Array }
  | { type: 'lines'; id: number; lines: TextLine[] }
  | { type: 'draft'; id: number; draft: Draft | null };
