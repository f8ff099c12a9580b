import { type Packager } from '../streams.ts';
import { compareDpkg } from './dpkg.ts';
import { compareRpm } from './rpm.ts';

/** Each packager's own comparison; kernel.org's `6.12-rc3` is before `6.12`, which rpm's rules give with `~`. */
const comparisons: Record<Packager, (a: string, b: string) => number> = {
  rpm: compareRpm,
  dpkg: compareDpkg,
  'kernel.org': (a, b) => compareRpm(a.replace('-rc', '~rc'), b.replace('-rc', '~rc')),
};

/** Negative where `a` is older than `b`, 0 where they are equal, by the packager's own rules. */
export function compareVersions(packager: Packager, a: string, b: string): number {
  return comparisons[packager](a, b);
}
