import { type ByteReader, takeExactly } from './byte-reader.ts';
import { type Entry } from './entry.ts';
import { lend } from './loan.ts';
import { UnreadableArchive } from './unreadable.ts';

const block = 512;

/** What is said about an entry before it, its name and its attributes, is shorter. */
const longestPreface = 1 << 20;

const cut = 'The tar archive is cut off: copy it again.';
const damaged = 'The tar archive is damaged: copy it again.';

/**
 * Where the fields of a header stand (POSIX.1-1988 ustar): offset and length.
 *
 *     var/log/messages\0...0000644\0...00000012345\0...ustar\0
 */
const fields = {
  name: [0, 100],
  size: [124, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 5],
  prefix: [345, 155],
} as const;

/** Entries that say something about the next one. */
const longName = 'L'; // GNU
const extended = 'x'; // POSIX.1-2001: `27 path=var/log/messages`
/** A file with holes (GNU): its content is in pieces. Logs are none, and the journals that are cannot be read here. */
const sparse = 'S';
/** Where a header, and a block of the map behind it, say that a further block of the map follows. */
const sparseMore = { header: 482, map: 504 };
/** Plain files; the old format has NUL, `7` is a contiguous file. */
const files = ['0', '\0', '7'];

/** What stands before an entry about it. */
interface Told {
  path?: string;
  size?: number;
  sparse?: true;
}

/** Whether a header of a tar archive stands here: its checksum tells, also of the old format, which has no magic number. */
export function isTar(head: Uint8Array): boolean {
  if (head.length < block) return false;
  const told = numberIn(head, 'checksum');
  return told !== null && told > 0 && told === checksumOf(head);
}

/**
 * The files of a tar archive, in its order; links, devices, folders and sparse files are left out.
 *
 * @throws UnreadableArchive where the archive ends early or is damaged. Who reads the file that it ends in is told so as well.
 */
export async function* untar(reader: ByteReader): AsyncGenerator<Entry, void, undefined> {
  let told: Told = {};
  for (;;) {
    const head = await reader.read(block);
    // Two blocks of zeros end an archive, and some writers leave them out.
    if (head.length === 0 || head.every((byte) => byte === 0)) return;
    if (!isTar(head)) throw new UnreadableArchive(head.length < block ? cut : damaged);
    const type = textIn(head, 'type') || '\0';
    const size = told.size ?? numberIn(head, 'size') ?? 0;
    if (type === sparse) await passSparseMap(reader, head);
    if (type === longName || type === extended) {
      if (size > longestPreface) throw new UnreadableArchive(damaged);
      const body = await reader.read(size);
      if (body.length < size) throw new UnreadableArchive(cut);
      await passPadding(reader, size);
      told = { ...told, ...(type === longName ? { path: textOf(body) } : recordsIn(body)) };
      continue;
    }
    const { chunks, passRest } = lend(takeExactly(reader, size, cut));
    if (files.includes(type) && told.sparse !== true) yield { path: told.path ?? pathIn(head), chunks };
    await passRest();
    await passPadding(reader, size);
    told = {};
  }
}

/** Entries fill whole blocks. The last one may end without. */
async function passPadding(reader: ByteReader, size: number): Promise<void> {
  await reader.read((block - (size % block)) % block);
}

/** GNU's old format: where the map of a file's holes does not fit into the header, it goes on in blocks that its size does not count. */
async function passSparseMap(reader: ByteReader, head: Uint8Array): Promise<void> {
  let more = head[sparseMore.header] !== 0;
  while (more) {
    const map = await reader.read(block);
    more = map[sparseMore.map] !== undefined && map[sparseMore.map] !== 0;
  }
}

/** All bytes of the header, its own field counted as blanks. */
function checksumOf(head: Uint8Array): number {
  const [start, length] = fields.checksum;
  return head.subarray(0, block).reduce((sum, byte, at) => sum + (at >= start && at < start + length ? 0x20 : byte), 0);
}

/** Octal digits; or, with the highest bit set, the number itself in base 256 (GNU, for what octal cannot hold). */
function numberIn(head: Uint8Array, field: 'size' | 'checksum'): number | null {
  const [start, length] = fields[field];
  const bytes = head.subarray(start, start + length);
  if (((bytes[0] ?? 0) & 0x80) !== 0) {
    const value = bytes.reduce((sum, byte, at) => sum * 256 + (at === 0 ? byte & 0x7f : byte), 0);
    return Number.isSafeInteger(value) ? value : null;
  }
  const digits = textOf(bytes).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

function pathIn(head: Uint8Array): string {
  // GNU's own format, `ustar  `, has times where POSIX has the prefix.
  const posix = textIn(head, 'magic') === 'ustar' && head[262] === 0;
  const prefix = posix ? textIn(head, 'prefix') : '';
  return prefix === '' ? textIn(head, 'name') : `${prefix}/${textIn(head, 'name')}`;
}

function textIn(head: Uint8Array, field: keyof typeof fields): string {
  const [start, length] = fields[field];
  return textOf(head.subarray(start, start + length));
}

function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** `27 path=var/log/messages\n`: length of the record, key, value. */
function recordsIn(body: Uint8Array): Told {
  const records: Told = {};
  for (const [, key, value = ''] of textOf(body).matchAll(/^\d+ ([^=\n]+)=(.*)$/gm)) {
    if (key === 'path') records.path = value;
    else if (key === 'size' && /^\d{1,15}$/.test(value)) records.size = Number(value);
    else if (key?.startsWith('GNU.sparse.') === true) records.sparse = true;
  }
  return records;
}
