import { beforeEach, describe, expect, it } from 'vitest';
import { type Client, createClient, type WorkerLike } from './client.ts';
import { crashEvent } from '../../kernel/event.fixture.ts';
import { explainEn } from '../result/explain.en.ts';
import { type ExportedLogs } from '../logs/export-logs.ts';
import { listing, reading } from './messages.fixture.ts';
import {
  type Attempt,
  type Failure,
  type Listing,
  type Progress,
  type Reading,
  type Reply,
  type Request,
} from './messages.ts';

class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  received: Request[] = [];
  ended = false;

  postMessage(message: Request): void {
    this.received.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  reply(data: Reply): void {
    this.onmessage?.({ data } as MessageEvent<Reply>);
  }

  lastId(): number {
    return this.received[this.received.length - 1]?.id ?? 0;
  }
}

let workers: FakeWorker[];
let readings: Reading[];
let listings: Listing[];
let failures: Failure[];
let progress: Progress[];
let attempts: Attempt[];
let client: Client;

beforeEach(() => {
  workers = [];
  readings = [];
  listings = [];
  failures = [];
  progress = [];
  attempts = [];
  client = createClient(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    {
      progressed: (told) => progress.push(told),
      read: (read) => readings.push(read),
      listed: (listed) => listings.push(listed),
      failed: (failure) => failures.push(failure),
      tried: (attempt) => attempts.push(attempt),
    },
  );
});

const worker = (index: number): FakeWorker => {
  const found = workers[index];
  if (found === undefined) throw new Error(`there is no worker ${String(index)}`);
  return found;
};

/** A worker that has loaded the engine. */
const readyWorker = (index: number): FakeWorker => {
  worker(index).reply({ type: 'ready' });
  return worker(index);
};

const attempt: Attempt = { events: [], best: -1, lines: 0, map: reading.map, rows: reading.rows };

const broken = { preventDefault: () => undefined } as ErrorEvent;

describe('createClient', () => {
  it('tries a log on a signature, and ends the attempt when the log changes meanwhile', () => {
    client.tryOn('nf-queue-gso-null', 'one');
    const first = readyWorker(0);
    expect(first.received).toEqual([{ type: 'try', id: 1, signature: 'nf-queue-gso-null', text: 'one' }]);
    client.tryOn('nf-queue-gso-null', 'two');
    const second = readyWorker(1);
    first.reply({ type: 'tried', id: 1, attempt });
    expect(attempts).toEqual([]);
    second.reply({ type: 'tried', id: second.lastId(), attempt });
    expect(attempts).toEqual([attempt]);
  });

  it('sends nothing before the engine is loaded, and all of it then', () => {
    client.warm();
    client.analyse([{ name: 'a', content: 'a' }]);
    expect(worker(0).received).toEqual([]);
    expect(readyWorker(0).received).toHaveLength(1);
  });

  it('does not load the engine again for a newer input', () => {
    client.analyse([{ name: 'a', content: 'a' }]);
    client.analyse([{ name: 'b', content: 'b' }]);
    expect(workers).toHaveLength(1);
    expect(readyWorker(0).received).toMatchObject([{ inputs: [{ name: 'b' }] }]);
  });

  it('keeps an idle worker for the next input', () => {
    client.analyse([{ name: 'a', content: 'a' }]);
    readyWorker(0).reply({ type: 'read', listing: null, id: worker(0).lastId(), reading });
    client.analyse([{ name: 'b', content: 'b' }]);
    expect(workers).toHaveLength(1);
    expect(readings).toHaveLength(1);
  });

  it('ends a busy worker when a newer input comes, and hears no more of it', () => {
    client.analyse([{ name: 'a', content: 'a' }]);
    const old = readyWorker(0).lastId();
    client.analyse([{ name: 'b', content: 'b' }]);
    expect(worker(0).ended).toBe(true);
    worker(0).reply({ type: 'read', listing: null, id: old, reading });
    expect(readings).toHaveLength(0);
    readyWorker(1).reply({ type: 'read', listing: null, id: worker(1).lastId(), reading });
    expect(readings).toHaveLength(1);
  });

  it('hears no more of an input that was cancelled', () => {
    client.analyse([{ name: 'a', content: 'a' }]);
    const old = readyWorker(0).lastId();
    client.cancel();
    worker(0).reply({ type: 'read', listing: null, id: old, reading });
    expect(readings).toHaveLength(0);
  });

  it('tells how far the input is that runs, and no other', () => {
    client.analyse([{ name: 'a', content: 'a' }]);
    const id = readyWorker(0).lastId();
    const told: Progress = { step: 'read', bytes: 1, total: 2 };
    worker(0).reply({ type: 'progress', id: id - 1, progress: told });
    expect(progress).toEqual([]);
    worker(0).reply({ type: 'progress', id, progress: told });
    expect(progress).toEqual([told]);
  });

  it('asks the worker that has the archive for another log of it, one at a time', () => {
    client.show(1);
    expect(workers).toHaveLength(0);
    client.analyse([{ name: 'a', content: 'a' }]);
    readyWorker(0).reply({ type: 'read', listing: null, id: worker(0).lastId(), reading });
    client.show(1);
    client.show(2);
    expect(worker(0).received).toMatchObject([{ type: 'analyse' }, { type: 'show', log: 1 }]);
    worker(0).reply({ type: 'read', listing: null, id: worker(0).lastId(), reading });
    expect(readings).toHaveLength(2);
  });

  it('tells of a list of logs, and exports them', () => {
    client.analyse([
      { name: 'a', content: 'a' },
      { name: 'b', content: 'b' },
    ]);
    readyWorker(0).reply({ type: 'listed', id: worker(0).lastId(), listing });
    expect(listings).toEqual([listing]);
    const told: (ExportedLogs | null)[] = [];
    const exported = { text: new Blob(['{}\n']), found: [] };
    client.exportLogs('json', new Set(), (each) => told.push(each));
    worker(0).reply({ type: 'exported', id: worker(0).lastId(), exported });
    client.exportLogs('csv', new Set(), (each) => told.push(each));
    worker(0).reply({ type: 'failed', id: worker(0).lastId(), failure: { code: 'not-read', name: 'a' } });
    expect(told).toEqual([exported, null]);
    expect(readings).toEqual([]);
  });

  it('stops an export that nobody waits for any more', () => {
    client.analyse([{ name: 'a', content: 'a' }]);
    readyWorker(0).reply({ type: 'listed', id: worker(0).lastId(), listing });
    const told: (ExportedLogs | null)[] = [];
    const end = client.exportLogs('csv', new Set(), (each) => told.push(each));
    const id = worker(0).lastId();
    end();
    expect(worker(0).received.at(-1)).toEqual({ type: 'stop', id });
    worker(0).reply({ type: 'exported', id, exported: { text: new Blob(), found: [] } });
    expect(told).toEqual([]);
  });

  it('stops to show a log, and keeps the worker that has the others', () => {
    client.stop();
    client.analyse([{ name: 'a', content: 'a' }]);
    readyWorker(0).reply({ type: 'listed', id: worker(0).lastId(), listing });
    client.show(1);
    const id = worker(0).lastId();
    client.stop();
    expect(worker(0).received.at(-1)).toEqual({ type: 'stop', id });
    worker(0).reply({ type: 'read', listing: null, id, reading });
    expect(readings).toEqual([]);
    client.show(2);
    worker(0).reply({ type: 'read', listing: null, id: worker(0).lastId(), reading });
    expect(readings).toHaveLength(1);
    expect(workers).toHaveLength(1);
  });

  it('hands the log of a link to whoever asked', async () => {
    const unpacked = client.unpack({ architecture: null, release: null, encoding: 'seven-bytes', digits: '1' });
    readyWorker(0).reply({ type: 'unpacked', id: worker(0).lastId(), log: null });
    expect(await unpacked).toBeNull();
  });

  it('reports a failure of the input', () => {
    client.analyse([{ name: 'a', content: '' }]);
    readyWorker(0).reply({ type: 'failed', id: worker(0).lastId(), failure: { code: 'empty' } });
    expect(failures).toEqual([{ code: 'empty' }]);
  });

  it('reports a worker that breaks, once, and starts another for the next input', () => {
    client.analyse([{ name: 'a', content: 'a' }]);
    const { onerror } = readyWorker(0);
    onerror?.(broken);
    onerror?.(broken);
    expect(failures).toEqual([{ code: 'engine' }]);
    client.analyse([{ name: 'b', content: 'b' }]);
    expect(workers).toHaveLength(2);
  });

  it('reports an engine that could not be loaded', () => {
    client.analyse([{ name: 'a', content: 'a' }]);
    worker(0).reply({ type: 'broken' });
    expect(failures).toEqual([{ code: 'engine' }]);
  });

  it('says nothing of a worker that breaks while it only waits', () => {
    client.warm();
    worker(0).onerror?.(broken);
    expect(failures).toEqual([]);
  });

  it('hands rows to whoever asked', async () => {
    client.warm();
    readyWorker(0);
    const rows = client.rows(0, 2);
    const rowsId = worker(0).lastId();
    worker(0).reply({ type: 'rows', id: rowsId, rows: { from: 0, texts: ['a', 'b'] } });
    expect(await rows).toEqual({ from: 0, texts: ['a', 'b'] });
  });

  it('tells what a search finds until it is done, or stopped', () => {
    client.warm();
    readyWorker(0);
    const told: [number[], number][] = [];
    const search = (): (() => void) => client.find('x', ({ rows, share }) => told.push([[...rows], share]));
    const stopFirst = search();
    const first = worker(0).lastId();
    worker(0).reply({ type: 'found', id: first, rows: Uint32Array.of(7), share: 0.5 });
    worker(0).reply({ type: 'found', id: first, rows: Uint32Array.of(9), share: 1 });
    stopFirst();
    expect(worker(0).received.at(-1)?.type, 'it was done').toBe('find');
    const stopSecond = search();
    const second = worker(0).lastId();
    stopSecond();
    expect(worker(0).received.at(-1)).toEqual({ type: 'stop', id: second });
    worker(0).reply({ type: 'found', id: second, rows: Uint32Array.of(3), share: 0.5 });
    expect(told).toEqual([
      [[7], 0.5],
      [[9], 1],
    ]);
  });

  it('hands what an event means to whoever asked', async () => {
    client.warm();
    readyWorker(0);
    const asked = client.explain(crashEvent(), true);
    const explanation = explainEn(crashEvent(), true);
    worker(0).reply({ type: 'explained', id: worker(0).lastId(), explanation });
    expect(await asked).toEqual(explanation);
  });
});
