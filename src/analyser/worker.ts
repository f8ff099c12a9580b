import bundle from 'virtual:oopsdex/matchers';
import cards from 'virtual:oopsdex/cards';
import { loadUnpackers } from '../archive/libraries.ts';
import { UnreadableInput } from '../log/unreadable.ts';
import { type Card } from '../site/card.ts';
import { analyseFile, openMember, type Outcome } from './analyse-file.ts';
import { type Analysis } from './analysis.ts';
import { chunksOf } from './blob-chunks.ts';
import { explain } from './explain.ts';
import { draftOf } from './draft.ts';
import { everything, excerptOf, surroundings } from './excerpt.ts';
import { heldLog } from './held-log.ts';
import { linesOf } from './lines-of.ts';
import {
  type Failure,
  type Input,
  type LogSummary,
  type Progress,
  type Reply,
  type Request,
  type Rows,
} from './messages.ts';
import { Refusal } from './refusal.ts';
import { firstEvent, firstLog, matchesOf } from './result.ts';
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

/** What was given last. */
let given: { name: string; file: Blob; outcomes: Outcome[] } = { name: '', file: new Blob(), outcomes: [] };
/** The rows of the log that is shown. */
let log: RowText = splitRows('');

// Nothing may be loaded after a log has been given.
void loadUnpackers();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data);
});

async function answer(request: Request): Promise<void> {
  switch (request.type) {
    case 'analyse':
      await attempt(request.id, () => read(request.id, request.input));
      return;
    case 'try':
      await attempt(request.id, () => tryOn(request.id, request.signature, request.text));
      return;
    case 'show':
      await attempt(request.id, () => show(request.id, request.log));
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

async function attempt(id: number, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    post({ type: 'failed', id, failure: failureOf(error) });
  }
}

/** Reads all logs of an input, and shows the first. */
async function read(id: number, { name, content }: Input): Promise<void> {
  const file = typeof content === 'string' ? new Blob([content]) : content;
  given = { name, file, outcomes: [] };
  const onProgress = teller(id, 'read', file.size);
  const { tap, keep, chunks } = heldLog(mostHeldPacked);
  const { outcomes } = given;
  let shown = -1;
  let best: Analysis | null = null;
  for await (const outcome of analyseFile(name, chunksOf(file), bundle, { onProgress, tap })) {
    outcomes.push(outcome);
    if (!outcome.read || firstLog([best, outcome.analysis]) === 0) continue;
    best = outcome.analysis;
    shown = outcomes.length - 1;
    keep();
  }
  if (shown < 0) throw new UnreadableInput(sentencesOf(outcomes));
  await show(id, shown, chunks());
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
async function show(id: number, index: number, held: AsyncIterable<Uint8Array> | null = null): Promise<void> {
  const { name, file, outcomes } = given;
  const outcome = outcomes[index];
  if (outcome?.read !== true) throw new Error(`there is no log ${String(index)}`);
  const { analysis, member } = outcome;
  const { bytes, events, lines } = analysis;
  const ranges = bytes > mostHeld ? surroundings(events, lines) : everything;
  const onProgress = teller(id, 'show', file.size);
  log = await excerptOf(held ?? openMember(chunksOf(file), member, { onProgress }), ranges, lines);
  if (outcomes.length === 1 && events.length === 0 && analysis.file === name && !/[^\s\0]/.test(log.text)) {
    throw new Refusal('empty');
  }
  post({
    type: 'read',
    id,
    reading: {
      analysis,
      logs: outcomes.map((other) => summaryOf(other, name)),
      shown: index,
      cards: cardsOf(analysis),
      map: { lines: log.lines, columns: log.columns, gaps: log.gaps },
      rows: firstRows(analysis),
    },
  });
}

function teller(id: number, step: Progress['step'], total: number): (bytes: number) => void {
  let last = 0;
  return (bytes) => {
    const now = Date.now();
    if (now - last < tellEvery) return;
    last = now;
    post({ type: 'progress', id, progress: { step, bytes, total } });
  };
}

function summaryOf(outcome: Outcome, archive: string): LogSummary {
  const within = (file: string): string => (file.startsWith(`${archive}!`) ? file.slice(archive.length + 1) : file);
  if (!outcome.read) return { read: false, file: within(outcome.file), message: outcome.message };
  const { analysis } = outcome;
  const first = firstEvent(analysis);
  const event = analysis.events[first];
  return {
    read: true,
    file: within(analysis.file),
    kind: event?.kind ?? null,
    function: event?.function ?? null,
    band: matchesOf(analysis, first).best?.band ?? null,
  };
}

/** Why none of an archive's logs was read: the first few tell enough. */
function sentencesOf(outcomes: Outcome[]): string {
  return outcomes
    .slice(0, 3)
    .map((outcome) => (outcome.read ? '' : `${outcome.file}: ${outcome.message}`))
    .join(' ');
}

function cardsOf({ matches }: Analysis): Record<string, Card> {
  const known = matches.flatMap(({ signature }) => {
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
  return error.code === 'empty' ? { code: 'empty' } : { code: error.code, name: given.name };
}

function post(reply: Reply): void {
  postMessage(reply);
}
