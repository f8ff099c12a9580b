import { type Chunks } from './byte-reader.ts';
import { fzstd } from './libraries.ts';
import { UnreadableArchive } from '../kernel/refusals.ts';

/** So many packed bytes at a time: what they unpack to is held until it is taken. */
const portion = 1 << 10;

/**
 * Unpacks zstd (RFC 8878), all frames of it, piece by piece.
 *
 * @throws UnreadableArchive where the bytes end early or are damaged, when all before that has been given.
 */
export async function* unzstd(packed: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
  const { Decompress } = await fzstd();
  let ready: Uint8Array[] = [];
  let broken = false;
  const unpacker = new Decompress((bytes) => ready.push(bytes));
  const unpack = (bytes: Uint8Array, final: boolean): Uint8Array[] => {
    ready = [];
    try {
      unpacker.push(bytes, final);
    } catch {
      broken = true;
    }
    return ready;
  };
  for await (const piece of packed) {
    // The library keeps what it could not yet unpack.
    const chunk = new Uint8Array(piece);
    for (let at = 0; at < chunk.length && !broken; at += portion)
      yield* unpack(chunk.subarray(at, at + portion), false);
    if (broken) break;
  }
  if (!broken) yield* unpack(new Uint8Array(), true);
  if (broken) throw new UnreadableArchive({ code: 'zstd-broken', values: {} });
}
