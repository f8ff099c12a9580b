import { type ByteReader } from './byte-reader.ts';
import { pako } from './libraries.ts';
import { type Refusal, UnreadableArchive } from '../kernel/refusals.ts';

/** So many packed bytes are looked at in one step. */
const portion = 1 << 16;
/** So many bytes are unpacked in one step. */
const outputSize = 1 << 18;

/**
 * What stands around deflate, in zlib's own words (`windowBits` of inflateInit2): nothing in zip; in gzip (RFC 1952) a header before it,
 * behind it checksum and size, both of which zlib checks; in zlib (RFC 1950) two bytes and a checksum.
 */
const wrappings = { none: -15, zlib: 15, gzip: 31 };

/** What is said where the bytes end early, and where they are damaged. */
export interface Complaints {
  cut: Refusal;
  damaged: Refusal;
}

/**
 * Unpacks deflate (RFC 1951) piece by piece, as fast as the pieces are taken, and leaves the reader at the byte behind it. The platform's
 * own unpacker does not tell where the packed bytes end, and drops what it has unpacked already when they end early: files of several
 * members, archives written to a pipe, and logs that were cut off need both. So it is zlib's way of calling that is used here.
 *
 * @throws UnreadableArchive where the bytes end early or are damaged, when all before that has been given.
 */
export async function* inflate(
  reader: ByteReader,
  wrapping: keyof typeof wrappings,
  complaints: Complaints,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { Z_BUF_ERROR, Z_NO_FLUSH, Z_OK, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2 } = await pako();
  const stream = new ZStream();
  zlibInflateInit2(stream, wrappings[wrapping]);
  const output = new Uint8Array(outputSize);
  for (;;) {
    const input = await reader.peek(portion);
    stream.input = input;
    stream.next_in = 0;
    stream.avail_in = input.length;
    stream.output = output;
    stream.next_out = 0;
    stream.avail_out = outputSize;
    const status = zlibInflate(stream, Z_NO_FLUSH);
    await reader.read(stream.next_in);
    if (stream.next_out > 0) yield output.slice(0, stream.next_out);
    if (status === Z_STREAM_END) return;
    // It took no byte and gave none: there are no more.
    if (status === Z_BUF_ERROR) throw new UnreadableArchive(complaints.cut);
    if (status !== Z_OK) throw new UnreadableArchive(complaints.damaged);
  }
}
