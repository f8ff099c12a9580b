import { unpack } from '../../src/archive/unpack.ts';
import { type Subject } from '../../src/kernel/event.ts';
import { bytesReader } from '../../src/log/read-bytes.ts';
import { formOf } from '../../src/author/choose.ts';
import { readFilePieces } from '../analyse/read-file.ts';

/** A log that a page can be made from. */
export interface Sample {
  bytes: Uint8Array;
  form: ReturnType<typeof formOf>;
  subjects: readonly Subject[];
}

/**
 * Reads a log with what crashed in it; of an archive the first log that holds a crash. Null where there is none.
 *
 * @throws UnreadableInput, UnreadableArchive: their messages are one sentence for the user.
 */
export async function readSampleLog(file: string): Promise<Sample | null> {
  for await (const { chunks } of unpack(readFilePieces(file))) {
    const pieces: Uint8Array[] = [];
    const { push, end } = bytesReader();
    for await (const chunk of chunks) {
      // The reader of files fills the same memory again.
      pieces.push(chunk.slice());
      push(chunk);
    }
    const { container, subjects } = end().reading;
    if (subjects.length === 0) continue;
    const bytes = Buffer.concat(pieces);
    return { bytes, form: formOf(container, new TextDecoder().decode(bytes)), subjects };
  }
  return null;
}
