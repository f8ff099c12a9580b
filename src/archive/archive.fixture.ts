import { crc32, deflateRawSync } from 'node:zlib';

/** Archives as the usual programs write them, for tests. */

const scribble = 0x2a;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** Bytes as a stream, cut at the given places. A piece is overwritten when the next one is asked for, as a file's pieces are. */
export async function* chunksOf(bytes: Uint8Array, cuts: number[] = []): AsyncGenerator<Uint8Array, void, undefined> {
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (const [index, start] of at.entries()) {
    const piece = new Uint8Array(bytes.subarray(start, at[index + 1] ?? start));
    yield await Promise.resolve(piece);
    piece.fill(scribble);
  }
}

export async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

interface TarFile {
  path: string;
  content: string | Uint8Array;
  /** `0` a file, `2` a symbolic link, `5` a folder. */
  type?: string;
  format?: 'ustar' | 'gnu' | 'v7' | 'pax';
  /** Written as GNU does for sizes that octal digits cannot hold. */
  base256?: boolean;
}

const block = 512;

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / block) * block);
  whole.set(bytes);
  return whole;
}

function tarEntry({ path, content, type = '0', format = 'ustar', base256 = false }: TarFile): Uint8Array {
  const body = typeof content === 'string' ? bytesOf(content) : content;
  const head = new Uint8Array(block);
  const put = (text: string, at: number): void => {
    head.set(bytesOf(text), at);
  };
  const slash = format === 'ustar' && path.length > 100 ? path.lastIndexOf('/', 154) : -1;
  put(path.slice(slash + 1).slice(0, 100), 0);
  put('0000644\0', 100);
  put(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
  if (base256) head.set([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, body.length >> 8, body.length & 0xff], 124);
  put('14711240000\0', 136);
  put('        ', 148);
  if (format !== 'v7') {
    put(type, 156);
    put(format === 'gnu' ? 'ustar  \0' : 'ustar\u000000', 257);
    // Where POSIX has the prefix, GNU may have times.
    put(format === 'gnu' ? '14711240000' : path.slice(0, Math.max(slash, 0)), 345);
  }
  const sum = head.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return joined(preface(path, format), head, padded(body));
}

/** What says a long name before the entry itself. */
function preface(path: string, format: TarFile['format']): Uint8Array {
  if (path.length <= 100) return new Uint8Array();
  if (format === 'gnu') return tarEntry({ path: '././@LongLink', content: `${path}\0`, type: 'L', format: 'gnu' });
  if (format !== 'pax') return new Uint8Array();
  const record = ` path=${path}\n`;
  const length = record.length + String(record.length + 3).length;
  return tarEntry({ path: 'PaxHeaders/x', content: `${String(length)}${record}`, type: 'x' });
}

export function tar(...files: TarFile[]): Uint8Array {
  return joined(...files.map(tarEntry), new Uint8Array(2 * block));
}

interface ZipFile {
  path: string;
  content: string | Uint8Array;
  /** 0 stored, 8 deflate; of another one `content` is packed already. */
  method?: number;
  /** What such a content unpacks to. */
  unpacked?: string;
  encrypted?: boolean;
  /** Sizes behind the content, as a program writes them that cannot go back. */
  streamed?: boolean;
  /** The signature before those sizes is left out. */
  unsigned?: boolean;
  /** Sizes and offset in the extra field of zip64. */
  zip64?: boolean;
}

function numbers(...fields: [value: number, size: 2 | 4 | 8][]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) % 256)),
  );
}

export function zip(files: ZipFile[], comment = ''): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const signature: [number, 4][] = [[0x08074b50, 4]];
  for (const file of files) {
    const { path, content, method = 8, encrypted = false, streamed = false, unsigned = false, zip64 = false } = file;
    const body = typeof content === 'string' ? bytesOf(content) : content;
    const packed = method === 8 ? deflateRawSync(body) : body;
    const whole = file.unpacked === undefined ? body : bytesOf(file.unpacked);
    const name = bytesOf(path);
    const flags = (encrypted ? 1 : 0) | (streamed ? 8 : 0);
    const sizes: [number, 4][] = [
      [crc32(whole), 4],
      [packed.length, 4],
      [whole.length, 4],
    ];
    const inExtra: [number, 4][] = [[crc32(whole), 4], [0xffffffff, 4], [0xffffffff, 4]]; // prettier-ignore
    const later: [number, 4][] = [[0, 4], [0, 4], [0, 4]]; // prettier-ignore
    const wide: [number, 8][] = [[whole.length, 8], [packed.length, 8]]; // prettier-ignore
    const told = zip64 ? inExtra : sizes;
    const here = streamed ? later : told;
    const hereExtra = zip64 && !streamed ? numbers([1, 2], [16, 2], ...wide) : new Uint8Array();
    const behind: [number, 4 | 8][] = zip64 ? [[crc32(whole), 4], [packed.length, 8], [whole.length, 8]] : sizes; // prettier-ignore
    const entry = joined(
      numbers([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 4], ...here, [name.length, 2]),
      numbers([hereExtra.length, 2]),
      joined(name, hereExtra, packed),
      streamed ? numbers(...(unsigned ? [] : signature), ...behind) : new Uint8Array(),
    );
    const extra = zip64 ? numbers([1, 2], [24, 2], ...wide, [offset, 8]) : new Uint8Array();
    directory.push(
      numbers([0x02014b50, 4], [20, 2], [20, 2], [flags, 2], [method, 2], [0, 4], ...told, [name.length, 2]),
      numbers([extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [zip64 ? 0xffffffff : offset, 4]),
      joined(name, extra),
    );
    parts.push(entry);
    offset += entry.length;
  }
  const index = joined(...directory);
  const end = numbers([0x06054b50, 4], [0, 4], [files.length, 2], [files.length, 2], [index.length, 4], [offset, 4]);
  return joined(...parts, index, end, numbers([comment.length, 2]), bytesOf(comment));
}

/** The size of a dictionary of 4 KiB, and 64 KiB at most in a chunk that is not packed. */
const smallestDictionary = 0;
const longestCopy = 1 << 16;

function withSum(bytes: Uint8Array): Uint8Array {
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, crc32(bytes), true);
  return joined(bytes, sum);
}

const filledUp = (bytes: Uint8Array): Uint8Array => joined(bytes, new Uint8Array(-bytes.length & 3));

/** Content in the .xz format, in chunks that are not packed, with a sum of 32 bits. */
export function xzStored(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const flags = Uint8Array.of(0, 1);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += longestCopy) {
    const part = bytes.subarray(at, at + longestCopy);
    chunks.push(joined(Uint8Array.of(at === 0 ? 1 : 2, (part.length - 1) >> 8, (part.length - 1) & 0xff), part));
  }
  const header = withSum(Uint8Array.of(2, 0, 0x21, 1, smallestDictionary, 0, 0, 0));
  const packed = joined(...chunks, Uint8Array.of(0));
  const block = joined(header, filledUp(packed), withSum(bytes).subarray(-4));
  const sizes = [header.length + packed.length + 4, bytes.length].flatMap(xzNumber);
  const index = withSum(filledUp(Uint8Array.of(0, 1, ...sizes)));
  const footer = Uint8Array.of(index.length / 4 - 1, 0, 0, 0, ...flags);
  return joined(
    Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0),
    withSum(flags),
    block,
    index,
    withSum(footer).subarray(-4),
    footer,
    bytesOf('YZ'),
  );
}

/** Seven bits in each byte, the lowest first. */
function xzNumber(number: number): number[] {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...xzNumber(Math.floor(number / 0x80))];
}
