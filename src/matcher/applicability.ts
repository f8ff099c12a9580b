import { type CrashEvent } from '../kernel/event.ts';
import { parseRelease, type Release } from '../kernel/releases.ts';
import { type Packager, streamFamilies } from '../kernel/streams.ts';
import { compareVersions } from '../kernel/versions/compare.ts';
import { type CompiledSignature, type CompiledVersion } from './bundle.ts';
import { type Applicability } from './match.ts';

/** Whether this kernel has the bug, with the comparison as a sentence. */
export interface Verdict {
  applicability: Applicability;
  comparison: string;
}

/** Causes that no kernel version cures. */
const versionless: Partial<Record<CompiledSignature['cause'], string>> = {
  'third-party-module': 'No kernel version settles this: the module is at fault.',
  hardware: 'No kernel version settles this: the hardware is at fault.',
  configuration: 'No kernel version settles this: it is a matter of configuration.',
  'resource-exhaustion': 'No kernel version settles this: the machine ran out of a resource.',
  deliberate: 'No kernel version settles this: the crash was asked for.',
};

/** How sure the version is, as it stands in the sentence. */
const doubt: Record<CompiledVersion['certainty'], string> = {
  proven: '',
  stated: ' That version is stated in a public page and could not be checked.',
  inferred: ' That version is a conclusion, not a statement of the packager.',
};

/** Compares the kernel of an event with a signature's versions, as the kernel's own packager compares. */
export function applicabilityOf(signature: CompiledSignature, event: CrashEvent): Verdict {
  const release = event.release === null ? null : parseRelease(event.release);
  if (signature.fixedIn.length === 0 && signature.cause in versionless) {
    return { applicability: 'unknown', comparison: versionless[signature.cause] ?? '' };
  }
  if (release === null) return { applicability: 'unknown', comparison: 'The log does not say which kernel this was.' };
  const version = packageVersion(release, event.build);
  const { packager, name } = streamFamilies[release.distribution];
  const own = ({ stream }: CompiledVersion): boolean => stream === release.stream;
  const introduced = signature.introducedIn.filter(own)[0];
  if (introduced !== undefined && compareVersions(packager, version, introduced.version) < 0) {
    return {
      applicability: 'not-affected',
      comparison: `${version} is before ${introduced.version}, which brought the bug into ${name}.${doubt[introduced.certainty]}`,
    };
  }
  const fixes = signature.fixedIn.filter(own);
  if (fixes.length === 0) {
    return {
      applicability: 'unknown',
      comparison: `No fix is known for the stream of ${version} (${release.stream}).`,
    };
  }
  const fix = fixFor(version, fixes, packager);
  const fixed = compareVersions(packager, version, fix.version) >= 0;
  const sentence = fixed
    ? `${version} has the fix: it came with ${fix.version} in ${release.stream}. Same symptom, so another cause or an incomplete fix.`
    : `${version} is before ${fix.version}, the first fixed version in ${release.stream}.`;
  return {
    applicability: fixed ? 'fixed' : 'affected',
    comparison: `${sentence}${doubt[fix.certainty]}${uncertainty(release, event)}`,
  };
}

/**
 * A stream may have several fixed versions: RHEL 7.6 got `957.27.2`, everything from `1062` on has it from the start.
 * The entry for the kernel's own minor release counts; else the first version of the main line.
 */
function fixFor(version: string, fixes: CompiledVersion[], packager: Packager): CompiledVersion {
  const ordered = [...fixes].sort((a, b) => compareVersions(packager, a.version, b.version));
  const own = ordered.find((fix) => minorRelease(fix.version) === minorRelease(version));
  const mainLine = ordered.findLast((fix) => fix !== own);
  const last = own ?? mainLine ?? ordered[0];
  if (last === undefined) throw new Error('fixFor needs at least one version');
  return last;
}

/** `3.10.0-957.21.3.el7` -> `3.10.0-957`: what the updates of one minor release share. */
function minorRelease(version: string): string {
  return /^[\d.]+-\d+/.exec(version)?.[0] ?? version;
}

/** Ubuntu and Debian print the upload beside the release: `5.4.0-122-generic #138-Ubuntu` is package version `5.4.0-122.138`. */
function packageVersion({ version, distribution }: Release, build: string | null): string {
  const upload = /^#(\d+)(?:~[\d.]+)?-Ubuntu/.exec(build ?? '')?.[1];
  return distribution === 'ubuntu' && upload !== undefined ? `${version}.${upload}` : version;
}

/** What makes any comparison of versions uncertain. */
function uncertainty(release: Release, event: CrashEvent): string {
  const rebuilt = release.rebuilt ? ' This kernel was built anew by somebody else, so its version proves little.' : '';
  const patched =
    event.taint?.flags.includes('K') === true
      ? ' The kernel is live-patched (taint K): the patch may hold the fix.'
      : '';
  return `${rebuilt}${patched}`;
}
