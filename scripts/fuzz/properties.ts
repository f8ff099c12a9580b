import { analyse } from '../../src/analyser/reading/analyse.ts';
import { analyseStream } from '../../src/analyser/reading/analyse-stream.ts';
import { type Analysis } from '../../src/analyser/reading/analysis.ts';
import { decode } from '../../src/log/bytes/decode.ts';
import { UnreadableInput } from '../../src/kernel/refusals.ts';
import { type MatcherBundle } from '../../src/matcher/schema/bundle.ts';
import { allowed, type Cost, timed } from './cost.ts';
import { misplaced } from './places.ts';
import { randomFrom } from './random.ts';
import { type Outcome } from './tally.ts';

/** A run that seems slow is measured so often again: another program may have had the processor. */
const secondLooks = 3;

/** Tries all that must hold of any input. */
export type Check = (bytes: Buffer) => Promise<Outcome>;

export function checkWith(bundle: MatcherBundle, cost: Cost): Check {
  const read = (bytes: Buffer): Analysis | string => answerOf(() => analyse('input', bytes, bundle));

  const isSlow = (bytes: Buffer): boolean => {
    for (let look = 0; look < secondLooks; look += 1)
      if (timed(() => read(bytes)).time <= allowed(cost, bytes.length)) return false;
    return true;
  };

  return async (bytes) => {
    try {
      const { value: answer, time } = timed(() => read(bytes));
      const slow = time > allowed(cost, bytes.length) && isSlow(bytes);
      const whole = JSON.stringify(answer);
      const events = typeof answer === 'string' ? null : answer.events.length;
      if (slow) return { events, failure: 'takes more than linear time' };
      if (JSON.stringify(read(bytes)) !== whole) return { events, failure: 'the same input gives another analysis' };
      const chunked = await streamed(bytes, bundle);
      if (JSON.stringify(chunked) !== whole) return { events, failure: 'in pieces it gives another analysis' };
      if (typeof answer === 'string') return { events, failure: null };
      if (!survivesJson(answer)) return { events, failure: 'JSON does not hold the analysis' };
      const wrong = misplaced(answer, decode(bytes).text);
      return wrong === null
        ? { events, failure: null }
        : { events, failure: `the place of a ${wrong.what} is wrong`, detail: wrong.detail };
    } catch (error) {
      return { events: 0, failure: `throws ${String(error)}` };
    }
  };
}

/** An analysis, or the one sentence that refuses the input. */
function answerOf(task: () => Analysis): Analysis | string {
  try {
    return task();
  } catch (error) {
    if (error instanceof UnreadableInput) return error.message;
    throw error;
  }
}

async function streamed(bytes: Buffer, bundle: MatcherBundle): Promise<Analysis | string> {
  try {
    return await analyseStream('input', pieces(bytes), bundle);
  } catch (error) {
    if (error instanceof UnreadableInput) return error.message;
    throw error;
  }
}

/** Cut anywhere, also within a character; the same input is always cut in the same places. */
async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array, void, undefined> {
  const random = randomFrom(bytes.length);
  const longest = random.pick([3, 100, 5000, 200_000]);
  // A megabyte in pieces of a byte or two tells no more than its beginning does.
  const short = Math.min(bytes.length, 2000);
  for (let at = 0; at < bytes.length;) {
    const size = at < short ? 1 + random.below(longest) : 1 + random.below(Math.max(longest, 5000));
    yield bytes.subarray(at, at + size);
    at += size;
  }
  await Promise.resolve();
}

/** Numbers that are none, and values that JSON leaves out, would be lost. */
function survivesJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'object' && Object.values(value).every(survivesJson);
}
