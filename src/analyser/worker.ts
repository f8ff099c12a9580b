import bundle from 'virtual:oopsdex/matchers';
import cards from 'virtual:oopsdex/cards';
import { loadUnpackers } from '../archive/libraries.ts';
import { UnreadableInput } from '../log/unreadable.ts';
import { type Card } from '../site/card.ts';
import { readPanicLink } from '../panic-screen/read-link.ts';
import { analyseFile, type FileOptions, openMember } from './analyse-file.ts';
import { analyseFiles, type GivenFile } from './analyse-files.ts';
import { type Analysis } from './analysis.ts';
import { chunksOf } from './blob-chunks.ts';
import { explain } from './explain.ts';
import { draftOf } from './draft.ts';
import { everything, excerptOf, surroundings } from './excerpt.ts';
import { heldLog } from './held-log.ts';
import { linesOf } from './lines-of.ts';
import { type LogSummary, summaryOf } from './log-summary.ts';
import {
  type Failure,
  type Input,
  type Listing,
  type Progress,
  type Reply,
  type Request,
  type Rows,
} from './messages.ts';
import { Refusal } from './refusal.ts';
import { firstEvent, firstLog } from './result.ts';
import { chunkSize } from './row-cache.ts';
import { findRows, rowOf, type RowText, sliceRows, splitRows } from './rows.ts';
import { tryText } from './try-text.ts';

/** A log of no more rows is sent whole; of a larger one the view asks for what it shows. */
const wholeRows = 800;
/** More rows than anybody steps through. */
const mostHits = 20_000;
/** A larger log is not held: what surrounds its reports is. */
const mostHeld = 128 * 1024 * 1024;
/** A packed log that is no larger is held while the rest of its archive is read. */
const mostHeldPacked = 16 * 1024 * 1024;
/** So often the page is told how far the reading is, in ms. */
const tellEvery = 100;

/** A log as it is remembered: it may be one of thousands, and is read again when it is shown. */
interface KnownLog {
  summary: LogSummary;
  /** Which file it came in, and which of its members it is. */
  source: number;
  member: number;
}

/** What was given last. */
let given: { files: GivenFile[]; logs: KnownLog[] } = { files: [], logs: [] };
/** The rows of the log that is shown. */
let log: RowText = splitRows('');

/** Requests that can be stopped. */
const running = new Map<number, AbortController>();

// Nothing may be loaded after a log has been given.
void loadUnpackers();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data);
});

async function answer(request: Request): Promise<void> {
  switch (request.type) {
    case 'analyse':
      await attempt(request.id, () => read(request.id, request.inputs));
      return;
    case 'try':
      await attempt(request.id, () => tryOn(request.id, request.signature, request.text));
      return;
    case 'show':
      await attempt(request.id, (signal) => showAgain(request.id, request.log, signal));
      return;
    case 'print':
      await attempt(request.id, (signal) => print(request.id, signal));
      return;
    case 'stop':
      running.get(request.id)?.abort();
      return;
    case 'unpack':
      post({ type: 'unpacked', id: request.id, log: await readPanicLink(request.link) });
      return;
    case 'explain': {
      const { id, event, matched, locale } = request;
      post({ type: 'explained', id, explanation: explain(event, matched, locale) });
      return;
    }
    case 'rows':
      post({ type: 'rows', id: request.id, rows: rows(request.from, request.to) });
      return;
    case 'find':
      post({ type: 'found', id: request.id, hits: findRows(log, request.query, mostHits) });
      return;
    case 'lines':
      post({ type: 'lines', id: request.id, lines: linesOf(log, request.numbers, request.column) });
      return;
    case 'draft':
      post({ type: 'draft', id: request.id, draft: draftOf(request.log, request.title, request.today) });
  }
}

async function attempt(id: number, work: (signal: AbortSignal) => Promise<void> | void): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    await work(controller.signal);
  } catch (error) {
    // Nobody waits for what was stopped.
    if (!controller.signal.aborted) post({ type: 'failed', id, failure: failureOf(error) });
  } finally {
    running.delete(id);
  }
}

/** Reads all logs of what was given. One file is answered at once, by its worst log; of several the reader chooses. */
async function read(id: number, inputs: Input[]): Promise<void> {
  const several = inputs.length > 1;
  const files = inputs.map(({ name, content, fromFolder = false }) => ({
    name,
    file: typeof content === 'string' ? new Blob([content]) : content,
    fromFolder: several && fromFolder,
  }));
  given = { files, logs: [] };
  const { logs } = given;
  const { tap, keep, chunks } = heldLog(mostHeldPacked);
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const tell = teller(id, 'read', total);
  const onProgress = (bytes: number, source: number): void => {
    tell(bytes, fileAt(source));
  };
  let passedOver = 0;
  let best: { log: number; analysis: Analysis } | null = null;
  for await (const { source, outcome } of analyseFiles(files, bundle, { onProgress, tap })) {
    if (outcome === null) {
      passedOver += 1;
      continue;
    }
    const member = 'member' in outcome ? outcome.member : 0;
    logs.push({ summary: summaryOf(outcome), source, member });
    if (several || !('analysis' in outcome) || firstLog([best?.analysis ?? null, outcome.analysis]) === 0) continue;
    best = { log: logs.length - 1, analysis: outcome.analysis };
    keep();
  }
  if (several) post({ type: 'listed', id, listing: listingOf(logs, passedOver) });
  else if (best === null) throw refusalOf(logs);
  else await show(id, best, logs.length === 1 ? null : listingOf(logs, passedOver), chunks());
}

/** Of one file, none of whose logs could be read. */
function refusalOf(logs: readonly KnownLog[]): Error {
  const [only] = logs.map(({ summary }) => summary);
  if (only?.read === false && only.file === given.files[0]?.name) {
    return only.message === null ? new Refusal('not-read') : new UnreadableInput(only.message);
  }
  return new UnreadableInput(sentencesOf(logs));
}

/** Reads one of the logs again, and shows it. */
async function showAgain(id: number, log: number, signal: AbortSignal): Promise<void> {
  const { tap, keep, chunks } = heldLog(mostHeldPacked);
  const analysis = await readAgain(id, log, { signal, tap });
  keep();
  await show(id, { log, analysis }, null, chunks(), signal);
}

async function readAgain(id: number, index: number, options: Pick<FileOptions, 'signal' | 'tap'>): Promise<Analysis> {
  const { source, member, file } = knownLog(index);
  const onProgress = teller(id, 'read', file.size);
  for await (const outcome of analyseFile(source.name, chunksOf(file), bundle, {
    ...options,
    onProgress,
    only: member,
  })) {
    if (outcome.read) return outcome.analysis;
  }
  throw new Refusal('not-read');
}

/** Tries a text on one signature, and shows it. */
function tryOn(id: number, signature: string, text: string): void {
  const tried = tryText(text, signature, bundle);
  log = splitRows(text);
  const { lines, columns, gaps } = log;
  const first = tried.events[tried.best]?.event.firstLine;
  post({
    type: 'tried',
    id,
    attempt: { ...tried, map: { lines, columns, gaps }, rows: rowsAround(first) },
  });
}

/** Reads a log once more, for what is shown of it, from what is held of it or from the file. */
async function show(
  id: number,
  { log: index, analysis }: { log: number; analysis: Analysis },
  listing: Listing | null,
  held: AsyncIterable<Uint8Array> | null,
  signal?: AbortSignal,
): Promise<void> {
  const { file, member } = knownLog(index);
  const { bytes, events, lines } = analysis;
  const ranges = bytes > mostHeld ? surroundings(events, lines) : everything;
  const options = { onProgress: teller(id, 'show', file.size), ...(signal === undefined ? {} : { signal }) };
  const rowText = await excerptOf(held ?? openMember(chunksOf(file), member, options), ranges, lines);
  signal?.throwIfAborted();
  log = rowText;
  if (given.logs.length === 1 && events.length === 0 && !/[^\s\0]/.test(log.text)) throw new Refusal('empty');
  post({
    type: 'read',
    id,
    listing,
    reading: {
      analysis,
      log: index,
      cards: cardsOf(analysis.matches.map(({ signature }) => signature)),
      map: { lines: log.lines, columns: log.columns, gaps: log.gaps },
      rows: firstRows(analysis),
    },
  });
}

/** Each log that was read as the command line prints it, a line each. */
async function print(id: number, signal: AbortSignal): Promise<void> {
  const lines: Blob[] = [];
  const total = given.files.reduce((sum, { file }) => sum + file.size, 0);
  const tell = teller(id, 'read', total);
  const onProgress = (bytes: number, source: number): void => {
    tell(bytes, fileAt(source));
  };
  for await (const { outcome } of analyseFiles(given.files, bundle, { onProgress, signal })) {
    // Each is given to the browser, which need not hold it in memory.
    if (outcome?.read === true) lines.push(new Blob([JSON.stringify(outcome.analysis), '\n']));
  }
  post({ type: 'printed', id, lines: new Blob(lines, { type: 'application/x-ndjson' }) });
}

function knownLog(index: number): { source: GivenFile; member: number; file: Blob } {
  const known = given.logs[index];
  const source = given.files[known?.source ?? -1];
  if (known === undefined || source === undefined) throw new Error(`there is no log ${String(index)}`);
  return { source, member: known.member, file: source.file };
}

/** Of several files the one that is being read; of one alone nothing is told. */
function fileAt(source: number): Progress['file'] {
  const { files } = given;
  if (files.length < 2) return undefined;
  return { name: files[source]?.name ?? '', number: source + 1, of: files.length };
}

function teller(id: number, step: Progress['step'], total: number): (bytes: number, file?: Progress['file']) => void {
  let last = 0;
  return (bytes, file) => {
    const now = Date.now();
    if (now - last < tellEvery) return;
    last = now;
    post({ type: 'progress', id, progress: { step, bytes, total, ...(file === undefined ? {} : { file }) } });
  };
}

function listingOf(logs: readonly KnownLog[], passedOver: number): Listing {
  const summaries = logs.map(({ summary }) => summary);
  const known = summaries.flatMap((summary) => (summary.read ? (summary.report?.match?.signature ?? []) : []));
  return { logs: summaries, passedOver, cards: cardsOf(known) };
}

/** Why none of an archive's logs was read: the first few tell enough. */
function sentencesOf(logs: readonly KnownLog[]): string {
  return logs
    .slice(0, 3)
    .map(({ summary }) => (summary.read ? '' : `${summary.file}: ${summary.message ?? ''}`))
    .join(' ');
}

function cardsOf(signatures: readonly string[]): Record<string, Card> {
  const known = [...new Set(signatures)].flatMap((signature) => {
    const card = cards[signature];
    return card === undefined ? [] : [[signature, card] as const];
  });
  return Object.fromEntries(known);
}

/** All of a small log; of a large one, what surrounds the event that is shown first. */
function firstRows(analysis: Analysis): Rows {
  return rowsAround(analysis.events[firstEvent(analysis)]?.firstLine);
}

function rowsAround(line: number | undefined): Rows {
  const count = log.lines.length;
  if (count <= wholeRows) return rows(0, count);
  const row = line === undefined ? 0 : rowOf(log, line);
  const from = Math.max(Math.floor(row / chunkSize) - 1, 0) * chunkSize;
  return rows(from, from + 3 * chunkSize);
}

function rows(from: number, to: number): Rows {
  return { from, texts: sliceRows(log, from, to) };
}

function failureOf(error: unknown): Failure {
  if (error instanceof UnreadableInput) return { code: 'unreadable', message: error.message };
  if (!(error instanceof Refusal)) return { code: 'internal', message: String(error) };
  return error.code === 'empty' ? { code: 'empty' } : { code: error.code, name: given.files[0]?.name ?? '' };
}

function post(reply: Reply): void {
  postMessage(reply);
}
