import crc32 from 'crc-32';
import { type Refusal, UnreadableArchive } from '../../kernel/refusals.ts';
import { type ByteReader, byteReader, type Chunks } from '../byte-reader.ts';
import { type Check, checkOf } from './checks.ts';
import { unpackLzma2 } from './lzma2.ts';

const cut: Refusal = { code: 'cut-off', values: { packing: 'xz' } };
const damaged: Refusal = { code: 'damaged', values: { packing: 'xz' } };

/** The header of a stream: `FD 37 7A 58 5A 00`, two bytes of flags of which the lowest four bits are the check, a sum of them (2.1.1). */
const headerSize = 12;

/** The sum of the index's size and the flags, these, `YZ` (2.1.2). */
const footerSize = 12;

/** All parts are filled up to a multiple of so many bytes. */
const alignment = 4;

/** The number of LZMA2, the filter that packs; others only turn code of programs into what packs better (5.3). */
const lzma2Filter = 0x21;

/** A dictionary of 4 GiB less one byte is the largest (5.3.1); what is larger than this is not held. */
const largestDictionary = 1 << 28;

/** In its flags: how many filters there are, and which sizes stand in it (3.1.2). */
const filterCountBits = 0x03;
const hasPackedSize = 0x40;
const hasSize = 0x80;

export function isXz(head: Uint8Array): boolean {
  return [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0].every((byte, index) => head[index] === byte);
}

/**
 * Unpacks xz (the .xz file format, 1.2.1), all streams of it. Sums of 32 and of 64 bits are checked, those of SHA-256 are not.
 *
 * @throws UnreadableArchive where the bytes end early, are damaged, packed in a way for programs, or followed by something else, when all
 * before that has been given.
 */
export async function* unxz(packed: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = byteReader(packed);
  do yield* unpackStream(reader);
  while (await isFollowed(reader));
}

/** Whether another stream follows, behind zeros perhaps, with which tapes and block devices are filled up. */
async function isFollowed(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const next = await reader.peek(alignment);
    if (next.length === 0) return false;
    if (next.some((byte) => byte !== 0)) break;
    await reader.read(alignment);
  }
  if (isXz(await reader.peek(headerSize))) return true;
  throw new UnreadableArchive({ code: 'something-behind', values: { packing: 'xz' } });
}

async function* unpackStream(reader: ByteReader): AsyncGenerator<Uint8Array, void, undefined> {
  const header = await readAll(reader, headerSize);
  const flags = header.subarray(6, 8);
  if (!isXz(header) || !isSumOf(flags, header.subarray(8))) throw new UnreadableArchive(damaged);
  while ((await reader.peek(1))[0] !== 0) yield* unpackBlock(reader, checkOf((flags[1] ?? 0) & 0x0f));
  await passIndex(reader);
  await readAll(reader, footerSize);
}

async function* unpackBlock(reader: ByteReader, check: Check): AsyncGenerator<Uint8Array, void, undefined> {
  const dictionarySize = await readBlockHeader(reader);
  const start = reader.position();
  const chunks = unpackLzma2(reader, dictionarySize);
  for (;;) {
    const { done, value } = await chunks.next();
    if (done === true) {
      if (value !== null) throw new UnreadableArchive(value === 'cut' ? cut : damaged);
      break;
    }
    check.add(value);
    yield value;
  }
  await passFilling(reader, start);
  if (!check.is(viewOf(await readAll(reader, check.size)))) throw new UnreadableArchive(damaged);
}

/** The size of the dictionary, which is all that has to be known of a block (3.1). */
async function readBlockHeader(reader: ByteReader): Promise<number> {
  const [size = 0] = await reader.peek(1);
  const bytes = await readAll(reader, (size + 1) * alignment);
  const content = bytes.subarray(0, -4);
  if (!isSumOf(content, bytes.subarray(-4))) throw new UnreadableArchive(damaged);
  const flags = content[1] ?? 0;
  const fields = byteReader(only(content.subarray(2)));
  if ((flags & hasPackedSize) !== 0) await readNumber(fields);
  if ((flags & hasSize) !== 0) await readNumber(fields);
  const filter = await readNumber(fields);
  // How many bytes its properties are: one, the size of the dictionary.
  await readNumber(fields);
  const exponent = await readNumber(fields);
  if ((flags & filterCountBits) !== 0 || filter !== lzma2Filter)
    throw new UnreadableArchive({ code: 'xz-filter', values: {} });
  const dictionarySize = dictionarySizeOf(exponent);
  if (dictionarySize > largestDictionary) throw new UnreadableArchive({ code: 'xz-dictionary', values: {} });
  return dictionarySize;
}

/** 2 or 3 times a power of two: 4 KiB, 6 KiB, 8 KiB ... (5.3.1). */
function dictionarySizeOf(bits: number): number {
  return (2 + (bits & 1)) * 2 ** (11 + (bits >> 1));
}

/** The sizes of all blocks once more, for who looks for one of them (4). */
async function passIndex(reader: ByteReader): Promise<void> {
  const start = reader.position();
  await readAll(reader, 1);
  const count = await readNumber(reader);
  for (let left = 2 * count; left > 0; left -= 1) await readNumber(reader);
  await passFilling(reader, start);
  await readAll(reader, 4);
}

async function passFilling(reader: ByteReader, start: number): Promise<void> {
  await readAll(reader, (alignment - ((reader.position() - start) % alignment)) % alignment);
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(bytes);
}

async function readAll(reader: ByteReader, count: number): Promise<Uint8Array> {
  const bytes = await reader.read(count);
  if (bytes.length < count) throw new UnreadableArchive(cut);
  return bytes;
}

/** Seven bits of a number in each byte, the lowest first; the highest bit says that another byte follows (1.2). */
async function readNumber(reader: ByteReader): Promise<number> {
  let number = 0;
  for (let factor = 1; ; factor *= 128) {
    const [byte = 0] = await readAll(reader, 1);
    number += (byte & 0x7f) * factor;
    if (byte < 0x80) return number;
    if (factor > Number.MAX_SAFE_INTEGER) throw new UnreadableArchive(damaged);
  }
}

function isSumOf(bytes: Uint8Array, stored: Uint8Array): boolean {
  return viewOf(stored).getInt32(0, true) === crc32.buf(bytes);
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}
