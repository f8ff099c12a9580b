import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readServerOptions, runServer } from './server/run.ts';

const directory = join(process.cwd(), 'dist');
const options = readServerOptions();
if (options === null) process.exitCode = 2;
else if (!existsSync(join(directory, 'index.html'))) {
  console.error('There is no dist/ yet. Build it first: npm run build');
  process.exitCode = 1;
} else {
  const served = await runServer(directory, options);
  if (served === null) process.exitCode = 1;
  else console.log(`Serving dist/ on ${served.url}`);
}
