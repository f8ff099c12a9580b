import { type ByteReader } from '../byte-reader.ts';
import { Lzma, type Properties } from './lzma.ts';
import { Window } from './window.ts';

/** What is wrong with the bytes: they end early, or make no sense. */
export type Lzma2Problem = 'cut' | 'damaged';

/** What the first byte of a chunk says: of packed ones, each kind from its value on does what those below it do, and more. */
const kinds = {
  /** Nothing follows. */
  end: 0x00,
  /** Bytes as they are, with nothing before them that may be repeated; */
  freshCopy: 0x01,
  /** and behind what came before. */
  copy: 0x02,
  packed: 0x80,
  /** What was learned of the bytes before is forgotten; */
  withReset: 0xa0,
  /** new properties follow the sizes; */
  withProperties: 0xc0,
  /** nothing before it may be repeated. */
  fresh: 0xe0,
};

/** The head of a chunk. */
interface Chunk {
  kind: number;
  /** In bytes, unpacked and in the file. */
  size: number;
  packedSize: number;
  properties: Properties | null;
}

/**
 * Unpacks LZMA2, as `.xz` holds it, piece by piece, and leaves the reader behind it: chunks of LZMA, or of bytes that do not get smaller.
 * Gives all that is whole, then what is wrong; null where nothing is.
 */
export async function* unpackLzma2(
  reader: ByteReader,
  dictionarySize: number,
): AsyncGenerator<Uint8Array, Lzma2Problem | null, undefined> {
  const window = new Window(dictionarySize);
  const lzma = new Lzma(window);
  const lacking = new Set(['dictionary', 'properties', 'reset']);
  for (;;) {
    const chunk = await chunkFrom(reader);
    if (typeof chunk === 'string') return chunk;
    if (chunk.kind === kinds.end) return null;
    const { kind, size, packedSize, properties } = chunk;
    if (kind === kinds.freshCopy || kind >= kinds.fresh) {
      window.reset();
      lacking.delete('dictionary');
    }
    if (properties !== null) lacking.delete('properties');
    if (kind >= kinds.withReset && !lacking.has('properties')) {
      lzma.reset(properties ?? undefined);
      lacking.delete('reset');
    }
    if (lacking.has('dictionary') || (kind >= kinds.packed && lacking.size > 0)) return 'damaged';
    window.makeRoom();
    const from = window.end;
    const input = await reader.read(packedSize);
    const isWhole = kind < kinds.packed ? window.append(input) : lzma.unpack(input, size);
    yield window.since(from);
    if (input.length < packedSize) return 'cut';
    if (!isWhole) return 'damaged';
  }
}

async function chunkFrom(reader: ByteReader): Promise<Chunk | Lzma2Problem> {
  const [kind] = await reader.read(1);
  if (kind === undefined) return 'cut';
  if (kind === kinds.end) return { kind, size: 0, packedSize: 0, properties: null };
  if (kind > kinds.copy && kind < kinds.packed) return 'damaged';
  const length = kind < kinds.packed ? 2 : kind < kinds.withProperties ? 4 : 5;
  const head = await reader.read(length);
  if (head.length < length) return 'cut';
  const [high = 0, low = 0, packedHigh = 0, packedLow = 0, byte] = head;
  const size = (high << 8) + low + 1;
  if (kind < kinds.packed) return { kind, size, packedSize: size, properties: null };
  const properties = byte === undefined ? null : propertiesOf(byte);
  if (properties === undefined) return 'damaged';
  return { kind, size: ((kind & 0x1f) << 16) + size, packedSize: (packedHigh << 8) + packedLow + 1, properties };
}

/** Three numbers in one: (position * 5 + literalPosition) * 9 + literalContext; undefined where LZMA2 does not allow them. */
function propertiesOf(byte: number): Properties | undefined {
  const literalContext = byte % 9;
  const literalPosition = Math.floor(byte / 9) % 5;
  const position = Math.floor(byte / 45);
  const isAllowed = position <= 4 && literalContext + literalPosition <= 4;
  return isAllowed ? { literalContext, literalPosition, position } : undefined;
}
