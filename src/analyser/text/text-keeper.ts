import { type HeldText } from './held-text.ts';
import { textIndexer } from './text-index.ts';
import { fromBlob } from './text-source.ts';

/** Keeps the text of a log while it is read, so that it can be shown whole without being read once more. */
export interface TextKeeper {
  /** Takes the next bytes as UTF-8; `asIs` where they are those of the file. */
  take: (bytes: Uint8Array, asIs: boolean) => void;
  /** The rest does not fit. */
  isFull: () => boolean;
  /** What was taken. */
  text: () => HeldText;
}

/**
 * What stands in a file is not held: it is read from there again. What was unpacked, or converted, is given to the browser as blobs, which
 * need not hold it in memory.
 *
 * @param file null where the log is packed.
 * @param most bytes that are held.
 */
export function textKeeper(file: Blob | null, most: number): TextKeeper {
  const { push, end } = textIndexer();
  const parts: Blob[] = [];
  let isInFile = file !== null;
  let size = 0;
  let full = false;

  return {
    take: (bytes, asIs) => {
      if (bytes.length === 0 || full) return;
      isInFile &&= asIs;
      size += bytes.length;
      full = !isInFile && size > most;
      if (full) return;
      push(bytes);
      if (!isInFile) parts.push(new Blob([new Uint8Array(bytes)]));
    },
    isFull: () => full,
    text: () => {
      const index = end();
      // What stands before the text in its file is a byte order mark.
      const source = isInFile && file !== null ? fromBlob(file, file.size - index.size) : fromBlob(new Blob(parts));
      return { index, ...source };
    },
  };
}
