import { type Subject } from '../../src/kernel/event.ts';
import { bytesReader } from '../../src/log/read-bytes.ts';
import { type Signature } from '../../src/matcher/signature.ts';
import { readSample, type SignatureFiles } from '../knowledge/signatures.ts';

/** A sample with what crashed in it. */
export interface ReadSample {
  files: SignatureFiles;
  /** Its place in the list of samples. */
  index: number;
  sample: Signature['samples'][number];
  subjects: Subject[];
}

/** Every sample of every signature, read once. */
export function readSamples(root: string, signatures: readonly SignatureFiles[]): ReadSample[] {
  return signatures.flatMap((files) =>
    files.signature.samples.map((sample, index) => {
      const { push, end } = bytesReader();
      push(readSample(root, files.folder, sample.file));
      return { files, index, sample, subjects: end().reading.subjects };
    }),
  );
}
