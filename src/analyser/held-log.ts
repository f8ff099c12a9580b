type Chunks = AsyncIterable<Uint8Array>;

/**
 * Holds what one log of a packed file unpacks to while the others are read, so that the file is not unpacked once more to show it. What is
 * larger than the bound is not held: to unpack it again takes less than the memory is worth.
 */
export interface HeldLog {
  /** The same bytes, remembered while they go by. What went by before is forgotten if it was not kept. */
  tap: (chunks: Chunks) => Chunks;
  /** Keeps the log that went by last, in place of the one that was kept. */
  keep: () => void;
  /** Of the log that was kept; null where it was too large. */
  chunks: () => Chunks | null;
}

export function heldLog(mostBytes: number): HeldLog {
  /** Null where the log is too large. */
  let last: Uint8Array[] | null = null;
  let kept: Uint8Array[] | null = null;

  async function* tap(chunks: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
    const parts: Uint8Array[] = [];
    let bytes = 0;
    last = parts;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        last = null;
        parts.length = 0;
      } else {
        // Who unpacks may go on in the same memory.
        parts.push(chunk.slice());
      }
      yield chunk;
    }
  }

  return {
    tap,
    keep: () => {
      kept = last;
    },
    chunks: () => (kept === null ? null : inOrder(kept)),
  };
}

async function* inOrder(parts: Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) yield await Promise.resolve(part);
}
