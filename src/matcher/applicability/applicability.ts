import { packageVersion } from '../../kernel/package-version.ts';
import { parseRelease, type Release } from '../../kernel/releases.ts';
import { streamFamilies, streamFamilyOf } from '../../kernel/streams.ts';
import { type Kernel, locate, type Location } from './locate.ts';
import {
  certaintyUncertainty,
  kernelUncertainties,
  livePatch,
  mayHoldAlready,
  type PrintedKernel,
} from './uncertain.ts';
import { type Applicability, type Comparison, type Neighbour, type Uncertainty, type Verdict } from './verdict.ts';
import { type CompiledSignature, type CompiledVersion } from '../schema/bundle.ts';

/** So many other streams are named where nothing is known of the kernel's own. */
const mostNeighbours = 3;

/** What a signature says of streams, and what the crash comes from. */
export type KnownVersions = Pick<CompiledSignature, 'cause' | 'fixedIn' | 'introducedIn' | 'notAffected'>;

/** Compares the kernel of a report with what a signature says of its stream, as the kernel's own packager compares. */
export function applicabilityOf(signature: KnownVersions, printed: PrintedKernel): Verdict {
  const { cause, fixedIn, introducedIn, notAffected } = signature;
  if (fixedIn.length === 0 && cause !== 'kernel-bug') return open({ code: 'no-version-settles', values: { cause } });
  const release = printed.release === null ? null : parseRelease(printed.release);
  if (release === null) return open({ code: 'release-missing', values: {} });
  const never = notAffected.find(({ stream }) => stream === release.stream);
  if (never !== undefined) {
    return {
      applicability: 'not-affected',
      comparison: { code: 'never-affected', values: { release: release.raw, stream: release.stream } },
      uncertain: [...certaintyUncertainty(never), ...kernelUncertainties(release, printed)],
    };
  }
  const version = packageVersion(release, printed.build);
  if (version === null) return open({ code: 'package-unnamed', values: { release: release.raw } });
  const { packager } = streamFamilies[release.distribution];
  const kernel = { stream: release.stream, version, packager };
  const brought = locate(kernel, introducedIn);
  const fixed = locate(kernel, fixedIn);
  const judged = judge(brought, fixed);
  if (judged === null) return open(noFixKnown(kernel, brought, fixedIn));
  return {
    applicability: judged.applicability,
    comparison: comparisonOf(judged, version),
    uncertain: uncertaintiesOf(judged, release, printed),
  };
}

function open(comparison: Comparison): Verdict {
  return { applicability: 'unknown', comparison, uncertain: [] };
}

type CodeOfLocation = Extract<Comparison, { values: { other: string } }>['code'];

/** A verdict and the entry that decided it. */
interface Judged {
  applicability: Applicability;
  code: CodeOfLocation;
  location: Location;
}

/** Null where nothing is known of a fix. */
function judge(brought: Location | null, fixed: Location | null): Judged | null {
  // That the updates of another branch brought the bug says nothing about the updates of this one.
  const isOpen = brought?.at === 'open' || (brought?.at === 'before' && brought.untold && brought.isUpdate);
  if (brought?.at === 'before' && !isOpen) {
    return { applicability: 'not-affected', code: 'before-introduced', location: brought };
  }
  if (fixed?.at === 'after') return { applicability: 'fixed', code: 'has-fix', location: fixed };
  if (isOpen) return { applicability: 'unknown', code: 'introduced-in-other-branch', location: brought };
  if (brought?.at === 'upload') return { applicability: 'unknown', code: 'upload-missing', location: brought };
  if (fixed?.at === 'upload') return { applicability: 'unknown', code: 'upload-missing', location: fixed };
  if (fixed?.at === 'open') return { applicability: 'unknown', code: 'fixed-in-earlier-branch', location: fixed };
  return fixed && { applicability: 'affected', code: 'before-fix', location: fixed };
}

function comparisonOf({ code, location: { entry, where, branch } }: Judged, version: string): Comparison {
  const values = { version, other: entry.version, where };
  return code === 'fixed-in-earlier-branch' || code === 'introduced-in-other-branch'
    ? { code, values: { ...values, branch } }
    : { code, values };
}

function uncertaintiesOf({ applicability, location }: Judged, release: Release, printed: PrintedKernel): Uncertainty[] {
  const { entry, at, untold, branch } = location;
  const isSettled = applicability === 'fixed' || applicability === 'not-affected';
  return [
    ...certaintyUncertainty(entry),
    ...(at === 'before' && untold && applicability !== 'unknown' ? [updatesUntold(branch, isSettled)] : []),
    ...(at === 'before' && mayHoldAlready(release, entry.version) ? [developmentVersion(release.raw)] : []),
    ...kernelUncertainties(release, printed),
    ...(isSettled ? [] : livePatch(printed)),
  ];
}

/** A kernel that lacks the bug may have got it by an update; one that has it, the fix. */
const updatesUntold = (branch: string, lacksBug: boolean): Uncertainty => ({
  code: 'updates-untold',
  values: { branch, what: lacksBug ? 'bug' : 'fix' },
});

const developmentVersion = (release: string): Uncertainty => ({ code: 'development-version', values: { release } });

/** What is known of other streams, those of the same distribution first: a hint where to read on, never compared with this kernel. */
function noFixKnown({ stream, version }: Kernel, brought: Location | null, fixedIn: CompiledVersion[]): Comparison {
  const family = streamFamilyOf(stream);
  const others = [...new Set(fixedIn.map((entry) => entry.stream))].filter((other) => other !== stream);
  const kin = others.filter((other) => streamFamilyOf(other) === family);
  const neighbours = [...new Set([...kin, ...others])].slice(0, mostNeighbours).map((other): Neighbour => {
    return { stream: other, versions: fixedIn.filter((entry) => entry.stream === other).map((entry) => entry.version) };
  });
  return { code: 'no-fix-known', values: { version, stream, introduced: brought?.entry.version ?? null, neighbours } };
}
