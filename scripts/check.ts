import { runCheck } from './check/run.ts';
import { root } from './knowledge/bases.ts';

process.exitCode = await runCheck(root, process.argv.slice(2));
