import { type Cause } from '../schema/causes.ts';

/** Does this very kernel have the bug? */
export const applicabilities = ['affected', 'fixed', 'not-affected', 'unknown'] as const;

export type Applicability = (typeof applicabilities)[number];

/** Where a version is known of, other than in the kernel's own stream. */
export interface Neighbour {
  stream: string;
  versions: string[];
}

/** The versions that were compared. `where`: the stream or branch that the other version is of, for people. */
interface Compared {
  version: string;
  other: string;
  where: string;
}

/** What each comparison tells, by its code. Values are data, so that every language can say it in its own words. */
export interface ComparisonValues {
  /** The cause is none that an update cures. */
  'no-version-settles': { cause: Cause };
  'release-missing': Record<never, never>;
  /** Debian's release does not name the package, and the build behind it is not in the log. */
  'package-unnamed': { release: string };
  /** The signature says that this stream never had the bug. */
  'never-affected': { release: string; stream: string };
  'before-introduced': Compared;
  'before-fix': Compared;
  'has-fix': Compared;
  /** Two packages of one ABI, of which the log does not say which. */
  'upload-missing': Compared;
  /** An update of an earlier branch brought the fix; nothing tells whether this branch began with it. */
  'fixed-in-earlier-branch': Compared & { branch: string };
  /** Updates of other branches brought the bug. */
  'introduced-in-other-branch': Compared & { branch: string };
  /** Nothing is known of the stream, or no more than what brought the bug. */
  'no-fix-known': { version: string; stream: string; introduced: string | null; neighbours: Neighbour[] };
}

/** What makes a verdict uncertain, by its code. */
export interface UncertaintyValues {
  /** Somebody says so; it was not checked. */
  stated: Record<never, never>;
  /** Concluded, not said by the packager. */
  inferred: Record<never, never>;
  /** The kernel is an update of a branch that has no entry of its own. */
  'updates-untold': { branch: string; what: 'fix' | 'bug' };
  /** A candidate or snapshot on the way to the release that is compared with. */
  'development-version': { release: string };
  /** Somebody else than the packager built it. */
  rebuilt: { release: string };
  /** A kernel.org version with something behind it. */
  'local-build': { release: string };
  /** A distribution's kernel that follows kernel.org's stable releases. */
  'derived-kernel': { distribution: string; version: string };
  'live-patched': Record<never, never>;
}

type Told<Values> = { [Code in keyof Values]: { code: Code; values: Values[Code] } }[keyof Values];

export type Comparison = Told<ComparisonValues>;
export type Uncertainty = Told<UncertaintyValues>;

/** Whether this kernel has the bug: as data, for every language. */
export interface Verdict {
  applicability: Applicability;
  comparison: Comparison;
  /** What the answer leaves open; empty where nothing. */
  uncertain: Uncertainty[];
}
