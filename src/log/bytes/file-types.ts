import { type ForeignFile } from '../../kernel/refusals.ts';

/** Files that are often given in place of a log, told by their first bytes. */
interface FileType {
  /** Null: any byte. */
  magic: (number | null)[];
  offset?: number;
  file: ForeignFile;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Of a size or an address that differs from file to file. */
const anyFour = [null, null, null, null];

const fileTypes: FileType[] = [
  { magic: [0x1f, 0x8b], file: 'gzip' },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], file: 'zstd' },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], file: 'xz' },
  {
    magic: [...ascii('BZh'), null, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
    file: 'bzip2',
  },
  // The old format of xz's forerunner: the properties that all its writers take, and a dictionary of whole 64 KiB.
  { magic: [0x5d, 0x00, 0x00], file: 'lzma' },
  { magic: [0x04, 0x22, 0x4d, 0x18], file: 'lz4' },
  { magic: [0x02, 0x21, 0x4c, 0x18], file: 'lz4' },
  { magic: [0x89, ...ascii('LZO')], file: 'lzop' },
  { magic: [0x1f, 0x9d], file: 'compress' },
  { magic: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c], file: '7z' },
  { magic: [...ascii('Rar!'), 0x1a, 0x07], file: 'rar' },
  {
    magic: [...ascii('PK'), 0x07, 0x08],
    file: 'split-zip',
  },
  {
    magic: [0xed, 0xab, 0xee, 0xdb],
    file: 'rpm',
  },
  {
    magic: ascii('!<arch>\n'),
    file: 'ar',
  },
  { magic: ascii('PK\u0003\u0004'), file: 'zip' },
  // Archives whose first header is sound are unpacked before anything is decoded.
  {
    magic: ascii('ustar'),
    offset: 257,
    file: 'damaged-tar',
  },
  {
    magic: ascii('KDUMP   '),
    file: 'vmcore',
  },
  { magic: ascii('DISKDUMP'), file: 'diskdump' },
  {
    magic: ascii('makedumpfile\u0000'),
    file: 'flattened-vmcore',
  },
  {
    magic: [0x7f, ...ascii('ELF')],
    file: 'elf',
  },
  { magic: ascii('LPKSHHRH'), file: 'journal' },
  { magic: ascii('PERFILE2'), file: 'perf' },
  {
    magic: [0x17, 0x08, 0x44, ...ascii('tracing')],
    file: 'trace-cmd',
  },
  { magic: [0xd4, 0xc3, 0xb2, 0xa1], file: 'packets' },
  { magic: [0xa1, 0xb2, 0xc3, 0xd4], file: 'packets' },
  { magic: [0x4d, 0x3c, 0xb2, 0xa1], file: 'packets' },
  // pcapng begins with line ends: its byte order mark tells.
  {
    magic: [10, 13, 13, 10, ...anyFour, 0x4d, 0x3c, 0x2b, 0x1a],
    file: 'packets',
  },
  {
    magic: [10, 13, 13, 10, ...anyFour, 0x1a, 0x2b, 0x3c, 0x4d],
    file: 'packets',
  },
  { magic: ascii('SQLite format 3\u0000'), file: 'sqlite' },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    file: 'office',
  },
  { magic: ascii('%PDF'), file: 'pdf' },
  { magic: [0x89, ...ascii('PNG')], file: 'picture' },
  { magic: [0xff, 0xd8, 0xff], file: 'picture' },
  { magic: ascii('GIF8'), file: 'picture' },
  { magic: [...ascii('RIFF'), ...anyFour, ...ascii('WEBP')], file: 'picture' },
  { magic: ascii('II*\u0000'), file: 'picture' },
  { magic: ascii('MM\u0000*'), file: 'picture' },
  { magic: [0, 0, 0, null, ...ascii('ftyp')], file: 'video' },
];

/** What the bytes are; null where they may be text. */
export function knownFileType(bytes: Uint8Array): ForeignFile | null {
  const found = fileTypes.find(({ magic, offset = 0 }) =>
    magic.every((byte, index) => byte === null || bytes[offset + index] === byte),
  );
  return found?.file ?? null;
}
