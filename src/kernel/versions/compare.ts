import { type Packager } from '../streams.ts';
import { compareDpkg } from './dpkg.ts';
import { compareEvr, compareRpm } from './rpm.ts';

/** Each packager's own comparison. */
const comparisons: Record<Packager, (a: string, b: string) => number> = {
  rpm: compareEvr,
  dpkg: compareDpkg,
  'kernel.org': (a, b) => compareRpm(upstream(a), upstream(b)),
};

/** kernel.org's `6.12-rc3` is before `6.12`, which rpm's rules give with `~`; `uname -r` prints `6.12.0` for `6.12`. */
function upstream(version: string): string {
  return version.replace(/^(\d+\.\d+)(?![\d.])/, '$1.0').replace(/-rc(?=\d)/, '~rc');
}

/** Negative where `a` is older than `b`, 0 where they are equal, by the packager's own rules. */
export function compareVersions(packager: Packager, a: string, b: string): number {
  return comparisons[packager](a, b);
}
