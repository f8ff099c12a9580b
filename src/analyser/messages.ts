import { type Card } from '../site/card.ts';
import { type Analysis } from './analysis.ts';

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
}

/** Some rows' text, as it stands in the log. */
export interface Rows {
  from: number;
  texts: string[];
}

/** Why an input was not analysed. */
export type Failure =
  | { code: 'empty' | 'engine' }
  | { code: 'too-large'; bytes: number }
  | { code: 'not-read' | 'damaged-archive'; name: string }
  /** `message`: a sentence of the reader of the log. */
  | { code: 'unreadable' | 'internal'; message: string };

/** All that the view shows of one input. */
export interface Reading {
  analysis: Analysis;
  /** Of each signature in `analysis.matches`. */
  cards: Record<string, Card>;
  map: RowMap;
  /** The rows to begin with: all of a small log. */
  rows: Rows;
}

/** From the page to the worker. */
export type Request =
  | { type: 'analyse'; id: number; input: Input }
  | { type: 'rows'; id: number; from: number; to: number }
  | { type: 'find'; id: number; query: string };

/** From the worker to the page; `id` is the request's. */
export type Reply =
  /** The engine was loaded, or could not be. */
  | { type: 'ready' }
  | { type: 'broken' }
  | { type: 'read'; id: number; reading: Reading }
  | { type: 'failed'; id: number; failure: Failure }
  | { type: 'rows'; id: number; rows: Rows }
  | { type: 'found'; id: number; hits: Uint32Array };

/** Larger inputs are refused: a browser's longest string holds about as many characters. */
export const sizeLimit = 512 * 1024 * 1024;
