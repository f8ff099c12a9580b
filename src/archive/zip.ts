import { type ByteReader, concat } from './byte-reader.ts';
import { inflate } from './inflate.ts';
import { type Entry } from './entry.ts';
import { UnreadableArchive } from './unreadable.ts';
import { unzstd } from './zstd.ts';

/** An archive is held packed: its directory stands at its end. Larger ones are refused. */
const largest = 128 * 1024 * 1024;

const damaged = 'The zip archive is cut off or damaged: copy it again.';

/** Signatures of the records (APPNOTE.TXT 4.3), and how long their fixed parts are. */
const local = { signature: 0x04034b50, length: 30 };
const central = { signature: 0x02014b50, length: 46 };
const end = { signature: 0x06054b50, length: 22 };

/** A comment stands behind the end record. */
const longestComment = 0xffff;

/** Of sizes and offsets: the value stands in the extra field of zip64. */
const elsewhere = 0xffffffff;
const zip64 = 0x0001;

/** How an entry was packed (APPNOTE.TXT 4.4.5). */
const methods: Record<number, (packed: Uint8Array) => AsyncGenerator<Uint8Array, void, undefined>> = {
  0: pieces,
  8: (packed) => inflate(pieces(packed), 'deflate-raw'),
  93: (packed) => unzstd(pieces(packed)),
};

interface DirectoryRecord {
  path: string;
  encrypted: boolean;
  method: number;
  packed: number;
  offset: number;
}

export function isZip(head: Uint8Array): boolean {
  if (head.length < 4) return false;
  const signature = viewOf(head).getUint32(0, true);
  return signature === local.signature || signature === end.signature;
}

/**
 * The files of a zip archive, in the order of its directory; folders are left out. An entry that cannot be unpacked throws when it is read.
 *
 * @throws UnreadableArchive where the archive ends early, is damaged or too large.
 */
export async function* unzip(reader: ByteReader): AsyncGenerator<Entry, void, undefined> {
  const whole = await readWhole(reader);
  for (const record of directoryOf(whole)) {
    if (!record.path.endsWith('/')) yield { path: record.path, chunks: contentOf(whole, record) };
  }
}

async function readWhole(reader: ByteReader): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of reader.take()) {
    size += piece.length;
    if (size > largest) throw new UnreadableArchive('This zip archive is too large: unpack it first (unzip).');
    parts.push(piece);
  }
  return concat(parts, size);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function* directoryOf(whole: Uint8Array): Generator<DirectoryRecord, void, undefined> {
  const view = viewOf(whole);
  const last = endOf(view);
  const count = view.getUint16(last + 10, true);
  let at = view.getUint32(last + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + central.length > whole.length || view.getUint32(at, true) !== central.signature) {
      throw new UnreadableArchive(damaged);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameAt = at + central.length;
    const extraAt = nameAt + nameLength;
    const next = extraAt + extraLength + view.getUint16(at + 32, true);
    if (next > whole.length) throw new UnreadableArchive(damaged);
    yield {
      path: new TextDecoder().decode(whole.subarray(nameAt, extraAt)),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      ...placeOf(view, at, extraAt, extraAt + extraLength),
    };
    at = next;
  }
}

/** Where the end record stands: behind it is nothing but its comment. */
function endOf(view: DataView): number {
  const first = Math.max(view.byteLength - end.length - longestComment, 0);
  for (let at = view.byteLength - end.length; at >= first; at--) {
    if (view.getUint32(at, true) === end.signature) return at;
  }
  throw new UnreadableArchive(damaged);
}

function placeOf(view: DataView, at: number, extra: number, extraEnd: number): { packed: number; offset: number } {
  const unpacked = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  // The long values stand in this order, and only those that are needed.
  const wide = [unpacked, packed, offset].map((value) => value === elsewhere);
  const values = wide.some(Boolean) ? longValues(view, extra, extraEnd) : [];
  const [, widePacked = false, wideOffset = false] = wide;
  const before = (count: number): number => wide.slice(0, count).filter(Boolean).length;
  return {
    packed: widePacked ? (values[before(1)] ?? Infinity) : packed,
    offset: wideOffset ? (values[before(2)] ?? Infinity) : offset,
  };
}

function longValues(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const length = Math.min(view.getUint16(at + 2, true), to - at - 4);
    if (view.getUint16(at, true) === zip64) {
      const count = Math.min(Math.floor(length / 8), 3);
      return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
    }
    at += 4 + length;
  }
  return [];
}

async function* contentOf(whole: Uint8Array, record: DirectoryRecord): AsyncGenerator<Uint8Array, void, undefined> {
  const { encrypted, method, packed, offset } = record;
  if (encrypted) {
    throw new UnreadableArchive(
      'This file of the zip archive is encrypted: unpack it first, with its password (unzip).',
    );
  }
  const unpack = methods[method];
  if (unpack === undefined) {
    throw new UnreadableArchive(
      `This file of the zip archive is packed by a method that is not read here (${String(method)}): unpack it first (7z x).`,
    );
  }
  const view = viewOf(whole);
  if (offset + local.length > whole.length || view.getUint32(offset, true) !== local.signature) {
    throw new UnreadableArchive(damaged);
  }
  const start = offset + local.length + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > whole.length) throw new UnreadableArchive(damaged);
  yield* unpack(whole.subarray(start, start + packed));
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const portion = 1 << 16;
  for (let at = 0; at < bytes.length; at += portion) yield await Promise.resolve(bytes.subarray(at, at + portion));
}
