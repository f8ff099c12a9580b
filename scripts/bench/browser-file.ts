import { join } from 'node:path';
import { type Browser } from '@playwright/test';
import { runCommandLine } from './command-line.ts';
import { type Figure, figure, median } from './figure.ts';
import { openHome } from './home.ts';
import { longestPause, watchPauses } from './pause.ts';
import { printedCrashes, sparseLog } from './sparse-log.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { verdictAfter, watchVerdict } from './verdict.ts';
import { writeFile } from './write-file.ts';

/** In MB. */
const size = 100;
const crashes = 120;
const runs = 3;

/** In ms. */
function timeCommandLine(file: string): number {
  const started = performance.now();
  runCommandLine(file);
  return performance.now() - started;
}

/** From the choice of a file to the sentence on the screen, and the longest time meanwhile for which the page did not answer; both in ms. */
async function timePage(browser: Browser, url: string, file: string): Promise<{ time: number; pause: number }> {
  const { page } = await openHome(browser, url);
  try {
    await watchPauses(page);
    await watchVerdict(page, 'change');
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(file);
    const time = await verdictAfter(page);
    return { time, pause: await longestPause(page) };
  } finally {
    await page.context().close();
  }
}

/** A large file in the browser against the command line. They take turns, so that what else the machine does meets both. */
export async function benchFile(print: (figure: Figure) => void, browser: Browser, url: string): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'console.log');
    writeFile(file, sparseLog(size * 1e6, crashes, printedCrashes()));
    timeCommandLine(file);
    const ofPage: number[] = [];
    const pauses: number[] = [];
    const ofProgram: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { time, pause } = await timePage(browser, url, file);
      ofPage.push(time);
      pauses.push(pause);
      ofProgram.push(timeCommandLine(file));
    }
    const name = `file of ${String(size)} MB to verdict`;
    print(figure(`${name}: page against command line`, median(ofPage) / median(ofProgram), 'ratio', { limit: 1.5 }));
    print(figure(`${name}: page`, median(ofPage), 'ms'));
    print(figure(`${name}: longest pause of the page`, median(pauses), 'ms', { limit: 1000 }));
    print(figure(`${name}: command line`, median(ofProgram), 'ms'));
  });
}
