import { join } from 'node:path';
import { runBuild } from './build/run.ts';
import { readServerOptions, runServer } from './server/run.ts';

/** A sample to try the site with at once. */
const example = 'signatures/nf-queue-gso-null/samples/as-printed.log';

const options = readServerOptions();
if (options === null) process.exitCode = 2;
else {
  // The port is taken before the build: who waits for a build should not learn afterwards that it cannot be seen.
  const directory = join(process.cwd(), 'dist');
  const served = await runServer(directory, options);
  if (served === null) process.exitCode = 1;
  else if ((await runBuild(process.cwd())) !== null)
    console.log(`Oopsdex is on ${served.url} - paste or drop ${example} there to try it.`);
  else {
    process.exitCode = 1;
    await served.close();
  }
}
