import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { refusalSentence } from '../../kernel/refusals.ts';
import { knownFileType } from './file-types.ts';

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

test.each<[string, number[], string]>([
  ['gzip', [...gzipSync('text')], 'gzip -d'],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd, 0x24], 'zstd -d'],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'xz -d'],
  ['bzip2', ascii('BZh91AY&SY'), 'bzip2 -d'],
  ['zip', [...ascii('PK'), 3, 4, 20], 'unzip'],
  ['tar', [...Array<number>(257).fill(0x61), ...ascii('ustar')], 'tar -xf'],
  ['kdump', ascii('KDUMP   \0\0'), 'makedumpfile --dump-dmesg'],
  ['diskdump', ascii('DISKDUMP'), 'log in crash'],
  ['makedumpfile', ascii('makedumpfile\0\0\0\0'), 'makedumpfile -R'],
  ['ELF', [0x7f, ...ascii('ELF'), 2, 1, 1], 'makedumpfile --dump-dmesg'],
  ['journal', ascii('LPKSHHRH'), 'journalctl --file'],
  ['PDF', ascii('%PDF-1.7'), 'copy the text'],
  ['PNG', [0x89, ...ascii('PNG'), 13, 10], 'the text of the log'],
  ['lzma', [0x5d, 0, 0, 0x80, 0, 0xff, 0xff], 'unlzma'],
  ['lz4', [0x04, 0x22, 0x4d, 0x18, 0x64], 'lz4 -d'],
  ['lz4 of the kernel', [0x02, 0x21, 0x4c, 0x18], 'lz4 -d'],
  ['lzop', [0x89, ...ascii('LZO'), 0, 13, 10, 26, 10], 'lzop -d'],
  ['compress', [0x1f, 0x9d, 0x90], 'gzip -d'],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z x'],
  ['rar', [...ascii('Rar!'), 0x1a, 7, 1, 0], 'unrar x'],
  ['split zip', [...ascii('PK'), 7, 8, ...ascii('PK'), 3, 4], 'zip -s 0'],
  ['RPM', [0xed, 0xab, 0xee, 0xdb, 3, 0], 'rpm2cpio'],
  ['deb', ascii('!<arch>\ndebian-binary'), 'dpkg-deb -x'],
  ['perf', ascii('PERFILE2'), 'perf'],
  ['trace-cmd', [0x17, 8, 0x44, ...ascii('tracing6')], 'trace-cmd report'],
  ['pcap', [0xd4, 0xc3, 0xb2, 0xa1, 2, 0], 'network packets'],
  ['pcapng', [10, 13, 13, 10, 0xbc, 0, 0, 0, 0x4d, 0x3c, 0x2b, 0x1a], 'network packets'],
  ['SQLite', ascii('SQLite format 3\0'), 'database'],
  ['a Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'copy the text'],
  ['GIF', ascii('GIF89a'), 'the text of the log'],
  ['WebP', ascii('RIFF\x10\x20\x30\0WEBPVP8 '), 'the text of the log'],
  ['TIFF', ascii('II*\0'), 'the text of the log'],
  ['HEIC', [0, 0, 0, 0x18, ...ascii('ftypheic')], 'the text of the log'],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'the text of the log'],
])('%s: what to do instead', (_name, bytes, advice) => {
  const file = knownFileType(Uint8Array.from(bytes));
  expect(file === null ? null : refusalSentence({ code: 'foreign-file', values: { file } })).toContain(advice);
});

test.each<[string, number[]]>([
  ['nothing', []],
  ['one byte', [0x1f]],
  ['text', ascii('[    0.000000] Linux version 6.12.0')],
  ['a word that begins as a magic number', ascii('PKCS#7 signature not signed with a trusted key')],
  ['a log that names makedumpfile first', ascii('makedumpfile Completed.')],
  ['a word that begins as bzip2 does', ascii('BZhello')],
  ['a line that tells of a picture', ascii('GIF: 8 pictures')],
  ['empty lines of a console', [10, 13, 13, 10, ...ascii('[    0.000000] x')]],
  ['a name of five letters', ascii('abcdftypo')],
  ['ustar elsewhere', ascii('ustar is a format')],
  ['zlib without a header of its own', [...deflateSync('text')]],
])('%s may be text', (_name, bytes) => {
  expect(knownFileType(Uint8Array.from(bytes))).toBeNull();
});
