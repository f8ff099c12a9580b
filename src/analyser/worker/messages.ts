import { type Card } from '../../site/card.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { type PanicLink } from '../../panic-screen/link.ts';
import { type PanicLog } from '../../panic-screen/read-link.ts';
import { type SecretKind } from '../../redaction/secret.ts';
import { type Analysis } from '../reading/analysis.ts';
import { type Explanation } from '../result/explain.ts';
import { type Draft } from '../result/draft.ts';
import { type ExportedLogs, type LogsFormat } from '../logs/export-logs.ts';
import { type TextLine } from '../text/held-text.ts';
import { type LogSummary } from '../logs/log-summary.ts';
import { type RowMap } from '../text/row-map.ts';
import { type TriedText } from '../result/try-text.ts';

/** What a reader gives: a file, or text from the clipboard or the field. */
export interface Input {
  name: string;
  content: Blob | string;
  /** It came with all the others of its folder, and may be no log at all. */
  fromFolder?: boolean;
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
  /** `message`: a sentence of the reader of the log, in the language of the page. */
  | { code: 'unreadable' | 'internal'; message: string };

/** Several logs that were given together: files, those of a folder, those of an archive. */
export interface Listing {
  logs: LogSummary[];
  /** So many files of folders are not in the list: they have not the name of a log, and hold no crash. */
  passedOver: number;
  /** Of the signatures that match them. */
  cards: Record<string, Card>;
}

/** How far the reading is: a packed log that is large is read twice, the second time to be shown. */
export interface Progress {
  step: 'read' | 'show';
  bytes: number;
  total: number;
  /** Of several files the one that is being read. */
  file?: { name: string; number: number; of: number };
}

/** All that the view shows of one log. */
export interface Reading {
  /** In the language of the page. */
  analysis: Analysis;
  /** As the command line prints it. */
  printed: Analysis;
  /** Which of the logs that were given it is. */
  log: number;
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
  | { type: 'analyse'; id: number; inputs: Input[] }
  /** Tries one signature alone. */
  | { type: 'try'; id: number; signature: string; text: string }
  /** One of the logs that were read last. */
  | { type: 'show'; id: number; log: number }
  /** What an event means and what to do next. */
  | { type: 'explain'; id: number; event: CrashEvent; matched: boolean }
  /** All of them, in a form that can be given away. */
  | { type: 'export'; id: number; format: LogsFormat; hide: ReadonlySet<SecretKind> }
  /** Ends a request to show, to export or to find. */
  | { type: 'stop'; id: number }
  | { type: 'unpack'; id: number; link: PanicLink }
  | { type: 'rows'; id: number; from: number; to: number }
  | { type: 'find'; id: number; query: string }
  /** Lines of the log, to be told elsewhere; see `readLines`. */
  | { type: 'lines'; id: number; numbers: number[]; column: number }
  /** A page for a crash that no signature knows; see `draftOf`. */
  | { type: 'draft'; id: number; log: string; title: string; today: string };

/** From the worker to the page; `id` is the request's. */
export type Reply =
  /** The engine was loaded, or could not be. */
  | { type: 'ready' }
  | { type: 'broken' }
  /** Of several logs the list, and the one to begin with where they came as one file. */
  | { type: 'read'; id: number; listing: Listing | null; reading: Reading }
  | { type: 'listed'; id: number; listing: Listing }
  | { type: 'exported'; id: number; exported: ExportedLogs }
  | { type: 'unpacked'; id: number; log: PanicLog | null }
  | { type: 'tried'; id: number; attempt: Attempt }
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'failed'; id: number; failure: Failure }
  | { type: 'explained'; id: number; explanation: Explanation }
  | { type: 'rows'; id: number; rows: Rows }
  /** What was found since the last of these, and how much of the log was looked through: 1 with the last one. */
  | { type: 'found'; id: number; rows: Uint32Array; share: number }
  | { type: 'lines'; id: number; lines: TextLine[] }
  | { type: 'draft'; id: number; draft: Draft | null };
