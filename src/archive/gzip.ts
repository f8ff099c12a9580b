import { byteReader, type Chunks } from './byte-reader.ts';
import { inflate } from './inflate.ts';
import { type Refusal, UnreadableArchive } from '../kernel/refusals.ts';

const cut: Refusal = { code: 'cut-off', values: { packing: 'gzip' } };
const damaged: Refusal = { code: 'damaged', values: { packing: 'gzip' } };

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * Unpacks gzip (RFC 1952), all members of it: `cat a.gz b.gz`, and bgzip writes one for every 64 KiB.
 *
 * @throws UnreadableArchive where the bytes end early, are damaged or followed by something else, when all before that has been given.
 */
export async function* gunzip(packed: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = byteReader(packed);
  do {
    yield* inflate(reader, 'gzip', { cut, damaged });
  } while (isGzip(await reader.peek(2)));
  // Tapes and block devices are filled up with zeros.
  for await (const piece of reader.take()) {
    if (piece.some((byte) => byte !== 0)) {
      throw new UnreadableArchive({ code: 'something-behind', values: { packing: 'gzip' } });
    }
  }
}
