import { type Distribution, type Release } from './releases.ts';

/** Whether a build string, `#1 SMP Tue Jan 29 ...` or its head, cannot be the packager's. */
type Foreign = (build: string, release: Release) => boolean;

/**
 * How packagers mark their builds; without a row nothing can be told.
 *
 *     Linux version 5.4.0-122-generic (buildd@lcy02) ... #138-Ubuntu SMP Wed Jun 22 15:00:31 UTC 2022
 *     Linux version 5.10.0-26-amd64 (debian-kernel@lists.debian.org) ... #1 SMP Debian 5.10.197-1 (2023-09-29)
 *     Linux version 3.10.0-957.el7.x86_64 (mockbuild@kbuilder) ... #1 SMP Thu Nov 8 23:39:32 UTC 2018
 *
 * The number behind `#` counts the builds of one tree (init/build-version); Ubuntu writes the upload there, from 2.6.24 on.
 */
const foreign: Partial<Record<Distribution, Foreign>> = {
  ubuntu: (build) => !/^#[\d.]+(?:~[\w.]+)?-Ubuntu(?:\s|$)/.test(build),
  // An oops of before 3.2 shows `#1` alone, and the banner of 2.6 has the package elsewhere. Derivatives write their name behind it.
  debian: (build, { base }) =>
    /Debian \S*(?:kali|parrot)/.test(build) ||
    (!base.startsWith('2.') && / SMP /.test(build) && !/Debian /.test(build)),
  // An rpm is built in a fresh tree.
  rhel: (build) => !/^#1(?:\s|$)/.test(build),
  fedora: (build) => !/^#1(?:\s|$)/.test(build),
};

/** Whether somebody else than the packager built this kernel, as far as its name and its build tell. */
export function isRebuilt(release: Release, build: string | null): boolean {
  return release.rebuilt || (build !== null && foreign[release.distribution]?.(build, release) === true);
}
