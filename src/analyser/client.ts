import { type Failure, type Input, type Reading, type Reply, type Request, type Rows } from './messages.ts';

/** What the client needs of a Worker. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Where the answers go. Nothing is reported of an input that a newer one has replaced. */
export interface Listener {
  read(reading: Reading): void;
  failed(failure: Failure): void;
}

export interface Client {
  /** Loads the engine, so that nothing has to be loaded after a paste. */
  warm(): void;
  analyse(input: Input): void;
  /** Forgets the input: stops what runs, and answers nothing more of it. */
  cancel(): void;
  /** Rows of the log that was read last. Never answered once a newer input has come. */
  rows(from: number, to: number): Promise<Rows>;
  /** Rows that hold a text. */
  find(query: string): Promise<Uint32Array>;
}

/**
 * Talks to one worker at a time. A worker that is busy when a newer input comes is ended, not waited for;
 * an idle one is kept, with its log, for the rows that the view asks for.
 */
export function createClient(spawn: () => WorkerLike, listener: Listener): Client {
  let worker: WorkerLike | null = null;
  let lastId = 0;
  /** The analysis that runs; null where none does. */
  let running: number | null = null;
  const waiting = new Map<number, (reply: Reply) => void>();

  function drop(): void {
    worker?.terminate();
    worker = null;
    running = null;
    waiting.clear();
  }

  function receive(reply: Reply): void {
    if (reply.type === 'read' || reply.type === 'failed') {
      if (reply.id !== running) return;
      running = null;
      if (reply.type === 'read') listener.read(reply.reading);
      else listener.failed(reply.failure);
      return;
    }
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  }

  function fail(): void {
    const wasRunning = running !== null;
    drop();
    if (wasRunning) listener.failed({ code: 'engine' });
  }

  function ready(): WorkerLike {
    if (worker !== null) return worker;
    const started = spawn();
    started.onmessage = ({ data }) => {
      receive(data);
    };
    started.onerror = (event) => {
      event.preventDefault();
      // An ended worker may still report.
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
      ready().postMessage(request(id));
    });
  }

  return {
    warm: () => {
      ready();
    },
    analyse: (input) => {
      if (running !== null) drop();
      waiting.clear();
      lastId += 1;
      running = lastId;
      ready().postMessage({ type: 'analyse', id: running, input });
    },
    cancel: () => {
      if (running !== null) drop();
      waiting.clear();
    },
    rows: (from, to) =>
      ask(
        (id) => ({ type: 'rows', id, from, to }),
        (reply) => (reply.type === 'rows' ? reply.rows : null),
      ),
    find: (query) =>
      ask(
        (id) => ({ type: 'find', id, query }),
        (reply) => (reply.type === 'found' ? reply.hits : null),
      ),
  };
}
