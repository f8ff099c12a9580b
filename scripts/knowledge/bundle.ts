import { type MatcherBundle } from '../../src/matcher/schema/bundle.ts';
import { compile } from '../../src/matcher/compile/compile.ts';
import { crashesOf, isMatch, type ReadSample, readSamples } from './samples.ts';
import { type SignatureFiles } from './signatures.ts';

/** All signatures compiled, each clause weighed by how many of the samples share it; those that were read already are not read again. */
export function bundleOf(
  root: string,
  signatures: readonly SignatureFiles[],
  samples: readonly ReadSample[] = readSamples(root, signatures, isMatch),
): MatcherBundle {
  return compile(
    signatures.map(({ signature }) => signature),
    crashesOf(samples, signatures),
  );
}
