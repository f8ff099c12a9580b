import { isRebuilt } from '../../kernel/builds.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { type Release } from '../../kernel/releases.ts';
import { streamFamilies } from '../../kernel/streams.ts';
import { type CompiledStream } from '../schema/bundle.ts';
import { type Uncertainty } from './verdict.ts';

/** What a report prints of its kernel; a verdict depends on nothing else of it. */
export type PrintedKernel = Pick<CrashEvent, 'release' | 'build' | 'taint'>;

/** How sure an entry is. */
export function certaintyUncertainty({ certainty }: CompiledStream): Uncertainty[] {
  return certainty === 'proven' ? [] : [{ code: certainty, values: {} }];
}

/** What kernel.org itself names: `6.12.1`, `6.12-rc3`, a snapshot of linux-next, a commit between two releases. ELRepo and Ubuntu's archive build them as they are. */
const ownRelease = /^\d+(?:\.\d+)+(?:-rc\d+)?(?:-next-\d+)?(?:-\d+-g[0-9a-f]+)?(?:-\d+(?:\.el\d+)?\.elrepo|-0\d{5})?$/;

const candidate = /-rc\d/;
const snapshot = /-next-\d|-\d+-g[0-9a-f]{7}/;

/** Whether a development version, though it counts as older than a release of kernel.org's, may hold what the release brought. */
export function mayHoldAlready({ stream, version, base }: Release, other: string): boolean {
  if (stream !== 'kernel.org') return false;
  const [major = 0, minor = 0] = base.split('.').map(Number);
  const underWay = candidate.test(version) || snapshot.test(version) ? [[major, minor]] : [];
  // linux-next, and the weeks between a release and the first candidate, go to the release after it
  const after = snapshot.test(version)
    ? [
        [major, minor + 1],
        [major + 1, 0],
      ]
    : [];
  const series = /^\d+\.\d+/.exec(other)?.[0];
  return [...underWay, ...after].some((numbers) => numbers.join('.') === series);
}

/** What the kernel itself leaves open. */
export function kernelUncertainties(release: Release, kernel: PrintedKernel): Uncertainty[] {
  const { raw, base, distribution, stream, version } = release;
  const uncertain: Uncertainty[] = [];
  if (isRebuilt(release, kernel.build)) uncertain.push({ code: 'rebuilt', values: { release: raw } });
  if (distribution === 'kernel.org' && !ownRelease.test(version)) {
    uncertain.push({ code: 'local-build', values: { release: raw } });
  }
  if (stream === 'kernel.org' && distribution !== 'kernel.org') {
    const { short } = streamFamilies[distribution];
    uncertain.push({ code: 'derived-kernel', values: { distribution: short, version: base } });
  }
  return uncertain;
}

/** A live patch may mend what the version does not; it leaves the version as it was. */
export function livePatch(kernel: PrintedKernel): Uncertainty[] {
  return isLivePatched(kernel) ? [{ code: 'live-patched', values: {} }] : [];
}

export function isLivePatched({ taint }: PrintedKernel): boolean {
  return taint?.flags.includes('K') === true;
}
