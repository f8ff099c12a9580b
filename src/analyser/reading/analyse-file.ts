import { unpack } from '../../archive/unpack.ts';
import { type Refusal, UnreadableArchive, UnreadableInput } from '../../kernel/refusals.ts';
import { type TextWatcher } from '../../log/read-bytes.ts';
import { type MatcherBundle } from '../../matcher/schema/bundle.ts';
import { analyseStream, type StreamOptions } from './analyse-stream.ts';
import { type Analysis } from './analysis.ts';

/** One log of a file: what was read from it, or why it could not be read. */
export type Outcome =
  /** `member`: which file of the archive it is, so that `openMember` finds it again; 0 of a file that is none. */
  { read: true; analysis: Analysis; member: number } | { read: false; file: string; refusal: Refusal };

export interface FileOptions extends Omit<StreamOptions, 'packing' | 'watch'> {
  /** Reads this member alone; see `Outcome`. */
  only?: number;
  /** Asked at the begin of each log for who sees its text go by. */
  watcher?: (packed: boolean) => TextWatcher;
}

/**
 * Reads a file that may be packed (gzip, zstd) or an archive (tar, zip) of several logs, each told as `archive!path`.
 * A log in an archive that cannot be read does not keep the others from being read, and neither does an archive that is cut off behind them.
 *
 * @throws UnreadableInput where the file itself cannot be read; its message is one sentence for the user.
 */
export async function* analyseFile(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  bundle: MatcherBundle,
  { onProgress, signal, only, watcher }: FileOptions = {},
): AsyncGenerator<Outcome, void, undefined> {
  let told = 0;
  let member = -1;
  try {
    for await (const { path, packing, certain, chunks: content } of unpack(watched(chunks, { onProgress, signal }))) {
      member += 1;
      if (only !== undefined && only !== member) continue;
      const name = [file, ...path].join('!');
      const watch = watcher?.(packing.length > 0);
      const outcome = await analyseStream(name, content, bundle, { packing, watch }).then(
        (analysis): Outcome => ({ read: true, analysis, member }),
        (error: unknown): Outcome => {
          if (path.length === 0) throw error;
          return { read: false, file: name, refusal: refusalOf(error) };
        },
      );
      if (!certain && !(outcome.read && outcome.analysis.events.length > 0)) continue;
      told += 1;
      yield outcome;
      if (only !== undefined) return;
    }
  } catch (error) {
    const because = refusalOf(error);
    if (told === 0) throw new UnreadableInput(because);
    yield { read: false, file, refusal: { code: 'rest-unread', values: { because } } };
    return;
  }
  if (told === 0) throw new UnreadableInput({ code: 'no-log', values: {} });
}

/** The bytes of one log of a file, unpacked; of none where there is no such member. */
export async function* openMember(
  chunks: AsyncIterable<Uint8Array>,
  member: number,
  { onProgress, signal }: Pick<StreamOptions, 'onProgress' | 'signal'> = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  let index = 0;
  for await (const { chunks: content } of unpack(watched(chunks, { onProgress, signal }))) {
    if (index === member) {
      yield* content;
      return;
    }
    index += 1;
  }
}

/** Of an error that tells of the input; any other one is thrown on. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof UnreadableInput || error instanceof UnreadableArchive) return error.refusal;
  throw error;
}

/** Progress is told in bytes as the file was given, packed or not. */
async function* watched(
  chunks: AsyncIterable<Uint8Array>,
  { onProgress, signal }: { onProgress: StreamOptions['onProgress']; signal: StreamOptions['signal'] },
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    onProgress?.(bytes);
    yield chunk;
  }
}
