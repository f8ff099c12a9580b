import { type Refusal, UnreadableArchive } from '../kernel/refusals.ts';

/** Bytes in pieces of any size. A piece holds its bytes until the next one is asked for; who gives pieces may use their memory again. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Reads a stream in pieces of its own choice. A stream that has failed fails again at every further step. */
export interface ByteReader {
  /** The next bytes, left where they are; fewer than `count` only at the end. They stand there until the reader goes on. */
  peek: (count: number) => Promise<Uint8Array>;
  /** The next bytes; fewer than `count` only at the end. */
  read: (count: number) => Promise<Uint8Array>;
  /** The next `count` bytes in pieces, all that is left by default. The reader goes on behind what was taken. */
  take: (count?: number) => AsyncGenerator<Uint8Array, void, undefined>;
  /** How many bytes were read. */
  position: () => number;
}

export function byteReader(chunks: Chunks): ByteReader {
  const source = chunks[Symbol.asyncIterator]();
  /** Chunks that were read ahead. */
  let held: Uint8Array[] = [];
  let size = 0;
  let passed = 0;

  let failure: { error: unknown } | null = null;

  const more = async (): Promise<boolean> => {
    if (failure !== null) throw failure.error;
    if (size > 0) held = [concat(held, size)];
    const next = await source.next().catch((error: unknown) => {
      failure = { error };
      throw error;
    });
    if (next.done === true) return false;
    held.push(next.value);
    size += next.value.length;
    return true;
  };

  /** A packed stream that fails ends there, for as long as bytes of it are left. */
  const moreOrEnd = (): Promise<boolean> =>
    more().catch((error: unknown) => {
      if (size > 0 && error instanceof UnreadableArchive) return false;
      throw error;
    });

  const peek = async (count: number): Promise<Uint8Array> => {
    while (size < count && (await moreOrEnd()));
    const [first] = held;
    if (first !== undefined && (held.length === 1 || first.length >= count)) return first.subarray(0, count);
    const whole = concat(held, size);
    held = [whole];
    return whole.subarray(0, count);
  };

  const read = async (count: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(await peek(count));
    drop(bytes.length);
    return bytes;
  };

  const drop = (count: number): void => {
    size -= count;
    passed += count;
    for (let left = count; left > 0;) {
      const [first] = held;
      if (first === undefined) return;
      if (first.length > left) {
        held[0] = first.subarray(left);
        return;
      }
      held.shift();
      left -= first.length;
    }
  };

  async function* take(count = Infinity): AsyncGenerator<Uint8Array, void, undefined> {
    let left = count;
    while (left > 0) {
      if (held.length === 0 && !(await more())) return;
      const piece = (held[0] ?? new Uint8Array()).subarray(0, Math.min(left, held[0]?.length ?? 0));
      if (piece.length === 0) {
        held.shift();
        continue;
      }
      drop(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  return { peek, read, take, position: () => passed };
}

/**
 * The next `size` bytes in pieces, and no fewer.
 *
 * @throws UnreadableArchive where the stream ends before, with the sentence given, when all that is there has been given.
 */
export async function* takeExactly(
  reader: ByteReader,
  size: number,
  cut: Refusal,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = size;
  for await (const piece of reader.take(size)) {
    left -= piece.length;
    yield piece;
  }
  if (left > 0) throw new UnreadableArchive(cut);
}

function concat(parts: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
