/** Files that are often given in place of a log, told by their first bytes, with what to do instead. */
interface FileType {
  magic: number[];
  offset?: number;
  advice: string;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const fileTypes: FileType[] = [
  { magic: [0x1f, 0x8b], advice: 'a gzip file: unpack it first (gzip -d)' },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], advice: 'a zstd file: unpack it first (zstd -d)' },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], advice: 'an xz file: unpack it first (xz -d)' },
  { magic: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], offset: 4, advice: 'a bzip2 file: unpack it first (bzip2 -d)' },
  { magic: ascii('PK\u0003\u0004'), advice: 'a zip archive: unpack it first (unzip)' },
  { magic: ascii('ustar'), offset: 257, advice: 'a tar archive: unpack it first (tar -xf)' },
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
  { magic: ascii('%PDF'), advice: 'a PDF: copy the text of the log out of it' },
  { magic: [0x89, ...ascii('PNG')], advice: 'a picture: the text of the log is needed' },
  { magic: [0xff, 0xd8, 0xff], advice: 'a picture: the text of the log is needed' },
];

/** What the bytes are and what to do instead, `a gzip file: unpack it first`; null where they may be text. */
export function knownFileType(bytes: Uint8Array): string | null {
  const found = fileTypes.find(({ magic, offset = 0 }) => magic.every((byte, index) => bytes[offset + index] === byte));
  return found?.advice ?? null;
}
