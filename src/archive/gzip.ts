import { type ByteReader, byteReader, type Chunks } from './byte-reader.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';
import { UnreadableArchive } from './unreadable.ts';

const cut = 'The gzip file is cut off: copy it again.';
const damaged = 'The gzip file is damaged: copy it again.';

/** RFC 1952, 2.3: the fixed part of a header, and the flags of what follows it. */
const header = { size: 10, flags: 3 };
const hasHeaderSum = 0x02;
const hasExtra = 0x04;
const hasName = 0x08;
const hasComment = 0x10;

/** The checksum, and the size modulo 2^32. */
const trailerSize = 8;

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
    await passHeader(reader);
    let sum = 0;
    let size = 0;
    for await (const piece of inflate(reader, { cut, damaged })) {
      sum = crc32(sum, piece);
      size = (size + piece.length) >>> 0;
      yield piece;
    }
    const trailer = await reader.read(trailerSize);
    if (trailer.length < trailerSize) throw new UnreadableArchive(cut);
    const view = new DataView(trailer.buffer, trailer.byteOffset);
    if (view.getUint32(0, true) !== sum || view.getUint32(4, true) !== size) throw new UnreadableArchive(damaged);
  } while (isGzip(await reader.peek(2)));
  // Tapes and block devices are filled up with zeros.
  for await (const piece of reader.take()) {
    if (piece.some((byte) => byte !== 0)) {
      throw new UnreadableArchive('Behind the end of the gzip file stands something else: unpack it first (gzip -d).');
    }
  }
}

async function passHeader(reader: ByteReader): Promise<void> {
  const head = await reader.read(header.size);
  const flags = head[header.flags] ?? 0;
  if ((flags & hasExtra) !== 0) {
    const [low = 0, high = 0] = await reader.read(2);
    await reader.read(low + high * 256);
  }
  for (const flag of [hasName, hasComment]) if ((flags & flag) !== 0) await passText(reader);
  if ((flags & hasHeaderSum) !== 0) await reader.read(2);
}

/** Up to a NUL, and no further than the end. */
async function passText(reader: ByteReader): Promise<void> {
  for (;;) {
    const [byte = 0] = await reader.read(1);
    if (byte === 0) return;
  }
}
