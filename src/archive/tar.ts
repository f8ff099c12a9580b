import { type ByteReader, takeExactly } from './byte-reader.ts';
import { type Entry } from './entry.ts';
import { lend } from './loan.ts';
import { block, isTar, numberIn, pathIn, textIn, textOf } from './tar-header.ts';
import { type Refusal, UnreadableArchive } from '../kernel/refusals.ts';

/** What is said about an entry before it, its name and its attributes, is shorter. */
const longestPreface = 1 << 20;

const cut: Refusal = { code: 'cut-off', values: { packing: 'tar' } };
const damaged: Refusal = { code: 'damaged', values: { packing: 'tar' } };

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
