import { expect, test as base } from '@playwright/test';
import { type Served } from '../../scripts/server/serve.ts';
import { startOtherOrigin, startOwnServer, startPlainServer, type WatchedServer } from './servers.ts';

/** What a test expects beside a silent console and a single origin. */
interface Watch {
  /** A warning or an error of the console that belongs to the test. */
  expectConsole(pattern: RegExp): void;
  /** A further origin that the test itself calls. */
  expectOrigin(url: string): void;
}

interface TestFixtures {
  watch: Watch;
}

interface WorkerFixtures {
  /** The site at the root of our own server. */
  site: WatchedServer;
  /** The site under a sub-path of our own server, which gives 404.html for what it has not. */
  deepSite: WatchedServer;
  /** The site under a sub-path of a plain server that is not ours. */
  plainSite: WatchedServer;
  otherOrigin: WatchedServer;
}

/** Starts a server for all tests of a worker process, and ends it with them. */
async function during<T extends Served>(start: () => Promise<T>, use: (served: T) => Promise<void>): Promise<void> {
  const served = await start();
  try {
    await use(served);
  } finally {
    await served.close();
  }
}

/** Of a test that watches: whatever it tests, its pages raise no error, break no policy, and talk to one origin. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [({}, use) => during(() => startOwnServer('/'), use), { scope: 'worker' }],
  deepSite: [({}, use) => during(() => startOwnServer('/kb/oopsdex/'), use), { scope: 'worker' }],
  plainSite: [({}, use) => during(startPlainServer, use), { scope: 'worker' }],
  otherOrigin: [({}, use) => during(startOtherOrigin, use), { scope: 'worker' }],
  watch: [
    async ({ context, page }, use) => {
      const problems: string[] = [];
      const expectedMessages: RegExp[] = [];
      const expectedOrigins: string[] = [];
      const origins = new Set<string>();
      context.on('weberror', (error) => problems.push(`error: ${String(error.error())}`));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'blob:' && protocol !== 'data:') origins.add(origin);
      });
      page.on('crash', () => problems.push('the page crashed'));
      await use({
        expectConsole: (pattern) => expectedMessages.push(pattern),
        expectOrigin: (url) => expectedOrigins.push(new URL(url).origin),
      });
      const unexpected = problems.filter((text) => !expectedMessages.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors, and warnings of the console').toEqual([]);
      const called = [...origins].filter((origin) => !expectedOrigins.includes(origin));
      expect(called.length, `origins that were called: ${called.join(', ')}`).toBeLessThanOrEqual(1);
    },
    { auto: true },
  ],
});

export { expect };
