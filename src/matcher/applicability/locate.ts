import { areComparable, type Branch, branchOf } from '../../kernel/branches.ts';
import { type Packager, streamFamilyOf, streamLabel } from '../../kernel/streams.ts';
import { compareVersions } from '../../kernel/versions/compare.ts';
import { type CompiledVersion } from '../schema/bundle.ts';

/** A kernel as its packager counts. */
export interface Kernel {
  stream: string;
  version: string;
  packager: Packager;
}

/** Where a kernel stands to the versions that brought a change into its stream. */
export interface Location {
  /** `open`: only updates of other branches are known. `upload`: the log does not say which of two packages it is. */
  at: 'before' | 'after' | 'open' | 'upload';
  /** The version that decides. */
  entry: CompiledVersion;
  /** The stream or branch that the version is of, for people. */
  where: string;
  /** Set where it is an update of a branch, unset where it is of the main line. */
  isUpdate: boolean;
  /** The branch of the kernel, for people. */
  branch: string;
  /** The kernel is an update of a branch that has no entry of its own. */
  untold: boolean;
}

interface Entry {
  entry: CompiledVersion;
  branch: Branch | null;
  isLater: boolean;
}

/** Null where nothing is known of the kernel's stream. */
export function locate(kernel: Kernel, known: CompiledVersion[]): Location | null {
  const { stream, version, packager } = kernel;
  const entries = known
    .filter((entry) => entry.stream === stream && areComparable(stream, version, entry.version))
    .sort((a, b) => compareVersions(packager, a.version, b.version))
    .map((entry): Entry => {
      const isLater =
        !isSuseBuild(stream, version, entry.version) && compareVersions(packager, version, entry.version) < 0;
      return { entry, branch: branchOf(stream, entry.version), isLater };
    });
  const branch = branchOf(stream, version);
  const located = branch === null ? locateInLine(version, entries) : locateInBranch(branch, entries);
  if (located === null) return null;
  const { found, at, untold = false } = located;
  const ofBranch = found.branch?.update === true || found.branch?.key === branch?.key ? found.branch : null;
  return {
    at: isSameAbi(kernel, found.entry) ? 'upload' : at,
    entry: found.entry,
    where: ofBranch?.label ?? streamLabel(stream),
    isUpdate: found.branch?.update === true,
    branch: branch?.label ?? streamLabel(stream),
    untold,
  };
}

type Located = { found: Entry; at: 'before' | 'after' | 'open'; untold?: boolean } | null;

const sideOf = (found: Entry): Located => ({ found, at: found.isLater ? 'before' : 'after' });

/** What the updates of one base share, such as UEK's `4.14.35-1902`: of several entries the one of the kernel's own counts, else the last. */
const head = (version: string): string | undefined => /^[\d.]+-\d+/.exec(version)?.[0];

function locateInLine(version: string, entries: Entry[]): Located {
  const found = entries.find(({ entry }) => head(entry.version) === head(version)) ?? entries.at(-1);
  return found === undefined ? null : sideOf(found);
}

/**
 * The entry of the kernel's own branch counts; else the main line's. All that is older than a branch's update lacks the change
 * (the main line had not got it when that branch began), unless an update of its own branch brought it, which nobody told.
 */
function locateInBranch(branch: Branch, entries: Entry[]): Located {
  const own = entries.find((each) => each.branch?.key === branch.key);
  if (own !== undefined) return sideOf(own);
  const last = entries.at(-1);
  const main = entries.find((each) => each.branch?.update === false);
  if (last === undefined) return null;
  if (main?.isLater === false) return { found: main, at: 'after' };
  if (!last.isLater) return { found: last, at: 'open' };
  return { found: main ?? last, at: 'before', untold: branch.update };
}

/** SUSE's release lacks the last number of the package: `5.14.21-150400.24.81` came in `5.14.21-150400.24.81.1`. */
function isSuseBuild(stream: string, version: string, other: string): boolean {
  const family = streamFamilyOf(stream);
  return (family === 'sles' || family === 'opensuse') && other.replace(/\.\d+$/, '') === version;
}

/** A release alone names several packages: Ubuntu's `5.4.0-122` is `5.4.0-122.138` too, Debian's `6.12.48` is `6.12.48-1` and `6.12.48-2`. */
function isSameAbi({ stream, version, packager }: Kernel, { version: other }: CompiledVersion): boolean {
  if (packager !== 'dpkg') return false;
  if (streamFamilyOf(stream) === 'ubuntu') return !/-\d+\./.test(version) && other.startsWith(`${version}.`);
  return !version.includes('-') && other.startsWith(`${version}-`);
}
