import { spawnSync } from 'node:child_process';

/**
 * When a package was made, in seconds: what SOURCE_DATE_EPOCH says, as reproducible-builds.org has it, or the time of the commit, so that the
 * same state gives the same archive; now, where the project is no checkout.
 */
export function packageDate(root: string, environment: NodeJS.ProcessEnv, now = Date.now()): number {
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  // The output is null where there is no git.
  const told = [environment['SOURCE_DATE_EPOCH'], stdout as string | null].find((text) => /^\d+\s*$/.test(text ?? ''));
  return told === undefined ? Math.floor(now / 1000) : Number(told);
}
