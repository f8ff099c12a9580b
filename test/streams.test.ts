import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/knowledge/bases.ts';
import { readSample, readSignatures } from '../scripts/knowledge/signatures.ts';
import { analyse } from '../src/analyser/reading/analyse.ts';
import { analyseStream } from '../src/analyser/reading/analyse-stream.ts';
import { chunksOf } from '../src/archive/archive.fixture.ts';
import { bundleOf } from '../scripts/knowledge/bundle.ts';

/** A log that is read as a stream is the same log, wherever the stream is cut. */

const { signatures } = readSignatures(root);
const bundle = bundleOf(root, signatures);

describe.each(
  signatures.flatMap(({ signature, folder }) =>
    signature.samples.map(({ file }): [string, Uint8Array] => [
      `${signature.id}/${file}`,
      readSample(root, folder, file),
    ]),
  ),
)('%s', (_name, bytes) => {
  const whole = analyse('x', bytes, bundle);

  test('any cut gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (cuts) => {
        expect(await analyseStream('x', chunksOf(bytes, cuts), bundle)).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  test('and so do pieces of 7 bytes', async () => {
    const cuts = Array.from({ length: Math.floor(bytes.length / 7) }, (_, at) => at * 7);
    expect(await analyseStream('x', chunksOf(bytes, cuts), bundle)).toEqual(whole);
  });
});
