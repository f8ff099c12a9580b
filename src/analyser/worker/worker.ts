import bundle from 'virtual:oopsdex/matchers';
import { loadUnpackers } from '../../archive/libraries.ts';
import { languageCodes } from '../../i18n/language-codes.ts';
import { type Refusal, refusalSentence, UnreadableArchive, UnreadableInput } from '../../kernel/refusals.ts';
import { say } from '../../kernel/told.ts';
import { transcoder } from '../../log/bytes/decode.ts';
import { type Card } from '../../site/card.ts';
import { analyseFile, type FileOptions, openMember } from '../reading/analyse-file.ts';
import { analyseFiles, type GivenFile } from '../reading/analyse-files.ts';
import { type Analysis } from '../reading/analysis.ts';
import { chunksOf } from '../reading/blob-chunks.ts';
import { engineWordsIn, partsIn } from './engine-parts.ts';
import { type EngineWords } from '../../i18n/engine-words.ts';
import { findText, mostHits } from '../text/find-text.ts';
import { type LogNames } from '../logs/export-logs.ts';
import { type HeldText, holdText, readLines, readRows } from '../text/held-text.ts';
import { analysisIn } from '../result/in-language.ts';
import { type LogSummary, summaryOf } from '../logs/log-summary.ts';
import {
  type Failure,
  type Input,
  type Listing,
  type Progress,
  type Reply,
  type Request,
  type Rows,
} from './messages.ts';
import { firstEvent, firstLog } from '../result/result.ts';
import { chunkSize } from '../text/row-cache.ts';
import { rowOf } from '../text/row-map.ts';
import { type TextKeeper, textKeeper } from '../text/text-keeper.ts';
import { frameLines } from '../result/trace.ts';
import { tryText } from '../result/try-text.ts';
import { UnreadFile } from '../reading/unread-file.ts';
import { warmUp } from './warm-up.ts';

/** A log of no more rows is sent whole; of a larger one the view asks for what it shows. */
const wholeRows = 800;
/** Of a packed log that is larger so much is shown; in bytes. */
const mostShown = 4 * 1024 ** 3;
/** A packed log that is no larger is held while the rest of its archive is read. */
const mostHeld = 16 * 1024 * 1024;
/** So often the page is told how far the reading is, in ms. */
const tellEvery = 100;

/** A log as it is remembered: it may be one of thousands, and is read again when it is shown. */
interface KnownLog {
  summary: LogSummary;
  /** Why it was not read, where its bytes tell. */
  refusal: Refusal | null;
  /** Which file it came in, and which of its members it is. */
  source: number;
  member: number;
}

/** What was given last; the names in it, once they have been asked for. */
let given: { files: GivenFile[]; logs: KnownLog[]; names: LogNames | null } = { files: [], logs: [], names: null };
/** The text of the log that is shown. */
let log: HeldText = holdText('');

/** Requests that can be stopped. */
const running = new Map<number, AbortController>();

/** Of the page, which has named the worker by it. */
const language = languageCodes.find((code) => code === self.name) ?? languageCodes[0];
const parts = partsIn(language);
/** Null of English, in which everything is said first. */
let words: EngineWords | null = null;

/** Somebody waits, or has waited, for an answer. */
let asked = false;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  asked = true;
  void answer(data);
});

engineWordsIn(language).then(
  (loaded) => {
    words = loaded;
    post({ type: 'ready' });
    // Nothing may be loaded after a log has been given.
    void Promise.allSettled([loadUnpackers(), ...Object.values(parts).map((load) => load())]).then(() =>
      asked ? undefined : warmUp(bundle),
    );
  },
  () => {
    post({ type: 'broken' });
  },
);

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
    case 'export':
      await attempt(request.id, (signal) => giveAway(request, signal));
      return;
    case 'stop':
      running.get(request.id)?.abort();
      return;
    case 'unpack':
      post({ type: 'unpacked', id: request.id, log: await (await parts.readPanicLink())(request.link) });
      return;
    case 'explain': {
      const { id, event, matched } = request;
      await attempt(id, async () => {
        const explain = await parts.explain();
        const lines = await readLines(log, frameLines(event), 1);
        const texts = new Map(lines.map(({ number, text }) => [number, text]));
        post({ type: 'explained', id, explanation: explain(event, matched, (line) => texts.get(line) ?? '') });
      });
      return;
    }
    case 'rows': {
      const { id, from, to } = request;
      await attempt(id, async () => {
        post({ type: 'rows', id, rows: await rows(from, to) });
      });
      return;
    }
    case 'find':
      await attempt(request.id, (signal) => find(request.id, request.query, signal));
      return;
    case 'lines': {
      const { id, numbers, column } = request;
      await attempt(id, async () => {
        post({ type: 'lines', id, lines: await readLines(log, numbers, column) });
      });
      return;
    }
    case 'draft': {
      const draftOf = await parts.draftOf();
      post({ type: 'draft', id: request.id, draft: draftOf(request.log, request.title, request.today) });
    }
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
  given = { files, logs: [], names: null };
  const { logs } = given;
  // The text of several is read again when it is asked for.
  const [only] = several ? [] : files;
  const keepers = only === undefined ? null : keepersOf(only.file, mostHeld);
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const tell = teller(id, 'read', total);
  const onProgress = (bytes: number, source: number): void => {
    tell(bytes, fileAt(source));
  };
  let passedOver = 0;
  let best: Kept | null = null;
  for await (const { source, outcome } of analyseFiles(files, bundle, { onProgress, ...keepers?.options })) {
    if (outcome === null) {
      passedOver += 1;
      continue;
    }
    const member = 'member' in outcome ? outcome.member : 0;
    const refusal = outcome.read ? null : outcome.refusal;
    logs.push({ summary: summaryOf(outcome, sentenceOf), refusal, source, member });
    if (several || !('analysis' in outcome) || firstLog([best?.analysis ?? null, outcome.analysis]) === 0) continue;
    best = { log: logs.length - 1, analysis: outcome.analysis, keeper: keepers?.last() ?? null };
  }
  if (several) post({ type: 'listed', id, listing: await listingOf(logs, passedOver) });
  else if (best === null) throw refusalOf(logs);
  else await show(id, best, logs.length === 1 ? null : await listingOf(logs, passedOver));
}

/** A log that was read, and who has its text; null where nobody has. */
interface Kept {
  log: number;
  analysis: Analysis;
  keeper: TextKeeper | null;
}

/** Keeps the text of each log of a file in place of the one before. */
function keepersOf(
  file: Blob,
  most: number,
): { options: Required<Pick<FileOptions, 'watcher'>>; last: () => TextKeeper | null } {
  let last: TextKeeper | null = null;
  const watcher = (packed: boolean): TextKeeper['take'] => {
    last = textKeeper(packed ? null : file, most);
    return last.take;
  };
  return { options: { watcher }, last: () => last };
}

/** Of one file, none of whose logs could be read. */
function refusalOf(logs: readonly KnownLog[]): Error {
  const [only] = logs;
  if (only !== undefined && only.summary.file === given.files[0]?.name) {
    return only.refusal === null ? new UnreadFile('not-read') : new UnreadableInput(only.refusal);
  }
  // The first few tell enough.
  const told = logs
    .slice(0, 3)
    .flatMap(({ summary, refusal }) => (refusal === null ? [] : { file: summary.file, because: refusal }));
  return new UnreadableInput({ code: 'none-read', values: { logs: told } });
}

/** Reads one of the logs again, and shows it. */
async function showAgain(id: number, log: number, signal: AbortSignal): Promise<void> {
  const { options, last } = keepersOf(knownLog(log).file, mostShown);
  const analysis = await readAgain(id, log, { signal, ...options });
  await show(id, { log, analysis, keeper: last() }, null, signal);
}

async function readAgain(
  id: number,
  index: number,
  options: Pick<FileOptions, 'signal' | 'watcher'>,
): Promise<Analysis> {
  const { source, member, file } = knownLog(index);
  const onProgress = teller(id, 'read', file.size);
  for await (const outcome of analyseFile(source.name, chunksOf(file), bundle, {
    ...options,
    onProgress,
    only: member,
  })) {
    if (outcome.read) return outcome.analysis;
  }
  throw new UnreadFile('not-read');
}

/** Tries a text on one signature, and shows it. */
async function tryOn(id: number, signature: string, text: string): Promise<void> {
  const { [signature]: card } = await cardsOf([signature]);
  const tried = tryText(text, signature, bundle, words?.matcher, card?.because);
  log = holdText(text);
  const rows = await rowsAround(tried.events[tried.best]?.event.firstLine);
  post({ type: 'tried', id, attempt: { ...tried, map: log.index.map, rows } });
}

/** Shows a log; its text is read once more where it was too large to be kept. */
async function show(
  id: number,
  { log: index, analysis, keeper }: Kept,
  listing: Listing | null,
  signal?: AbortSignal,
): Promise<void> {
  const text = keeper === null || keeper.isFull() ? await unpackAgain(id, index, signal) : keeper.text();
  signal?.throwIfAborted();
  log = text;
  if (given.logs.length === 1 && analysis.events.length === 0 && text.index.blank) throw new UnreadFile('empty');
  const cards = await cardsOf(analysis.matches.map(({ signature }) => signature));
  post({
    type: 'read',
    id,
    listing,
    reading: {
      analysis: words === null ? analysis : analysisIn(analysis, words, cards),
      printed: analysis,
      log: index,
      cards,
      map: text.index.map,
      rows: await firstRows(analysis),
    },
  });
}

/** The text of a packed log. */
async function unpackAgain(id: number, index: number, signal: AbortSignal | undefined): Promise<HeldText> {
  const { file, member } = knownLog(index);
  const keeper = textKeeper(null, mostShown);
  const { push, end } = transcoder();
  const options = { onProgress: teller(id, 'show', file.size), ...(signal === undefined ? {} : { signal }) };
  try {
    for await (const chunk of openMember(chunksOf(file), member, options)) {
      keeper.take(push(chunk), false);
      if (keeper.isFull()) return keeper.text();
    }
  } catch (error) {
    // The analysis has told that the archive ends early.
    if (!(error instanceof UnreadableArchive)) throw error;
  }
  keeper.take(end().bytes, false);
  return keeper.text();
}

/** Tells what it finds as it goes. */
async function find(id: number, query: string, signal: AbortSignal): Promise<void> {
  let found: number[] = [];
  let last = Date.now();
  const tell = (share: number): void => {
    post({ type: 'found', id, rows: Uint32Array.from(found), share });
    found = [];
    last = Date.now();
  };
  for await (const { rows, bytes, size } of findText(log, query, mostHits)) {
    signal.throwIfAborted();
    found.push(...rows);
    if (bytes < size && Date.now() - last >= tellEvery) tell(bytes / size);
  }
  tell(1);
}

/** All logs that were given, with what is to be hidden hidden. */
async function giveAway(
  { id, format, hide }: Extract<Request, { type: 'export' }>,
  signal: AbortSignal,
): Promise<void> {
  const { learnFromLogs, exportLogs } = await parts.exportLogs();
  const own = given;
  const source = { files: own.files, logs: own.logs.map(({ summary }) => summary), bundle };
  own.names ??= await learnFromLogs(source, signal);
  post({ type: 'exported', id, exported: await exportLogs(format, source, own.names, hide, signal) });
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

async function listingOf(logs: readonly KnownLog[], passedOver: number): Promise<Listing> {
  const summaries = logs.map(({ summary }) => summary);
  const known = summaries.flatMap((summary) => (summary.read ? (summary.report?.match?.signature ?? []) : []));
  return { logs: summaries, passedOver, cards: await cardsOf(known) };
}

/** Why a log is not read, in the language of the page. */
function sentenceOf(refusal: Refusal): string {
  return words === null ? refusalSentence(refusal) : say(words.refusals, refusal);
}

async function cardsOf(signatures: readonly string[]): Promise<Record<string, Card>> {
  const cards = await parts.cards();
  const known = [...new Set(signatures)].flatMap((signature) => {
    const card = cards[signature];
    return card === undefined ? [] : [[signature, card] as const];
  });
  return Object.fromEntries(known);
}

/** All of a small log; of a large one, what surrounds the event that is shown first. */
function firstRows(analysis: Analysis): Promise<Rows> {
  return rowsAround(analysis.events[firstEvent(analysis)]?.firstLine);
}

function rowsAround(line: number | undefined): Promise<Rows> {
  const { map } = log.index;
  if (map.rows <= wholeRows) return rows(0, map.rows);
  const row = line === undefined ? 0 : rowOf(map, line);
  const from = Math.max(Math.floor(row / chunkSize) - 1, 0) * chunkSize;
  return rows(from, from + 3 * chunkSize);
}

async function rows(from: number, to: number): Promise<Rows> {
  return { from, texts: await readRows(log, from, to) };
}

function failureOf(error: unknown): Failure {
  if (error instanceof UnreadableInput) return { code: 'unreadable', message: sentenceOf(error.refusal) };
  if (!(error instanceof UnreadFile)) return { code: 'internal', message: String(error) };
  return error.code === 'empty' ? { code: 'empty' } : { code: error.code, name: given.files[0]?.name ?? '' };
}

function post(reply: Reply): void {
  postMessage(reply);
}
