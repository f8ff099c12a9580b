import { type ByteReader } from './byte-reader.ts';
import { inflater } from './deflate.ts';
import { UnreadableArchive } from './unreadable.ts';

/** So many packed bytes are looked at in one step. */
const portion = 1 << 16;

/** What is said where the bytes end early, and where they are damaged. */
export interface Complaints {
  cut: string;
  damaged: string;
}

/**
 * Unpacks deflate piece by piece, as fast as the pieces are taken, and leaves the reader at the byte behind it.
 *
 * @throws UnreadableArchive where the bytes end early or are damaged, when all before that has been given.
 */
export async function* inflate(
  reader: ByteReader,
  complaints: Complaints,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { unpack } = inflater();
  for (;;) {
    const input = await reader.peek(portion);
    const { outcome, taken, bytes } = unpack(input, input.length < portion);
    await reader.read(taken);
    if (bytes.length > 0) yield bytes;
    if (outcome === 'done') return;
    if (outcome !== 'more') throw new UnreadableArchive(complaints[outcome]);
  }
}
