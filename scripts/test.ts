import { join } from 'node:path';
import { provideChromium } from './chromium/provide.ts';
import { checksOf } from './test/checks.ts';
import { formatTally, sumOf, type Tally } from './test/tally.ts';
import { provideWebServers } from './web-servers/provide.ts';

const root = join(import.meta.dirname, '..');

/** Each check runs, whatever became of those before it: one run shows everything. */
function runChecks(chromium: string): Tally {
  const results = checksOf(root, chromium).map(({ heading, run }) => {
    console.log(`\n== ${heading}`);
    const tally = run();
    console.log(`-- ${heading}: ${formatTally(tally)}`);
    return { heading, tally };
  });
  const failed = results.filter(({ tally }) => tally.failed > 0).map(({ heading }) => heading);
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  return sumOf(results.map(({ tally }) => tally));
}

// Asked first: who waits for all other checks should not learn only then that the last one cannot run.
const found = provideChromium(process.env);
if ('problem' in found) {
  console.error(found.problem);
  process.exitCode = 1;
} else {
  provideWebServers(process.env);
  const tally = runChecks(found.path);
  console.log(`\n${formatTally(tally)}`);
  if (tally.failed > 0) process.exitCode = 1;
}
