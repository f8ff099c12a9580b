import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { inputOf } from './fuzz/input.ts';
import { realLogs } from './fuzz/logs.ts';
import { type Order, type Report } from './fuzz/messages.ts';
import { countIn, formatTally, newTally } from './fuzz/tally.ts';

/**
 * Tries mutated real logs on the reader and the matchers until the time is over, and says what it tried and what failed.
 * An input on which the reader hangs is told too: it runs in a thread that is watched.
 */

const usage = 'usage: npm run fuzz -- [--minutes N] [--seed S] [--input I] [--out FOLDER]';

/** Exit status for bad arguments, as that of the other commands. */
const refused = 2;

/** No input of at most half a megabyte takes so long to read; in milliseconds. */
const longestSilence = 60_000;

interface Options {
  minutes: number;
  seed: number;
  /** One input alone, to look at a failure again. */
  input: number | null;
  out: string;
}

function options(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        input: { type: 'string' },
        out: { type: 'string', default: 'test-results/fuzz' },
      },
    });
    const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
    const input = values.input === undefined ? null : Number(values.input);
    const valid = minutes > 0 && Number.isInteger(seed) && (input === null || Number.isInteger(input));
    return valid ? { minutes, seed, input, out: values.out } : null;
  } catch {
    return null;
  }
}

async function fuzz({ minutes, seed, input, out }: Options): Promise<boolean> {
  mkdirSync(out, { recursive: true });
  const tally = newTally();
  const until = Date.now() + minutes * 60_000;
  const to = input ?? Number.MAX_SAFE_INTEGER;
  let next = input ?? 0;
  while (Date.now() < until && next <= to) {
    const hung = await watch({ seed, from: next, until, to, out }, ({ index, length, mutations, outcome }) => {
      countIn(tally, { index, length, mutations }, outcome);
      if (outcome.failure !== null) console.error(`input ${String(index)}: ${outcome.failure}`);
      next = index + 1;
    });
    if (!hung) break;
    const { bytes, mutations } = inputOf(realLogs(), seed, next);
    writeFileSync(join(out, `${String(seed)}-${String(next)}.log`), bytes);
    console.error(`input ${String(next)}: hangs`);
    countIn(tally, { index: next, length: bytes.length, mutations }, { events: 0, failure: 'hangs' });
    next += 1;
  }
  console.log(`seed ${String(seed)}: ${formatTally(tally)}`);
  return tally.failures.size === 0;
}

/** Runs a worker to its end; whether it hung and was stopped. */
function watch(order: Order, tried: (report: Extract<Report, { type: 'tried' }>) => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('fuzz/worker.ts', import.meta.url), { workerData: order });
    let timer: NodeJS.Timeout | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        resolve(true);
        void worker.terminate();
      }, longestSilence);
    };
    wait();
    worker.on('message', (report: Report) => {
      wait();
      if (report.type === 'tried') tried(report);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

const asked = options();
if (asked === null) {
  console.error(usage);
  process.exitCode = refused;
} else if (!(await fuzz(asked))) {
  process.exitCode = 1;
}
