import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findOnPath } from '../chromium/find.ts';

/** Root on a system with apt: the one case in which a package may be installed without asking. */
export function mayInstall(environment: NodeJS.ProcessEnv): boolean {
  return process.getuid?.() === 0 && findOnPath(environment['PATH'] ?? '', ['apt-get']) !== null;
}

/** The same of a package that brings a service: on a machine that starts its services, a test may not add one. */
export function mayInstallService(environment: NodeJS.ProcessEnv): boolean {
  return mayInstall(environment) && !existsSync('/run/systemd/system');
}

function aptGet(args: string[]): boolean {
  const { status } = spawnSync('apt-get', args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

let listsFetched = false;

/** Installs a package of the distribution. The package lists are fetched, once, only where the ones at hand do not do. */
export function installPackage(name: string): boolean {
  const install = ['install', '--yes', '--no-install-recommends', name];
  if (aptGet(install)) return true;
  if (listsFetched) return false;
  listsFetched = true;
  return aptGet(['update']) && aptGet(install);
}
