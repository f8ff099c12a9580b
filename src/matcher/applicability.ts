import { type CrashEvent } from '../kernel/event.ts';
import { packageVersion } from '../kernel/package-version.ts';
import { parseRelease, type Release } from '../kernel/releases.ts';
import { type Packager, streamFamilies, streamLabel } from '../kernel/streams.ts';
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
  if (version === null) {
    return {
      applicability: 'unknown',
      comparison: `${release.raw} does not name its package: the log lacks the build behind it, such as “#1 SMP Debian 5.10.197-1”.`,
    };
  }
  const { packager, name } = streamFamilies[release.distribution];
  const own = ({ stream }: CompiledVersion): boolean => stream === release.stream;
  const introduced = signature.introducedIn.filter(own)[0];
  if (introduced !== undefined && compareVersions(packager, version, introduced.version) < 0) {
    return {
      applicability: 'not-affected',
      comparison: `${version} is before ${introduced.version}, which brought the bug into ${name}.${doubt[introduced.certainty]}${uncertainty(release, event)}`,
    };
  }
  const fixes = signature.fixedIn.filter(own);
  if (fixes.length === 0) {
    return {
      applicability: 'unknown',
      comparison: `No fix is known for the stream of ${version} (${streamLabel(release.stream)}).`,
    };
  }
  const fix = fixFor(version, fixes, packager);
  if (release.distribution === 'ubuntu' && fix.version.startsWith(`${version}.`)) {
    return {
      applicability: 'unknown',
      comparison: `${version} is told apart from ${fix.version}, the first fixed version in ${streamLabel(release.stream)}, by the upload alone, which the log does not name (“#138-Ubuntu”).`,
    };
  }
  const fixed = compareVersions(packager, version, fix.version) >= 0;
  const sentence = fixed
    ? `${version} has the fix: it came with ${fix.version} in ${streamLabel(release.stream)}. Same symptom, so another cause or an incomplete fix.`
    : `${version} is before ${fix.version}, the first fixed version in ${streamLabel(release.stream)}.`;
  return {
    applicability: fixed ? 'fixed' : 'affected',
    comparison: `${sentence}${doubt[fix.certainty]}${uncertainty(release, event)}`,
  };
}

/**
 * A stream may have several fixed versions: RHEL 7.6 got `957.27.2`, everything from `1062` on has it from the start;
 * of kernel.org each stable series got its own. The entry for the kernel's own branch counts; else the last, that of the main line.
 */
function fixFor(version: string, fixes: CompiledVersion[], packager: Packager): CompiledVersion {
  const ordered = [...fixes].sort((a, b) => compareVersions(packager, a.version, b.version));
  const own = ordered.find((fix) => branchOf(fix.version, packager) === branchOf(version, packager));
  const fix = own ?? ordered.at(-1);
  if (fix === undefined) throw new Error('fixFor needs at least one version');
  return fix;
}

/** What the updates of one branch share: `3.10.0-957` of `3.10.0-957.21.3.el7`, `4.19` of `4.19.77`. */
function branchOf(version: string, packager: Packager): string {
  const shared = packager === 'kernel.org' ? /^\d+\.\d+/ : /^[\d.]+-\d+/;
  return shared.exec(version)?.[0] ?? version;
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
