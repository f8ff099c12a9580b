import { type LaunchOptions } from '@playwright/test';
import { provideChromium } from './provide.ts';

/**
 * How Chromium is started for tests, measurements and pictures: quiet, and without calls home.
 * Its own sandbox is off, because root may not use it, nor may many containers; only pages of this project are opened.
 */
export function launchOptions(environment: NodeJS.ProcessEnv): LaunchOptions {
  const found = provideChromium(environment);
  if ('problem' in found) throw new Error(found.problem);
  return {
    executablePath: found.path,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
