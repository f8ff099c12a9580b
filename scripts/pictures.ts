import { chromium } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchOptions } from './chromium/launch.ts';
import { serve } from './server/serve.ts';
import { root } from './knowledge/bases.ts';

/** The crash that the picture of the README shows. */
const sample = join(root, 'signatures', 'nf-queue-gso-null', 'samples', 'as-printed.log');
const directory = join(root, 'dist');

/** Takes the picture of a result for the README, from the built site. */
async function takePictures(): Promise<void> {
  const served = await serve({ directory });
  const browser = await chromium.launch(launchOptions(process.env));
  try {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1280, height: 1240 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const worker = page.waitForEvent('worker');
    await page.goto(served.url, { waitUntil: 'networkidle' });
    await worker;
    await page.evaluate((text) => navigator.clipboard.writeText(text), readFileSync(sample, 'utf8'));
    await page.keyboard.press('ControlOrMeta+KeyV');
    await page.getByRole('region', { name: 'Result', exact: true }).getByRole('article').first().waitFor();
    mkdirSync(join(root, 'docs'), { recursive: true });
    await page.screenshot({ path: join(root, 'docs', 'result.png') });
    console.log('docs/result.png');
  } finally {
    await browser.close();
    await served.close();
  }
}

if (existsSync(join(directory, 'index.html'))) await takePictures();
else {
  console.error('There is no dist/ yet. Build it first: npm run build');
  process.exitCode = 1;
}
