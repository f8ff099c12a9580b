import { type ByteReader, byteReader, type Chunks } from './byte-reader.ts';
import { type Entry } from './entry.ts';
import { gunzip, isGzip } from './gzip.ts';
import { likelihoodOf } from './kernel-logs.ts';
import { tar, xz, zip } from './libraries.ts';
import { isTar } from './tar-header.ts';
import { UnreadableArchive } from '../kernel/refusals.ts';
import { isZip } from './zip-records.ts';
import { unzstd } from './zstd.ts';

/** A file as it was before it was packed. */
export interface Member {
  /** Its way through the archives, outermost first; empty for a file that is none. */
  path: string[];
  /** What it was packed in, outermost first: `gzip`, `tar`. */
  packing: string[];
  /** Its name tells that it is a log; of others only what holds a crash is worth telling. */
  certain: boolean;
  /** Read before the next member is asked for, or passed over. */
  chunks: Chunks;
}

/** Archives in archives, deeper than anybody packs them. */
const deepest = 8;

/** As many bytes as tell what a file is. */
const headSize = 512;

const startsWith =
  (...magic: number[]) =>
  (head: Uint8Array): boolean =>
    magic.every((byte, index) => head[index] === byte);

/** One file that was packed. */
const packings: { name: string; is: (head: Uint8Array) => boolean; unpack: (packed: Chunks) => Chunks }[] = [
  { name: 'gzip', is: isGzip, unpack: gunzip },
  { name: 'xz', is: startsWith(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), unpack: unxz },
  { name: 'zstd', is: startsWith(0x28, 0xb5, 0x2f, 0xfd), unpack: unzstd },
  // A skippable frame, as pzstd writes it first: its last four bits are free.
  {
    name: 'zstd',
    is: (head) => startsWith(0x2a, 0x4d, 0x18)(head.subarray(1)) && ((head[0] ?? 0) & 0xf0) === 0x50,
    unpack: unzstd,
  },
];

/** Several files in one. */
const archives: {
  name: string;
  is: (head: Uint8Array) => boolean;
  open: () => Promise<(reader: ByteReader) => AsyncIterable<Entry>>;
}[] = [
  { name: 'tar', is: isTar, open: async () => (await tar()).untar },
  { name: 'zip', is: isZip, open: async () => (await zip()).unzip },
];

/**
 * A file to the logs in it: itself where it is no archive, else those of its files that hold kernel logs, by their paths. What a
 * file is, its first bytes tell, and not its name.
 *
 * @throws UnreadableArchive, also while a member is read, where an archive is damaged or of a kind that is not read.
 */
export function unpack(chunks: Chunks): AsyncGenerator<Member, void, undefined> {
  return membersOf({ path: [], packing: [], certain: true, chunks });
}

async function* membersOf(file: Member): AsyncGenerator<Member, void, undefined> {
  const { path, packing, certain } = file;
  const reader = byteReader(file.chunks);
  const head = await reader.peek(headSize);
  const packed = packings.find(({ is }) => is(head));
  const archive = archives.find(({ is }) => is(head));
  if (packed === undefined && archive === undefined) {
    yield { ...file, chunks: reader.take() };
    return;
  }
  if (packing.length === deepest) {
    throw new UnreadableArchive({ code: 'packed-too-often', values: {} });
  }
  if (packed !== undefined) {
    yield* membersOf({ ...file, packing: [...packing, packed.name], chunks: packed.unpack(reader.take()) });
    return;
  }
  if (archive === undefined) return;
  const entriesOf = await archive.open();
  for await (const entry of entriesOf(reader)) {
    const likelihood = likelihoodOf(entry.path);
    if (likelihood === 'none') continue;
    const member: Member = {
      path: [...path, entry.path],
      packing: [...packing, archive.name],
      certain: certain && likelihood === 'log',
      chunks: entry.chunks,
    };
    try {
      yield* membersOf(member);
    } catch (error) {
      if (!(error instanceof UnreadableArchive)) throw error;
      // Whoever reads this member is told; the others are given all the same.
      yield { ...member, chunks: failing(error) };
    }
  }
}

async function* unxz(packed: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
  yield* (await xz()).unxz(packed);
}

async function* failing(error: UnreadableArchive): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.reject<Uint8Array>(error);
}
