import { type Nothing, say, type Sentences, type Told } from './told.ts';

/** Files that are given in place of a log. */
export type ForeignFile =
  | 'gzip'
  | 'zstd'
  | 'xz'
  | 'bzip2'
  | 'lzma'
  | 'lz4'
  | 'lzop'
  | 'compress'
  | '7z'
  | 'rar'
  | 'split-zip'
  | 'rpm'
  | 'ar'
  | 'zip'
  | 'damaged-tar'
  | 'vmcore'
  | 'diskdump'
  | 'flattened-vmcore'
  | 'elf'
  | 'journal'
  | 'perf'
  | 'trace-cmd'
  | 'packets'
  | 'sqlite'
  | 'office'
  | 'pdf'
  | 'picture'
  | 'video';

/** What was packed, and cannot be unpacked. */
export type Packing = 'gzip' | 'xz' | 'tar' | 'zip';

/** Why an input is not read, by its code. */
export interface RefusalValues {
  'foreign-file': { file: ForeignFile };
  binary: Nothing;
  'cut-off': { packing: Packing };
  damaged: { packing: Packing };
  'zstd-broken': Nothing;
  'something-behind': { packing: 'gzip' | 'xz' };
  /** A way of packing of xz that is meant for programs. */
  'xz-filter': Nothing;
  /** An xz file that needs more memory than is given to it. */
  'xz-dictionary': Nothing;
  'packed-too-often': Nothing;
  encrypted: Nothing;
  /** The number of a way of packing, in the zip format. */
  'zip-method': { method: number };
  /** An archive without any. */
  'no-log': Nothing;
  /** An archive that breaks behind logs that were read. */
  'rest-unread': { because: Refusal };
  /** An archive of whose logs none could be read: the first of them. */
  'none-read': { logs: { file: string; because: Refusal }[] };
}

export type Refusal = Told<RefusalValues>;
export type RefusalSentences = Sentences<RefusalValues>;

/** What each file is, and what to do instead. */
const advice: Record<ForeignFile, string> = {
  gzip: 'a gzip file: unpack it first (gzip -d)',
  zstd: 'a zstd file: unpack it first (zstd -d)',
  xz: 'an xz file: unpack it first (xz -d)',
  bzip2: 'a bzip2 file: unpack it first (bzip2 -d)',
  lzma: 'an lzma file: unpack it first (unlzma)',
  lz4: 'an lz4 file: unpack it first (lz4 -d)',
  lzop: 'an lzop file: unpack it first (lzop -d)',
  compress: 'a file of compress: unpack it first (gzip -d)',
  '7z': 'a 7z archive: unpack it first (7z x)',
  rar: 'a rar archive: unpack it first (unrar x)',
  'split-zip': 'a part of a split zip archive: join all parts first (zip -s 0 NAME.zip --out whole.zip)',
  rpm: 'an RPM package: if a log is in it, unpack it first (rpm2cpio NAME | cpio -id)',
  ar: 'an ar archive, as Debian packages are: if a log is in it, unpack it first (dpkg-deb -x NAME FOLDER, or ar x NAME)',
  zip: 'a zip archive: unpack it first (unzip)',
  'damaged-tar': 'a damaged tar archive: copy it again, or see how far it can be unpacked (tar -xf)',
  vmcore: 'a vmcore: take the log out of it first (makedumpfile --dump-dmesg vmcore dmesg.txt, or log in crash)',
  diskdump: 'a vmcore: take the log out of it first (log in crash)',
  'flattened-vmcore':
    'a flattened vmcore: restore it (makedumpfile -R), then take the log out of it (makedumpfile --dump-dmesg)',
  elf: 'an ELF file (a vmcore, a kernel or a program): of a vmcore, take the log out first (makedumpfile --dump-dmesg vmcore dmesg.txt)',
  journal: 'a systemd journal file: print it first (journalctl --file NAME -k)',
  perf: 'a recording of perf: no kernel log is in it',
  'trace-cmd': 'a recording of trace-cmd: print it first (trace-cmd report)',
  packets: 'a capture of network packets: no kernel log is in it',
  sqlite: 'an SQLite database: no kernel log can be read from it',
  office: 'an Office document: copy the text of the log out of it',
  pdf: 'a PDF: copy the text of the log out of it',
  picture: 'a picture: the text of the log is needed',
  video: 'a picture or a video: the text of the log is needed',
};

const packed: Record<Packing, string> = { gzip: 'gzip file', xz: 'xz file', tar: 'tar archive', zip: 'zip archive' };

/** In English, as the command line prints them. */
const english: RefusalSentences = {
  'foreign-file': ({ file }) => `This is ${advice[file]}.`,
  binary: () =>
    'This is not text: too many of its bytes are control characters. A kernel log is needed, as dmesg or journalctl -k print it.',
  'cut-off': ({ packing }) => `The ${packed[packing]} is cut off: copy it again.`,
  damaged: ({ packing }) => `The ${packed[packing]} is damaged: copy it again.`,
  'zstd-broken': () => 'The zstd file is cut off or damaged: copy it again.',
  'something-behind': ({ packing }) =>
    `Behind the end of the ${packed[packing]} stands something else: unpack it first (${packing} -d).`,
  'xz-filter': () => 'The xz file is packed in a way that is meant for programs: unpack it first (xz -d).',
  'xz-dictionary': () => 'The xz file needs more than 256 MB of memory to unpack: unpack it first (xz -d).',
  'packed-too-often': () => 'This file is packed too often, one archive in another: unpack it first.',
  encrypted: () => 'This file of the zip archive is encrypted: unpack it first, with its password (unzip).',
  'zip-method': ({ method }) =>
    `This file of the zip archive is packed by a method that is not read here (${String(method)}): unpack it first (7z x).`,
  'no-log': () =>
    'No file in this archive has the name of a kernel log, and no other one holds a crash: unpack it and give the log itself.',
  'rest-unread': ({ because }) => `${refusalSentence(because)} Logs that stood behind that were not read.`,
  'none-read': ({ logs }) => logs.map(({ file, because }) => `${file}: ${refusalSentence(because)}`).join(' '),
};

/** One sentence or two for the user: what it is, and what to do instead. */
export function refusalSentence(refusal: Refusal): string {
  return say(english, refusal);
}

/** An input that is not read. The message says why, in English. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusalSentence(refusal));
    this.refusal = refusal;
  }
}

/** The input is no text that could hold a log. */
export class UnreadableInput extends Refused {
  override name = 'UnreadableInput';
}

/** An archive cannot be unpacked. */
export class UnreadableArchive extends Refused {
  override name = 'UnreadableArchive';
}
