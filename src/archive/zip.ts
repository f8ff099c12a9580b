import checksum from 'crc-32';
import { type ByteReader, byteReader, type Chunks, takeExactly } from './byte-reader.ts';
import { type Entry } from './entry.ts';
import { inflate } from './inflate.ts';
import { lend } from './loan.ts';
import { type Refusal, UnreadableArchive } from '../kernel/refusals.ts';
import { endRecord, local, signatureOf, viewOf } from './zip-records.ts';
import { unzstd } from './zstd.ts';

const cut: Refusal = { code: 'cut-off', values: { packing: 'zip' } };
const damaged: Refusal = { code: 'damaged', values: { packing: 'zip' } };

/** What stands behind content whose size was not known before it (4.3.9). */
const descriptor = 0x08074b50;

/** What stands behind the files (4.3.11 to 4.3.16): how long a record is at least, and what its fields add to that. */
const behindFiles = new Map<number, { length: number; further: (record: DataView) => number }>([
  // Archive extra data
  [0x08064b50, { length: 8, further: (record) => record.getUint32(4, true) }],
  // Their directory: name, extra field and comment of a file
  [
    0x02014b50,
    {
      length: 46,
      further: (record) => record.getUint16(28, true) + record.getUint16(30, true) + record.getUint16(32, true),
    },
  ],
  // Digital signature
  [0x05054b50, { length: 6, further: (record) => record.getUint16(4, true) }],
  // The end record of zip64, and where it stands
  [0x06064b50, { length: 12, further: (record) => Number(record.getBigUint64(4, true)) }],
  [0x07064b50, { length: 20, further: () => 0 }],
  // The end record, which is all of an empty archive, and the comment
  [endRecord, { length: 22, further: (record) => record.getUint16(20, true) }],
]);

/** Flags of an entry (4.4.4). */
const isEncrypted = 0x0001;
/** The sizes and the checksum stand behind the content: the writer could not go back. */
const isStreamed = 0x0008;

/** Of a size: the value stands in the extra field of zip64 (4.5.3). */
const elsewhere = 0xffffffff;
const zip64 = 0x0001;

/** How an entry was packed (4.4.5). */
const storedMethod = 0;
const deflateMethod = 8;
const zstdMethod = 93;

/** What stands before a file. */
interface Header {
  path: string;
  encrypted: boolean;
  method: number;
  /** Null where it stands behind the content. */
  sum: number | null;
  packed: number | null;
  streamed: boolean;
}

/**
 * The files of a zip archive, in its order; folders are left out. It is read from its begin to its end, and the directory behind the
 * files only tells that nothing is missing: so an archive of any size can be read as it comes, and one that was cut off up to there. An
 * entry that cannot be unpacked throws when it is read.
 *
 * @throws UnreadableArchive where the archive ends early or is damaged. Who reads the file that it ends in is told so as well.
 */
export async function* unzip(reader: ByteReader): AsyncGenerator<Entry, void, undefined> {
  for (;;) {
    const signature = await nextSignature(reader);
    if (signature !== local.signature) break;
    const header = await readHeader(reader);
    yield* fileOf(reader, header);
  }
  await passDirectory(reader);
}

/** Passes what stands behind the files, up to the end record. */
async function passDirectory(reader: ByteReader): Promise<void> {
  for (let signature = 0; signature !== endRecord;) {
    signature = await nextSignature(reader);
    const record = behindFiles.get(signature);
    if (record === undefined) throw new UnreadableArchive(damaged);
    const fixed = await readWhole(reader, record.length);
    const rest = takeExactly(reader, record.further(viewOf(fixed)), cut);
    while ((await rest.next()).done !== true);
  }
}

async function nextSignature(reader: ByteReader): Promise<number> {
  const signature = signatureOf(await reader.peek(4));
  if (signature === null) throw new UnreadableArchive(cut);
  return signature;
}

async function readHeader(reader: ByteReader): Promise<Header> {
  const fixed = await readWhole(reader, local.length);
  const view = viewOf(fixed);
  const flags = view.getUint16(6, true);
  const streamed = (flags & isStreamed) !== 0;
  const name = await readWhole(reader, view.getUint16(26, true));
  const extra = await readWhole(reader, view.getUint16(28, true));
  const packed = packedSize(view, extra);
  // Some writers say that the sizes come later, and give them all the same.
  const known = !streamed || packed > 0;
  return {
    // Old programs of Windows write its own separator, against APPNOTE.TXT 4.4.17.
    path: new TextDecoder().decode(name).replaceAll('\\', '/'),
    encrypted: (flags & isEncrypted) !== 0,
    method: view.getUint16(8, true),
    sum: known ? view.getUint32(14, true) : null,
    packed: known ? packed : null,
    streamed,
  };
}

async function readWhole(reader: ByteReader, size: number): Promise<Uint8Array> {
  const bytes = await reader.read(size);
  if (bytes.length < size) throw new UnreadableArchive(cut);
  return bytes;
}

function packedSize(fixed: DataView, extra: Uint8Array): number {
  const packed = fixed.getUint32(18, true);
  if (packed !== elsewhere) return packed;
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    // The unpacked size stands before it.
    if (view.getUint16(at, true) !== zip64 || at + 20 > extra.length) continue;
    return Number(view.getBigUint64(at + 12, true));
  }
  throw new UnreadableArchive(damaged);
}

async function* fileOf(reader: ByteReader, header: Header): AsyncGenerator<Entry, void, undefined> {
  const { path, method, packed } = header;
  const isFile = !path.endsWith('/');
  const start = reader.position();
  const refusal = refusalOf(header);
  if (packed === null && method === deflateMethod && refusal === null) {
    // Deflate tells by itself where it ends.
    const { chunks, passRest } = lend(inflate(reader, 'none', { cut, damaged }));
    if (isFile) yield { path, chunks };
    await passRest();
  } else {
    const content = packed === null ? takeToDescriptor(reader) : takeExactly(reader, packed, cut);
    const { chunks, passRest } = lend(content);
    if (isFile) yield { path, chunks: refusal === null ? unpacked(chunks, header) : failing(refusal) };
    await passRest();
  }
  if (header.streamed) await passDescriptor(reader, reader.position() - start);
}

/** Why an entry cannot be unpacked; null where it can. */
function refusalOf({ encrypted, method }: Header): Refusal | null {
  if (encrypted) return { code: 'encrypted', values: {} };
  if ([storedMethod, deflateMethod, zstdMethod].includes(method)) return null;
  return { code: 'zip-method', values: { method } };
}

async function* failing(refusal: Refusal): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.reject<Uint8Array>(new UnreadableArchive(refusal));
}

async function* unpacked(
  packed: AsyncGenerator<Uint8Array, void, undefined>,
  { method, sum: told }: Header,
): AsyncGenerator<Uint8Array, void, undefined> {
  let sum = 0;
  for await (const piece of unpackedBy(method, packed)) {
    sum = checksum.buf(piece, sum);
    yield piece;
  }
  if (told !== null && sum >>> 0 !== told) throw new UnreadableArchive(damaged);
}

function unpackedBy(method: number, packed: AsyncGenerator<Uint8Array, void, undefined>): Chunks {
  if (method === storedMethod) return packed;
  return method === zstdMethod ? unzstd(packed) : inflate(byteReader(packed), 'none', { cut, damaged });
}

/** How a descriptor is written (4.3.9): its signature may be left out, and the sizes are of 8 bytes in zip64. */
const layouts = [
  { signed: true, wide: true },
  { signed: true, wide: false },
  { signed: false, wide: true },
  { signed: false, wide: false },
];
/** With the letters that the next record begins with: an empty file's wide sizes and narrow ones look alike. */
const longestDescriptor = 26;
const recordMark = 0x4b50;

interface Layout {
  signed: boolean;
  wide: boolean;
}

function sizeOf({ signed, wide }: Layout): number {
  return (signed ? 8 : 4) + (wide ? 16 : 8);
}

/** Whether such a descriptor of so many packed bytes stands here, and another record behind it. */
function isDescriptor(bytes: Uint8Array, layout: Layout, packed: number): boolean {
  const { signed, wide } = layout;
  const size = sizeOf(layout);
  if (bytes.length < size + 2) return false;
  const view = viewOf(bytes);
  if (signed && view.getUint32(0, true) !== descriptor) return false;
  const at = signed ? 8 : 4;
  const told = wide ? Number(view.getBigUint64(at, true)) : view.getUint32(at, true);
  return told === packed && view.getUint16(size, true) === recordMark;
}

async function passDescriptor(reader: ByteReader, packed: number): Promise<void> {
  const bytes = await reader.peek(longestDescriptor);
  const layout = layouts.find((candidate) => isDescriptor(bytes, candidate, packed));
  if (layout === undefined) throw new UnreadableArchive(bytes.length < longestDescriptor ? cut : damaged);
  await reader.read(sizeOf(layout));
}

/** The bytes before a descriptor that tells their number: of contents that do not tell their end. */
async function* takeToDescriptor(reader: ByteReader): AsyncGenerator<Uint8Array, void, undefined> {
  const portion = 1 << 16;
  const signed = layouts.filter((layout) => layout.signed);
  for (let before = 0; ;) {
    const bytes = await reader.peek(portion);
    const atEnd = bytes.length < portion;
    const searched = atEnd ? bytes.length : bytes.length - longestDescriptor;
    for (let at = bytes.indexOf(0x50); at >= 0 && at < searched; at = bytes.indexOf(0x50, at + 1)) {
      const here = bytes.subarray(at);
      if (!signed.some((layout) => isDescriptor(here, layout, before + at))) continue;
      yield await reader.read(at);
      return;
    }
    yield await reader.read(searched);
    if (atEnd) throw new UnreadableArchive(cut);
    before += searched;
  }
}
