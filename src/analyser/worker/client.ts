import { type CrashEvent } from '../../kernel/event.ts';
import { type Explanation } from '../result/explain.ts';
import { type Draft } from '../result/draft.ts';
import { type ExportedLogs, type LogsFormat } from '../logs/export-logs.ts';
import { type TextLine } from '../text/held-text.ts';
import { type PanicLink } from '../../panic-screen/link.ts';
import { type PanicLog } from '../../panic-screen/read-link.ts';
import { type SecretKind } from '../../redaction/secret.ts';
import {
  type Attempt,
  type Failure,
  type Input,
  type Listing,
  type Progress,
  type Reading,
  type Reply,
  type Request,
  type Rows,
} from './messages.ts';

/** What the client needs of a Worker. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Where the answers go. Nothing is reported of an input that a newer one has replaced. */
export interface Listener {
  progressed(progress: Progress): void;
  /** `listing` where several logs were given, the first time that one of them is told of. */
  read(reading: Reading, listing: Listing | null): void;
  failed(failure: Failure): void;
  /** Only who tries is told of it. */
  tried?(attempt: Attempt): void;
  /** Only who gives several files. */
  listed?(listing: Listing): void;
}

/** What was found since the last time, and how much of the log was looked through: 1 where it is done. */
export interface Found {
  rows: Uint32Array;
  share: number;
}

export interface Client {
  /** Loads the engine, so that nothing has to be loaded after a paste. */
  warm(): void;
  analyse(inputs: Input[]): void;
  /** Tries a log on one signature. */
  tryOn(signature: string, text: string): void;
  /** Shows one of the logs that were read last. */
  show(log: number): void;
  /** All of them in a form that can be given away; null where their files cannot be read any more. Returns what ends it. */
  exportLogs(
    format: LogsFormat,
    hide: ReadonlySet<SecretKind>,
    told: (exported: ExportedLogs | null) => void,
  ): () => void;
  /** Ends what `show` began; the logs stay. */
  stop(): void;
  /** Forgets the input: stops what runs, and answers nothing more of it. */
  cancel(): void;
  /** What a report means and what to do next. Never answered once a newer input has come. */
  explain(event: CrashEvent, matched: boolean): Promise<Explanation>;
  /** Rows of the log that was read last. Never answered once a newer input has come. */
  rows(from: number, to: number): Promise<Rows>;
  /** Tells rows that hold a text as they are found; returns what ends it. */
  find(query: string, told: (found: Found) => void): () => void;
  /** Lines as they stand in the log; of a longer one than can be given, what begins at a column. */
  lines(numbers: number[], column: number): Promise<TextLine[]>;
  /** A page for a crash that no signature knows, from its log; null where none can be made. */
  draft(log: string, title: string, today: string): Promise<Draft | null>;
  /** The log of a panic screen's link; null where nothing can be read from it. */
  unpack(link: PanicLink): Promise<PanicLog | null>;
}

/**
 * Talks to one worker at a time. A worker that is busy when a newer input comes is ended, not waited for;
 * an idle one is kept, with its log, for the rows that the view asks for.
 */
export function createClient(spawn: () => WorkerLike, listener: Listener): Client {
  let worker: WorkerLike | null = null;
  /** Requests that wait for the worker to be ready; null once it is. */
  let queue: Request[] | null = null;
  let lastId = 0;
  /** The analysis that runs; null where none does. */
  let running: number | null = null;
  const waiting = new Map<number, (reply: Reply) => void>();

  function drop(): void {
    worker?.terminate();
    worker = null;
    queue = null;
    running = null;
    waiting.clear();
  }

  /** Makes room for a newer input. A worker that is still loading has nothing to stop. */
  function forget(): void {
    waiting.clear();
    if (queue !== null) queue = [];
    else if (running !== null) drop();
    running = null;
  }

  /** Takes a new input in the place of the one before it. */
  function begin(request: (id: number) => Request): void {
    forget();
    lastId += 1;
    running = lastId;
    send(request(lastId));
  }

  /** Asks for more of the logs that were read. A worker that reads has the next ones; an ended one has none. */
  function goOn(request: (id: number) => Request): void {
    if (running !== null || worker === null) return;
    waiting.clear();
    lastId += 1;
    running = lastId;
    send(request(lastId));
  }

  function send(request: Request): void {
    const to = ready();
    if (queue === null) to.postMessage(request);
    else queue.push(request);
  }

  function open(): void {
    queue?.forEach((request) => worker?.postMessage(request));
    queue = null;
  }

  function receive(reply: Reply): void {
    if (reply.type === 'ready') {
      open();
      return;
    }
    if (reply.type === 'broken') {
      fail();
      return;
    }
    if (reply.type === 'progress') {
      if (reply.id === running) listener.progressed(reply.progress);
      return;
    }
    const waits = waiting.get(reply.id);
    if (waits !== undefined) {
      // A search tells more than once.
      if (reply.type !== 'found' || reply.share === 1) waiting.delete(reply.id);
      waits(reply);
      return;
    }
    if (reply.id !== running) return;
    running = null;
    switch (reply.type) {
      case 'read':
        listener.read(reply.reading, reply.listing);
        return;
      case 'listed':
        listener.listed?.(reply.listing);
        return;
      case 'tried':
        listener.tried?.(reply.attempt);
        return;
      case 'failed':
        listener.failed(reply.failure);
    }
  }

  function fail(): void {
    const wasRunning = running !== null;
    drop();
    if (wasRunning) listener.failed({ code: 'engine' });
  }

  function ready(): WorkerLike {
    if (worker !== null) return worker;
    const started = spawn();
    queue = [];
    started.onmessage = ({ data }) => {
      // An ended worker may still report.
      if (worker === started) receive(data);
    };
    started.onerror = (event) => {
      event.preventDefault();
      if (worker === started) fail();
    };
    worker = started;
    return started;
  }

  function ask<T>(request: (id: number) => Request, answer: (reply: Reply) => T | null): Promise<T> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, (reply) => {
        const found = answer(reply);
        if (found !== null) resolve(found);
      });
      send(request(id));
    });
  }

  return {
    warm: () => {
      ready();
    },
    analyse: (inputs) => {
      begin((id) => ({ type: 'analyse', id, inputs }));
    },
    tryOn: (signature, text) => {
      begin((id) => ({ type: 'try', id, signature, text }));
    },
    show: (log) => {
      goOn((id) => ({ type: 'show', id, log }));
    },
    explain: (event, matched) =>
      ask(
        (id) => ({ type: 'explain', id, event, matched }),
        (reply) => (reply.type === 'explained' ? reply.explanation : null),
      ),
    stop: () => {
      if (running !== null) send({ type: 'stop', id: running });
      running = null;
    },
    cancel: forget,
    rows: (from, to) =>
      ask(
        (id) => ({ type: 'rows', id, from, to }),
        (reply) => (reply.type === 'rows' ? reply.rows : null),
      ),
    find: (query, told) => {
      lastId += 1;
      const id = lastId;
      waiting.set(id, (reply) => {
        if (reply.type === 'found') told({ rows: reply.rows, share: reply.share });
        // The file cannot be read any more.
        if (reply.type === 'failed') told({ rows: new Uint32Array(), share: 1 });
      });
      send({ type: 'find', id, query });
      return () => {
        if (waiting.delete(id)) send({ type: 'stop', id });
      };
    },
    exportLogs: (format, hide, told) => {
      lastId += 1;
      const id = lastId;
      waiting.set(id, (reply) => {
        told(reply.type === 'exported' ? reply.exported : null);
      });
      send({ type: 'export', id, format, hide });
      return () => {
        if (waiting.delete(id)) send({ type: 'stop', id });
      };
    },
    lines: (numbers, column) =>
      ask(
        (id) => ({ type: 'lines', id, numbers, column }),
        (reply) => (reply.type === 'lines' ? reply.lines : null),
      ),
    draft: (log, title, today) =>
      ask(
        (id) => ({ type: 'draft', id, log, title, today }),
        // An answer of none is one.
        (reply) => (reply.type === 'draft' ? { draft: reply.draft } : null),
      ).then(({ draft }) => draft),
    unpack: (link) =>
      ask(
        (id) => ({ type: 'unpack', id, link }),
        (reply) => (reply.type === 'unpacked' ? { log: reply.log } : null),
      ).then(({ log }) => log),
  };
}
