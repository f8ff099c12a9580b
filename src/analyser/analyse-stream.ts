import { decoder } from '../log/decode.ts';
import { logReader } from '../log/read.ts';
import { type MatcherBundle } from '../matcher/bundle.ts';
import { analysisOf, wrappingsOf } from './analyse.ts';
import { type Analysis } from './analysis.ts';

export interface StreamOptions {
  /** Called with the number of bytes that have been read. */
  onProgress?: (bytes: number) => void;
  /** Ends the reading between two pieces, with the signal's reason. */
  signal?: AbortSignal;
  /** What the bytes were packed in, outermost first. */
  packing?: string[];
}

/** A larger piece is decoded in parts: the lines of a crash keep the text alive that they were cut out of. */
const portion = 1 << 16;

/**
 * Reads a file of any size piece by piece and looks its crashes up. The same as `analyse` of all bytes at once, wherever they are cut.
 *
 * @throws UnreadableInput where the bytes are no text; its message is one sentence for the user.
 */
export async function analyseStream(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  bundle: MatcherBundle,
  { onProgress, signal, packing = [] }: StreamOptions = {},
): Promise<Analysis> {
  const { push, end } = decoder();
  const reader = logReader();
  let bytes = 0;
  signal?.throwIfAborted();
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    for (let at = 0; at < chunk.length; at += portion) reader.push(push(chunk.subarray(at, at + portion)));
    bytes += chunk.length;
    onProgress?.(bytes);
  }
  signal?.throwIfAborted();
  const { text, encoding } = end();
  reader.push(text);
  return analysisOf({ file, bytes, wrappings: [...packing, ...wrappingsOf(encoding)] }, reader.end(), bundle);
}
