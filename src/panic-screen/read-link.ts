import { byteReader } from '../archive/byte-reader.ts';
import { type Complaints, inflate } from '../archive/inflate.ts';
import { UnreadableArchive } from '../kernel/refusals.ts';
import { bytesOfDigits } from './digits.ts';
import { type PanicLink } from './link.ts';

/** The log of a panic screen; `whole`: none of it is missing at its end. */
export interface PanicLog {
  text: string;
  whole: boolean;
}

/**
 * The kernel packs at most three times 2956 bytes (MAX_ZLIB_RATIO, MAX_QR_DATA in drivers/gpu/drm/drm_panic.c). One that was changed to
 * pack more is read as well, but not a few bytes that were made to unpack to millions.
 */
const mostBytes = 1 << 16;

/** The end of a kernel's log, from the link of its panic screen; null where nothing can be read from it. Packed as zlib does (RFC 1950). */
export async function readPanicLink({
  digits,
  encoding,
}: Pick<PanicLink, 'digits' | 'encoding'>): Promise<PanicLog | null> {
  const { bytes, whole } = bytesOfDigits(digits, encoding);
  const unpacked = await unpackSome(bytes);
  const text = new TextDecoder().decode(unpacked.bytes);
  return text.trim() === '' ? null : { text, whole: whole && unpacked.whole };
}

/** Nobody is told: what can be unpacked of a link is shown. */
const complaints: Complaints = {
  cut: { code: 'cut-off', values: { packing: 'gzip' } },
  damaged: { code: 'damaged', values: { packing: 'gzip' } },
};

async function unpackSome(packed: Uint8Array): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const bytes = new Uint8Array(mostBytes);
  let size = 0;
  try {
    for await (const chunk of inflate(byteReader(inOnePiece(packed)), 'zlib', complaints)) {
      const taken = chunk.subarray(0, mostBytes - size);
      bytes.set(taken, size);
      size += taken.length;
      if (taken.length < chunk.length) return { bytes, whole: false };
    }
  } catch (error) {
    if (!(error instanceof UnreadableArchive)) throw error;
    return { bytes: bytes.subarray(0, size), whole: false };
  }
  return { bytes: bytes.subarray(0, size), whole: true };
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(bytes);
}
