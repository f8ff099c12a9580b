import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlaywrightReport, readVitestReport } from './reports.ts';
import { oneFailed, onePassed, type Tally, withStatus } from './tally.ts';
import { runNode, runTool } from './tool.ts';

/** One part of the test command. */
export interface Check {
  heading: string;
  run(): Tally;
}

const tallyOf = (status: number): Tally => (status === 0 ? onePassed : oneFailed);

/** Runs a test runner that writes its counts to a file, and reads them; without a readable file it has failed. */
function counted(run: (file: string) => number, read: (report: unknown) => Tally): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'oopsdex-test-'));
  const file = join(folder, 'report.json');
  try {
    const status = run(file);
    return withStatus(read(JSON.parse(readFileSync(file, 'utf8'))), status);
  } catch (error) {
    console.error(`No report was written: ${error instanceof Error ? error.message : String(error)}`);
    return oneFailed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All checks, in the order in which they run: what is quick and tells most comes first. */
export function checksOf(root: string, chromium: string): Check[] {
  let built = false;
  return [
    {
      heading: 'Format',
      run: () => tallyOf(runTool(root, { package: 'prettier' }, ['--check', '--log-level', 'warn', '.'])),
    },
    { heading: 'Lint', run: () => tallyOf(runTool(root, { package: 'eslint' }, ['.'])) },
    {
      // It reads the .astro files and all TypeScript of the project alike.
      heading: 'Types',
      run: () => tallyOf(runTool(root, { package: 'astro' }, ['check', '--minimumSeverity', 'warning'])),
    },
    {
      heading: 'Unit tests',
      run: () =>
        counted(
          (file) =>
            runTool(root, { package: 'vitest' }, [
              'run',
              '--reporter=default',
              '--reporter=json',
              `--outputFile.json=${file}`,
            ]),
          readVitestReport,
        ),
    },
    {
      heading: 'Build',
      run: () => {
        const status = runNode(root, ['scripts/build.ts']);
        built = status === 0;
        return tallyOf(status);
      },
    },
    {
      heading: 'Browser tests',
      run: () => {
        if (!built) {
          console.error('Not run: there is no new build to test.');
          return oneFailed;
        }
        return counted(
          (file) =>
            runTool(root, { package: '@playwright/test', command: 'playwright' }, ['test', '--reporter=list,json'], {
              CHROME_PATH: chromium,
              PLAYWRIGHT_JSON_OUTPUT_FILE: file,
            }),
          readPlaywrightReport,
        );
      },
    },
  ];
}
