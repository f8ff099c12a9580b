import { runBuild } from './build/run.ts';

if (!(await runBuild(process.cwd()))) process.exitCode = 1;
