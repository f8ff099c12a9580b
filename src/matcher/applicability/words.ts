import { streamLabel } from '../../kernel/streams.ts';
import {
  type Comparison,
  type ComparisonValues,
  type Neighbour,
  type Uncertainty,
  type UncertaintyValues,
  type Verdict,
} from './verdict.ts';

/** A language's words for verdicts: one sentence for each code. */
export interface VerdictWords {
  comparisons: { [Code in keyof ComparisonValues]: (values: ComparisonValues[Code]) => string };
  uncertainties: { [Code in keyof UncertaintyValues]: (values: UncertaintyValues[Code]) => string };
  /** Between two sentences. */
  space: string;
}

const causes: Record<ComparisonValues['no-version-settles']['cause'], string> = {
  'third-party-module': 'the module is at fault.',
  hardware: 'the hardware is at fault.',
  configuration: 'it is a matter of configuration.',
  'resource-exhaustion': 'the machine ran out of a resource.',
  deliberate: 'the crash was asked for.',
  'kernel-bug': 'no version is known that fixes it.',
};

/** `RHEL 7 (3.10.0-1062.el7), kernel.org (4.19.77, 5.4)` */
const neighbourWords = (neighbours: Neighbour[]): string =>
  neighbours.map(({ stream, versions }) => `${streamLabel(stream)} (${versions.join(', ')})`).join('; ');

const verdictEn: VerdictWords = {
  comparisons: {
    'no-version-settles': ({ cause }) => `No kernel version settles this: ${causes[cause]}`,
    'release-missing': () => 'The log does not say which kernel this was.',
    'package-unnamed': ({ release }) =>
      `${release} does not name its package: the log lacks the build behind it, such as “#1 SMP Debian 5.10.197-1”.`,
    'never-affected': ({ release, stream }) =>
      `${release} is of the ${streamLabel(stream)} stream, which never had the bug.`,
    'before-introduced': ({ version, other, where }) =>
      `${version} is before ${other}, which brought the bug into the ${where} stream.`,
    'before-fix': ({ version, other, where }) =>
      `${version} is before ${other}, the first fixed version in the ${where} stream.`,
    'has-fix': ({ version, other, where }) =>
      `${version} has the fix: it came with ${other} in the ${where} stream. Same symptom, so another cause or an incomplete fix.`,
    'upload-missing': ({ version, other, where }) =>
      `${version} is told apart from ${other} in the ${where} stream by the package’s upload alone, which the log does not name (“#138-Ubuntu”, “Debian 6.12.48-1”).`,
    'fixed-in-earlier-branch': ({ version, other, where, branch }) =>
      `The fix came with ${other} into the ${where} stream; whether ${branch}, the stream of ${version}, began with it is not known.`,
    'introduced-in-other-branch': ({ version, other, where, branch }) =>
      `The bug came with ${other} into the ${where} stream; whether ${branch}, the stream of ${version}, got it is not known.`,
    'no-fix-known': ({ version, stream, introduced, neighbours }) =>
      [
        `No fix is known for the stream of ${version} (${streamLabel(stream)}).`,
        introduced === null ? '' : ` The bug came into it with ${introduced}.`,
        neighbours.length === 0
          ? ''
          : ` Fixes are known in ${neighbourWords(neighbours)}; those numbers say nothing about this kernel.`,
      ].join(''),
  },
  uncertainties: {
    stated: () => 'That version is stated in a public page and could not be checked.',
    inferred: () => 'That is a conclusion, not a statement of the packager.',
    'updates-untold': ({ branch, what }) => `Whether an update of ${branch} brought the ${what} earlier is not known.`,
    'development-version': ({ release }) =>
      `${release} is a development version: what the next release holds may be in it already.`,
    rebuilt: () => 'This kernel was built anew by somebody else, so its version proves little.',
    'local-build': ({ release }) =>
      `${release} is no release of kernel.org's: whoever built it may have added or left out changes.`,
    'derived-kernel': ({ distribution, version }) =>
      `${distribution} builds on kernel.org's ${version} and may add changes.`,
    'live-patched': () => 'The kernel is live-patched (taint K): the patch may hold the fix.',
  },
  space: ' ',
};

/** The verdict in words: the comparison, then what stays uncertain. */
export function verdictSentence(
  { comparison, uncertain }: Pick<Verdict, 'comparison' | 'uncertain'>,
  { comparisons, uncertainties, space }: VerdictWords = verdictEn,
): string {
  return [told(comparisons, comparison), ...uncertain.map((each) => told(uncertainties, each))].join(space);
}

/** The table pairs each code with the type of its values; the compiler cannot follow a code that it does not know. */
function told(
  table: VerdictWords['comparisons'] | VerdictWords['uncertainties'],
  { code, values }: Comparison | Uncertainty,
): string {
  const words = (table as Record<string, (values: unknown) => string>)[code];
  return words === undefined ? '' : words(values);
}
