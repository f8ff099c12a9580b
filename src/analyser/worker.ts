import bundle from 'virtual:oopsdex/matchers';
import cards from 'virtual:oopsdex/cards';
import { decode } from '../log/decode.ts';
import { UnreadableInput } from '../log/unreadable.ts';
import { type Card } from '../site/card.ts';
import { analyse } from './analyse.ts';
import { type Analysis } from './analysis.ts';
import { type Failure, type Input, type Reply, type Request, type Rows } from './messages.ts';
import { firstEvent } from './result.ts';
import { chunkSize } from './row-cache.ts';
import { findRows, rowOf, type RowText, sliceRows, splitRows } from './rows.ts';
import { bytesOf, Refusal } from './unpack.ts';

/** A log of no more rows is sent whole; of a larger one the view asks for what it shows. */
const wholeRows = 800;
/** More rows than anybody steps through. */
const mostHits = 20_000;

/** The log that was read last. It stays here: a log of 100 MB is held once. */
let log: RowText = splitRows('');

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answer(data);
});

async function answer(request: Request): Promise<void> {
  switch (request.type) {
    case 'analyse':
      await read(request.id, request.input).catch((error: unknown) => {
        post({ type: 'failed', id: request.id, failure: failureOf(error, request.input.name) });
      });
      return;
    case 'rows':
      post({ type: 'rows', id: request.id, rows: rows(request.from, request.to) });
      return;
    case 'find':
      post({ type: 'found', id: request.id, hits: findRows(log, request.query, mostHits) });
  }
}

async function read(id: number, input: Input): Promise<void> {
  const bytes = await bytesOf(input);
  const { text } = decode(bytes);
  if (!/[^\s\0]/.test(text)) throw new Refusal('empty');
  const analysis = analyse(input.name, bytes, bundle);
  log = splitRows(text);
  const { lines, columns } = log;
  post({
    type: 'read',
    id,
    reading: { analysis, cards: cardsOf(analysis), map: { lines, columns }, rows: firstRows(analysis) },
  });
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
  const count = log.lines.length;
  if (count <= wholeRows) return rows(0, count);
  const event = analysis.events[firstEvent(analysis)];
  const row = event === undefined ? 0 : rowOf(log, event.firstLine);
  const from = Math.max(Math.floor(row / chunkSize) - 1, 0) * chunkSize;
  return rows(from, from + 3 * chunkSize);
}

function rows(from: number, to: number): Rows {
  return { from, texts: sliceRows(log, from, to) };
}

function failureOf(error: unknown, name: string): Failure {
  if (error instanceof UnreadableInput) return { code: 'unreadable', message: error.message };
  if (!(error instanceof Refusal)) return { code: 'internal', message: String(error) };
  if (error.code === 'too-large') return { code: 'too-large', bytes: error.bytes };
  return error.code === 'empty' ? { code: 'empty' } : { code: error.code, name };
}

function post(reply: Reply): void {
  postMessage(reply);
}
