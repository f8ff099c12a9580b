import { type Distribution, streamFamilies, streamFamilyOf, streamLabel } from './streams.ts';

/**
 * Branches: the lines within one stream that get updates of their own, beside its main line.
 *
 * RHEL 7.6 is `3.10.0-957` and its updates `957.1.3`, `957.5.1` ...; meanwhile the main line went on to `1062`, which became 7.7.
 * A fix in `957.27.2` says nothing about `862.14.4`, the updates of 7.5, nor about `1062.1.2`, those of 7.7. A fix in `1062` is in all that
 * branched off later. kernel.org is the same: the updates of 4.19 are `4.19.1`, `4.19.2` ..., the main line goes on with 4.20.
 *
 * Streams without a row have one line: every later version holds what an earlier one brought.
 */
interface BranchForm {
  /** What all versions of one branch share. */
  shared: RegExp;
  /** Stands behind it in an update: `.27.2`; what has no such number is of the main line. */
  update: RegExp;
}

const rpmBranches: BranchForm = { shared: /^[\d.]+-\d+/, update: /^\.\d/ };

const forms: Partial<Record<Distribution, BranchForm>> = {
  'kernel.org': { shared: /^(?:2\.6\.\d+|\d+\.\d+)/, update: /^\.0*[1-9]/ },
  rhel: rpmBranches,
  // each service pack of V10 has its number: 4.19.90-23.x, -25.x, -52.x, with updates at the same time
  kylin: rpmBranches,
};

/** The branch numbers of RHEL's minor releases, 7.0 first. Source: https://access.redhat.com/articles/3078; 9.8 and 10.2: AlmaLinux. */
const minorReleases: Record<string, readonly number[]> = {
  'rhel-5': [8, 53, 92, 128, 164, 194, 238, 274, 308, 348, 371, 398],
  'rhel-6': [71, 131, 220, 279, 358, 431, 504, 573, 642, 696, 754],
  'rhel-7': [123, 229, 327, 514, 693, 862, 957, 1062, 1127, 1160],
  'rhel-8': [80, 147, 193, 240, 305, 348, 372, 425, 477, 513, 553],
  'rhel-9': [70, 162, 284, 362, 427, 503, 570, 611, 687],
  'rhel-10': [55, 124, 211],
};

export interface Branch {
  /** What its versions share: `3.10.0-957`, `4.19`. */
  key: string;
  /** For people: `RHEL 7.6`, `kernel.org 4.19`; the stream's name and the key where the branch has no name. */
  label: string;
  /** Set for an update of the branch, unset for a version of the main line. */
  update: boolean;
}

/** The branch of a version; null where the stream has one line. */
export function branchOf(stream: string, version: string): Branch | null {
  const family = streamFamilyOf(stream);
  const form = family === null ? undefined : forms[family];
  const key = form?.shared.exec(version)?.[0];
  if (family === null || form === undefined || key === undefined) return null;
  return { key, label: labelOf(stream, family, key), update: form.update.test(version.slice(key.length)) };
}

function labelOf(stream: string, family: Distribution, key: string): string {
  if (family === 'kernel.org') return `${streamFamilies[family].short} ${key}`;
  const minor = minorReleases[stream]?.indexOf(Number(key.slice(key.indexOf('-') + 1))) ?? -1;
  return minor < 0 ? `${streamLabel(stream)} (${key})` : `${streamLabel(stream)}.${String(minor)}`;
}

/**
 * Whether two versions of a stream can be compared at all. A stream with branches keeps its upstream version as long as it lives;
 * a package of another one, such as a private `5.4.0-1.el7`, only borrowed the mark.
 */
export function areComparable(stream: string, one: string, other: string): boolean {
  const family = streamFamilyOf(stream);
  if (family === null || forms[family] !== rpmBranches) return true;
  const base = (version: string): string => version.slice(0, version.indexOf('-'));
  return base(one) === base(other);
}
