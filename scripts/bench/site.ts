import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../build/site.ts';
import { launchOptions } from '../chromium/launch.ts';
import { serve } from '../server/serve.ts';
import { root } from '../knowledge/bases.ts';
import { benchFile } from './browser-file.ts';
import { type Figure, figure, median } from './figure.ts';
import { type Home, openHome } from './home.ts';
import { benchList, withLargeList } from './large-list.ts';
import { consoleLog } from './log.ts';
import { benchPauses } from './pause.ts';
import { benchSize } from './size.ts';
import { verdictAfter, watchVerdict } from './verdict.ts';

const crash = join(root, 'signatures', 'blk-mq-rq-timed-out-null', 'samples', 'as-printed.log');
const pasteSize = 200_000;
const runs = 5;
/** Signatures in the list that is filtered: the rows of the real one, repeated. */
const listed = 5000;

/** From the keys for paste to the sentence on the screen, in ms. */
async function timePaste({ page }: Home, text: string): Promise<number> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await watchVerdict(page, 'paste');
  await page.keyboard.press('ControlOrMeta+KeyV');
  return verdictAfter(page);
}

/** What a reader waits for and loads. The site is built anew for it. */
export async function benchSite(print: (figure: Figure) => void): Promise<void> {
  const started = performance.now();
  const directory = join(root, 'dist');
  const built = await buildSite(root, directory);
  if (built === null) throw new Error('the site was not built');
  print(figure('build time', (performance.now() - started) / 1000, 's', { limit: 60 }));

  benchSize(directory, print);

  const text = consoleLog(pasteSize, readFileSync(crash, 'utf8'));
  const served = await serve({ directory });
  const browser = await chromium.launch(launchOptions(process.env));
  try {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const home = await openHome(browser, served.url);
      if (run === 0) {
        const { page, engine, matchers, part, cards } = home.scripts;
        print(figure('home: JavaScript of the page, compressed', page / 1000, 'kB', { limit: 70 }));
        print(figure('home: JavaScript of the engine, compressed', engine / 1000, 'kB', { limit: 120 }));
        print(figure('home: JavaScript behind the engine, compressed', part / 1000, 'kB', { limit: 80 }));
        for (const [name, size] of Object.entries({ 'compiled matchers': matchers, 'cards of one language': cards })) {
          print(figure(`home: ${name}, compressed`, size / 1000, 'kB'));
          print(figure(`home: ${name}, compressed, of one signature`, size / built.signatures, 'bytes'));
        }
      }
      times.push(await timePaste(home, text));
      await home.page.context().close();
    }
    await withLargeList(directory, listed, async (path) => {
      const page = await browser.newPage();
      await page.goto(served.url + path, { waitUntil: 'networkidle' });
      await benchList(page, `${listed.toLocaleString('en')} signatures`, print);
      await page.close();
    });
    print(figure('from paste to verdict, log of 200 kB, median of 5', median(times), 'ms', { limit: 150 }));
    await benchFile(print, browser, served.url);
    await benchPauses(print, browser, served.url);
  } finally {
    await browser.close();
    await served.close();
  }
}
