import { UnreadableArchive } from '../../kernel/refusals.ts';
import { bytesReader, type TextWatcher } from '../../log/read-bytes.ts';
import { type MatcherBundle } from '../../matcher/schema/bundle.ts';
import { analysisOf, wrappingsOf } from './analyse.ts';
import { type Analysis } from './analysis.ts';
import { type HealthNote, noteOf } from '../../log/health/note.ts';

export interface StreamOptions {
  /** Called with the number of bytes that have been read. */
  onProgress?: (bytes: number) => void;
  /** Ends the reading between two pieces, with the signal's reason. */
  signal?: AbortSignal;
  /** What the bytes were packed in, outermost first. */
  packing?: string[];
  watch?: TextWatcher | undefined;
}

/**
 * Reads a file of any size piece by piece and looks its crashes up. The same as `analyse` of all bytes at once, wherever they are cut.
 *
 * A packed file that is cut off or damaged is read up to there, and a note says so.
 *
 * @throws UnreadableInput where the bytes are no text; its message is one sentence for the user.
 * @throws UnreadableArchive where a packed file gives no byte at all.
 */
export async function analyseStream(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  bundle: MatcherBundle,
  { onProgress, signal, packing = [], watch }: StreamOptions = {},
): Promise<Analysis> {
  const { push, end } = bytesReader(watch);
  let bytes = 0;
  const notes: HealthNote[] = [];
  signal?.throwIfAborted();
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      push(chunk);
      bytes += chunk.length;
      onProgress?.(bytes);
    }
  } catch (error) {
    // What an archive gave before it broke is a log like any other.
    if (!(error instanceof UnreadableArchive) || bytes === 0) throw error;
    notes.push(noteOf({ code: 'broken-archive', values: { because: error.refusal } }));
  }
  signal?.throwIfAborted();
  const { reading, encoding } = end();
  return analysisOf(
    { file, bytes, wrappings: [...packing, ...wrappingsOf(encoding)] },
    { ...reading, health: [...notes, ...reading.health] },
    bundle,
  );
}
