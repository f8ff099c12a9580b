import { spawnSync } from 'node:child_process';
import { findOnPath } from './find.ts';

/** Root on a system with apt: the one case in which a package may be installed without asking. */
export function mayInstall(environment: NodeJS.ProcessEnv): boolean {
  return process.getuid?.() === 0 && findOnPath(environment['PATH'] ?? '', ['apt-get']) !== null;
}

function aptGet(args: string[]): boolean {
  const { status } = spawnSync('apt-get', args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Installs the distribution's Chromium. The package lists are fetched only where the ones at hand do not do. */
export function installChromium(): boolean {
  const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
  return aptGet(install) || (aptGet(['update']) && aptGet(install));
}
