import { type Release } from './releases.ts';

/**
 * The version of the package that a kernel came in, which fixes are compared with.
 * Ubuntu and Debian print their ABI in the release and the package in the build behind it:
 *
 *     5.4.0-122-generic #138-Ubuntu                      5.4.0-122.138
 *     5.4.0-122-generic #138~18.04.1-Ubuntu              5.4.0-122.138
 *     3.13.0-95-generic #142~precise1-Ubuntu             3.13.0-95.142
 *     6.8.0-38-lowlatency #38.1-Ubuntu                   6.8.0-38.38.1
 *     5.10.0-26-amd64 #1 SMP Debian 5.10.197-1           5.10.197-1
 *     6.12.47+rpt-rpi-v8 #1 SMP Debian 1:6.12.47-1+rpt1  6.12.47-1+rpt1
 *
 * Without the build, Ubuntu's ABI and the upstream version of Debian's newer releases remain, which begin the package's version.
 * Null where the release alone does not tell the package: Debian's older ABI numbers.
 */
export function packageVersion({ version, base, distribution }: Release, build: string | null): string | null {
  if (distribution === 'ubuntu') {
    const upload = /^#(\d+(?:\.\d+)*)(?:~[\w.]+)?-Ubuntu(?:\s|$)/.exec(build ?? '')?.[1];
    return upload === undefined ? version : `${version}.${upload}`;
  }
  if (distribution === 'debian' || version.includes('+rpt')) {
    const named = /\bDebian (?:\d+:)?(\d[\w.+~-]*)/.exec(build ?? '')?.[1];
    // From 6.3 on the release begins with the package's upstream version: 6.12.48+deb13-amd64, 6.12.6-amd64.
    return named ?? (version.includes('-') ? null : base);
  }
  return version;
}
