import { installPackage, mayInstall } from '../debian/install.ts';
import { findChromium } from './find.ts';

const advice = 'Install the package chromium (or google-chrome), or set CHROME_PATH to the browser.';

/** A Chromium for the browser tests: one that is there, or the distribution's, installed now. Otherwise one sentence: what is missing. */
export function provideChromium(environment: NodeJS.ProcessEnv): { path: string } | { problem: string } {
  const found = findChromium(environment);
  if (found.path !== null) return { path: found.path };
  if (found.problem !== undefined) return { problem: `${found.problem} ${advice}` };
  if (!mayInstall(environment)) return { problem: `The browser tests need Chromium, and there is none. ${advice}` };
  console.log('There is no Chromium: installing the package chromium.');
  installPackage('chromium');
  const { path } = findChromium(environment);
  return path === null ? { problem: `Chromium could not be installed. ${advice}` } : { path };
}
