import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/chromium/launch.ts';

/** The browser tests look at the built site: `npm run build` comes first. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous: on a busy machine a test is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(process.env),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'off',
    screenshot: 'off',
    video: 'off',
  },
});
