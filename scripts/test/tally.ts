/** What became of some tests. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const onePassed: Tally = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: Tally = { passed: 0, failed: 1, skipped: 0 };

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

/** `212 passed, 0 failed`, and what was skipped where anything was. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  const skippedPart = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
  return `${String(passed)} passed, ${String(failed)} failed${skippedPart}`;
}

/**
 * A runner may end badly although no test failed: a file that cannot be loaded, an error outside of all tests, no test at all.
 * That counts as one failure.
 */
export function withStatus(tally: Tally, status: number): Tally {
  const nothingRan = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (status !== 0 || nothingRan) ? { ...tally, failed: 1 } : tally;
}
