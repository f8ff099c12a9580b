import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../knowledge/bases.ts';

/** Analyses a file with the whole program, from its start on. */
export function runCommandLine(file: string): void {
  const { status, error, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, join(root, 'scripts', 'analyse.ts'), '--format', 'json', file],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`analyse failed: ${error?.message ?? stderr}`);
}
