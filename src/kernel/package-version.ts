import { type Release } from './releases.ts';

/**
 * The version of the package that a kernel came in, which fixes are compared with.
 * Ubuntu and Debian print their ABI in the release and the package in the build behind it:
 *
 *     5.4.0-122-generic #138-Ubuntu                      5.4.0-122.138
 *     5.4.0-122-generic #138~18.04.1-Ubuntu              5.4.0-122.138
 *     5.10.0-26-amd64 #1 SMP Debian 5.10.197-1           5.10.197-1
 *
 * Null where the release alone does not tell the package.
 */
export function packageVersion({ version, distribution }: Release, build: string | null): string | null {
  if (distribution === 'ubuntu') {
    const upload = /^#(\d+)(?:~[\d.]+)?-Ubuntu/.exec(build ?? '')?.[1];
    return upload === undefined ? version : `${version}.${upload}`;
  }
  if (distribution === 'debian') {
    const named = /\bDebian (\d[\w.+~-]*)/.exec(build ?? '')?.[1];
    // From Debian 13 on the release is the package's version: 6.12.48+deb13-amd64.
    return named ?? (version.includes('+deb') ? version : null);
  }
  return version;
}
