import { bytesReader } from '../../src/log/read-bytes.ts';
import { type MatcherBundle } from '../../src/matcher/bundle.ts';
import { compile } from '../../src/matcher/compile/compile.ts';
import { type SampleCrashes } from '../../src/matcher/compile/rarity.ts';
import { leadOf } from '../../src/matcher/lead.ts';
import { readSample, type SignatureFiles } from './signatures.ts';

/** All signatures compiled, each clause weighed by how many of the samples share it. */
export function bundleOf(root: string, signatures: readonly SignatureFiles[]): MatcherBundle {
  return compile(
    signatures.map(({ signature }) => signature),
    signatures.map((files) => sampleCrashes(root, files)),
  );
}

/** The crashes that a signature's samples show, one of each. */
export function sampleCrashes(root: string, { signature, folder }: SignatureFiles): SampleCrashes {
  const matching = signature.samples.filter(({ expect }) => expect === 'match');
  return {
    signature: signature.id,
    subjects: matching.flatMap(({ file }) => {
      const { push, end } = bytesReader();
      push(readSample(root, folder, file));
      const { subjects } = end().reading;
      const lead = leadOf(subjects);
      return lead === null ? [] : (subjects[lead.event] ?? []);
    }),
  };
}
