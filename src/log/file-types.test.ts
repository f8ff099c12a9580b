import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
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
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'the text of the log'],
])('%s: what to do instead', (_name, bytes, advice) => {
  expect(knownFileType(Uint8Array.from(bytes))).toContain(advice);
});

test.each<[string, number[]]>([
  ['nothing', []],
  ['one byte', [0x1f]],
  ['text', ascii('[    0.000000] Linux version 6.12.0')],
  ['a word that begins as a magic number', ascii('PKCS#7 signature not signed with a trusted key')],
  ['a log that names makedumpfile first', ascii('makedumpfile Completed.')],
  ['a word that begins as bzip2 does', ascii('BZhello')],
  ['ustar elsewhere', ascii('ustar is a format')],
  ['zlib without a header of its own', [...deflateSync('text')]],
])('%s may be text', (_name, bytes) => {
  expect(knownFileType(Uint8Array.from(bytes))).toBeNull();
});
