import { likelihoodOf } from '../../archive/kernel-logs.ts';
import { type Refusal, UnreadableInput } from '../../kernel/refusals.ts';
import { type MatcherBundle } from '../../matcher/schema/bundle.ts';
import { analyseFile, type FileOptions, type Outcome } from './analyse-file.ts';
import { chunksOf } from './blob-chunks.ts';
import { UnreadFile } from './unread-file.ts';

/** A file that was given, alone or with others. */
export interface GivenFile {
  /** With its folder, where it came with one. */
  name: string;
  file: Blob;
  /** It came with all the others of its folder, and may be no log at all. */
  fromFolder: boolean;
}

/** What came of a log; `refusal` is null where the browser could not read its file. */
export type FileOutcome = Outcome | { read: false; file: string; refusal: Refusal | null };

/** One log of several files. */
interface FoundLog {
  /** The index of its file. */
  source: number;
  /** Null for a file of a folder that has not the name of a log, and holds no crash. */
  outcome: FileOutcome | null;
}

interface FilesOptions extends Pick<FileOptions, 'signal' | 'watcher'> {
  /** Called with the bytes of all files that have been read, and the index of the one that is being read. */
  onProgress?: (bytes: number, source: number) => void;
}

/** Reads files one after the other. One that cannot be read does not keep the others from being read. */
export async function* analyseFiles(
  files: readonly GivenFile[],
  bundle: MatcherBundle,
  { onProgress, signal, watcher }: FilesOptions = {},
): AsyncGenerator<FoundLog, void, undefined> {
  let before = 0;
  for (const [source, { name, file, fromFolder }] of files.entries()) {
    onProgress?.(before, source);
    const certain = !fromFolder || likelihoodOf(name) !== 'none';
    const own: FileOptions = {
      onProgress: (bytes) => onProgress?.(before + bytes, source),
      ...(signal === undefined ? {} : { signal }),
      ...(watcher === undefined ? {} : { watcher }),
    };
    try {
      for await (const outcome of analyseFile(name, chunksOf(file), bundle, own)) {
        const holdsCrash = outcome.read && outcome.analysis.events.length > 0;
        yield { source, outcome: certain || holdsCrash ? outcome : null };
      }
    } catch (error) {
      const refusal = refusalOf(error);
      yield { source, outcome: certain ? { read: false, file: name, refusal } : null };
    }
    before += file.size;
  }
}

/** Of an error that tells of the file; any other one is thrown on. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof UnreadableInput) return error.refusal;
  if (error instanceof UnreadFile) return null;
  throw error;
}
