import { type Subject } from '../../src/kernel/event.ts';
import { bytesReader } from '../../src/log/read-bytes.ts';
import { type SampleCrashes } from '../../src/matcher/compile/rarity.ts';
import { leadOf } from '../../src/matcher/runtime/lead.ts';
import { type Signature } from '../../src/matcher/schema/signature.ts';
import { readSample, type SignatureFiles } from './signatures.ts';

type Sample = Signature['samples'][number];

/** A sample with what crashed in it. */
export interface ReadSample {
  files: SignatureFiles;
  /** Its place in the list of samples. */
  index: number;
  sample: Sample;
  subjects: Subject[];
}

/** Samples of every signature, all of them or those that are wanted, each read once. */
export function readSamples(
  root: string,
  signatures: readonly SignatureFiles[],
  wanted: (sample: Sample) => boolean = () => true,
): ReadSample[] {
  return signatures.flatMap((files) =>
    files.signature.samples.flatMap((sample, index) => {
      if (!wanted(sample)) return [];
      const { push, end } = bytesReader();
      push(readSample(root, files.folder, sample.file));
      return [{ files, index, sample, subjects: end().reading.subjects }];
    }),
  );
}

/** A sample that its page must match, whose crash tells how rare a clause is. */
export const isMatch = ({ expect }: Sample): boolean => expect === 'match';

/** What clauses are weighed by: the crashes that each signature's samples show, one of each. */
export function crashesOf(samples: readonly ReadSample[], signatures: readonly SignatureFiles[]): SampleCrashes[] {
  const matched = Map.groupBy(
    samples.filter(({ sample }) => isMatch(sample)),
    ({ files }) => files,
  );
  return signatures.map((files) => ({
    signature: files.signature.id,
    subjects: (matched.get(files) ?? []).flatMap(({ subjects }) => subjects[leadOf(subjects)?.event ?? -1] ?? []),
  }));
}
