import { parseArgs } from 'node:util';
import { runBuild } from './build/run.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
if ((await runBuild(process.cwd(), values.out)) === null) process.exitCode = 1;
