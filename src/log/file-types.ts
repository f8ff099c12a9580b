/** Files that are often given in place of a log, told by their first bytes, with what to do instead. */
interface FileType {
  /** Null: any byte. */
  magic: (number | null)[];
  offset?: number;
  advice: string;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Of a size or an address that differs from file to file. */
const anyFour = [null, null, null, null];

const fileTypes: FileType[] = [
  { magic: [0x1f, 0x8b], advice: 'a gzip file: unpack it first (gzip -d)' },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], advice: 'a zstd file: unpack it first (zstd -d)' },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], advice: 'an xz file: unpack it first (xz -d)' },
  {
    magic: [...ascii('BZh'), null, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
    advice: 'a bzip2 file: unpack it first (bzip2 -d)',
  },
  // The old format of xz's forerunner: the properties that all its writers take, and a dictionary of whole 64 KiB.
  { magic: [0x5d, 0x00, 0x00], advice: 'an lzma file: unpack it first (unlzma)' },
  { magic: [0x04, 0x22, 0x4d, 0x18], advice: 'an lz4 file: unpack it first (lz4 -d)' },
  { magic: [0x02, 0x21, 0x4c, 0x18], advice: 'an lz4 file: unpack it first (lz4 -d)' },
  { magic: [0x89, ...ascii('LZO')], advice: 'an lzop file: unpack it first (lzop -d)' },
  { magic: [0x1f, 0x9d], advice: 'a file of compress: unpack it first (gzip -d)' },
  { magic: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c], advice: 'a 7z archive: unpack it first (7z x)' },
  { magic: [...ascii('Rar!'), 0x1a, 0x07], advice: 'a rar archive: unpack it first (unrar x)' },
  {
    magic: [...ascii('PK'), 0x07, 0x08],
    advice: 'a part of a split zip archive: join all parts first (zip -s 0 NAME.zip --out whole.zip)',
  },
  {
    magic: [0xed, 0xab, 0xee, 0xdb],
    advice: 'an RPM package: if a log is in it, unpack it first (rpm2cpio NAME | cpio -id)',
  },
  {
    magic: ascii('!<arch>\n'),
    advice:
      'an ar archive, as Debian packages are: if a log is in it, unpack it first (dpkg-deb -x NAME FOLDER, or ar x NAME)',
  },
  { magic: ascii('PK\u0003\u0004'), advice: 'a zip archive: unpack it first (unzip)' },
  // Archives whose first header is sound are unpacked before anything is decoded.
  {
    magic: ascii('ustar'),
    offset: 257,
    advice: 'a damaged tar archive: copy it again, or see how far it can be unpacked (tar -xf)',
  },
  {
    magic: ascii('KDUMP   '),
    advice: 'a vmcore: take the log out of it first (makedumpfile --dump-dmesg vmcore dmesg.txt, or log in crash)',
  },
  { magic: ascii('DISKDUMP'), advice: 'a vmcore: take the log out of it first (log in crash)' },
  {
    magic: ascii('makedumpfile\u0000'),
    advice: 'a flattened vmcore: restore it (makedumpfile -R), then take the log out of it (makedumpfile --dump-dmesg)',
  },
  {
    magic: [0x7f, ...ascii('ELF')],
    advice:
      'an ELF file (a vmcore, a kernel or a program): of a vmcore, take the log out first (makedumpfile --dump-dmesg vmcore dmesg.txt)',
  },
  { magic: ascii('LPKSHHRH'), advice: 'a systemd journal file: print it first (journalctl --file NAME -k)' },
  { magic: ascii('PERFILE2'), advice: 'a recording of perf: no kernel log is in it' },
  {
    magic: [0x17, 0x08, 0x44, ...ascii('tracing')],
    advice: 'a recording of trace-cmd: print it first (trace-cmd report)',
  },
  { magic: [0xd4, 0xc3, 0xb2, 0xa1], advice: 'a capture of network packets: no kernel log is in it' },
  { magic: [0xa1, 0xb2, 0xc3, 0xd4], advice: 'a capture of network packets: no kernel log is in it' },
  { magic: [0x4d, 0x3c, 0xb2, 0xa1], advice: 'a capture of network packets: no kernel log is in it' },
  // pcapng begins with line ends: its byte order mark tells.
  {
    magic: [10, 13, 13, 10, ...anyFour, 0x4d, 0x3c, 0x2b, 0x1a],
    advice: 'a capture of network packets: no kernel log is in it',
  },
  {
    magic: [10, 13, 13, 10, ...anyFour, 0x1a, 0x2b, 0x3c, 0x4d],
    advice: 'a capture of network packets: no kernel log is in it',
  },
  { magic: ascii('SQLite format 3\u0000'), advice: 'an SQLite database: no kernel log can be read from it' },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    advice: 'an Office document: copy the text of the log out of it',
  },
  { magic: ascii('%PDF'), advice: 'a PDF: copy the text of the log out of it' },
  { magic: [0x89, ...ascii('PNG')], advice: 'a picture: the text of the log is needed' },
  { magic: [0xff, 0xd8, 0xff], advice: 'a picture: the text of the log is needed' },
  { magic: ascii('GIF8'), advice: 'a picture: the text of the log is needed' },
  { magic: [...ascii('RIFF'), ...anyFour, ...ascii('WEBP')], advice: 'a picture: the text of the log is needed' },
  { magic: ascii('II*\u0000'), advice: 'a picture: the text of the log is needed' },
  { magic: ascii('MM\u0000*'), advice: 'a picture: the text of the log is needed' },
  { magic: [0, 0, 0, null, ...ascii('ftyp')], advice: 'a picture or a video: the text of the log is needed' },
];

/** What the bytes are and what to do instead, `a gzip file: unpack it first`; null where they may be text. */
export function knownFileType(bytes: Uint8Array): string | null {
  const found = fileTypes.find(({ magic, offset = 0 }) =>
    magic.every((byte, index) => byte === null || bytes[offset + index] === byte),
  );
  return found?.advice ?? null;
}
