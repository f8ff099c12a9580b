import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { analyse } from '../../src/analyser/reading/analyse.ts';
import { UnreadableInput } from '../../src/kernel/refusals.ts';
import { root } from '../knowledge/bases.ts';
import { bundleOf } from '../knowledge/bundle.ts';
import { readSignatures } from '../knowledge/signatures.ts';
import { calibrate } from './cost.ts';
import { inputOf } from './input.ts';
import { realLogs } from './logs.ts';
import { type Order, type Report } from './messages.ts';
import { minimise } from './minimise.ts';
import { checkWith } from './properties.ts';

/** A failing input is shortened for so long, in milliseconds. */
const minimising = 60_000;

const { seed, from, until, to, out } = workerData as Order;
const tell = (report: Report): void => parentPort?.postMessage(report);

const logs = realLogs();
const bundle = bundleOf(root, readSignatures(root).signatures);
const cost = calibrate(logs, (bytes) => {
  try {
    analyse('log', bytes, bundle);
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
  }
});
const check = checkWith(bundle, cost);
const known = new Set<string>();

for (let index = from; index <= to && Date.now() < until; index += 1) {
  const { bytes, mutations } = inputOf(logs, seed, index);
  const outcome = await check(bytes);
  tell({ type: 'tried', index, length: bytes.length, mutations, outcome });
  const { failure, detail = '' } = outcome;
  if (failure === null) continue;
  const name = join(out, `${String(seed)}-${String(index)}`);
  writeFileSync(`${name}.txt`, `${failure} ${detail}\n${mutations.join(', ')}\n`);
  writeFileSync(`${name}.log`, bytes);
  // One short example of a failure tells enough.
  if (known.has(failure)) continue;
  known.add(failure);
  const short = await minimise(
    bytes,
    async (candidate) => {
      tell({ type: 'alive' });
      return (await check(candidate)).failure === failure;
    },
    minimising,
  );
  writeFileSync(`${name}.short.log`, short);
}
