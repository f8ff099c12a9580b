import { parentPort, Worker } from 'node:worker_threads';

/** So many items a thread may be behind with: what is given is held until it is done. */
const mostBehind = 16;

/** What such a thread makes of an item is soon done with: V8 would let each fill more memory than all items together take. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** A thread that does something with each item that it is given, in their order, while its giver goes on. */
export interface HelperThread<Item, Result> {
  /** How many items it has not done yet. */
  behind: () => number;
  /** Hands an item over; waits where the thread is too far behind. */
  give: (item: Item) => Promise<void>;
  /** Waits for all that was given, and ends the thread. */
  finish: () => Promise<Result>;
  /** Ends it whatever it is doing. */
  stop: () => Promise<unknown>;
}

type Order<Item> = { item: Item } | 'finish';
type Answer<Result> = 'done' | { result: Result };

/** Starts a thread, whose script calls `doEach`. */
export function helperThread<Item, Result = undefined>(script: URL, workerData?: unknown): HelperThread<Item, Result> {
  const worker = new Worker(script, { workerData, resourceLimits });
  const order = (one: Order<Item>): void => {
    worker.postMessage(one);
  };
  const waiting: (() => void)[] = [];
  let behind = 0;
  const result = new Promise<Result>((resolve, reject) => {
    worker.on('message', (answer: Answer<Result>) => {
      if (answer !== 'done') {
        resolve(answer.result);
        return;
      }
      behind -= 1;
      waiting.shift()?.();
    });
    worker.on('error', reject);
  });
  // A failure is told to whoever gives the next item, or waits for the end.
  result.catch(() => undefined);
  return {
    behind: () => behind,
    give: async (item) => {
      order({ item });
      behind += 1;
      if (behind <= mostBehind) return;
      const caughtUp = new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      await Promise.race([caughtUp, result]);
    },
    finish: async () => {
      order('finish');
      try {
        return await result;
      } finally {
        await worker.terminate();
      }
    },
    stop: () => worker.terminate(),
  };
}

/** In the script of such a thread: what is done with each item, and what is given back behind the last one. */
export function doEach<Item, Result>(
  each: (item: Item) => void | Promise<void>,
  last: () => Promise<Result> | Result,
): void {
  let work = Promise.resolve();
  const answer = (one: Answer<Result>): void => parentPort?.postMessage(one);
  parentPort?.on('message', (order: Order<Item>) => {
    work = work.then(async () => {
      if (order === 'finish') {
        answer({ result: await last() });
        return;
      }
      await each(order.item);
      answer('done');
    });
  });
}
