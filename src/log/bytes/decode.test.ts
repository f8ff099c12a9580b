import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, transcoder } from './decode.ts';
import { UnreadableInput } from '../../kernel/refusals.ts';

const log = [
  '[    1.076899] divide error: 0000 [#1] SMP',
  '[    1.077669] Modules linked in:',
  '[    1.078302] CPU: 4 PID: 9 Comm: rcu_sched Not tainted 3.10.0-1127.19.1.el7.x86_64 #1',
].join('\r\n');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

/** One byte for each character, as Windows-1252 and Latin-1 have it. */
const bytesOf = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const joined = (...parts: ArrayLike<number>[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

/** 内核崩溃 (the kernel crashed) in GBK. */
const chinese = [0xc4, 0xda, 0xba, 0xcb, 0xb1, 0xc0, 0xc0, 0xa3];

test.each<[string, Uint8Array, string, string]>([
  ['UTF-8', utf8(`${log} 内核崩溃`), 'utf-8', `${log} 内核崩溃`],
  ['UTF-8 with its mark', joined([0xef, 0xbb, 0xbf], utf8(log)), 'utf-8', log],
  ['ASCII', utf8(log), 'utf-8', log],
  ['nothing', new Uint8Array(), 'utf-8', ''],
  ['UTF-16 LE with its mark', joined([0xff, 0xfe], utf16(`${log} 内核`, true)), 'utf-16le', `${log} 内核`],
  ['UTF-16 BE with its mark', joined([0xfe, 0xff], utf16(`${log} 内核`, false)), 'utf-16be', `${log} 内核`],
  ['UTF-16 LE without', utf16(`${log} 内核`, true), 'utf-16le', `${log} 内核`],
  ['UTF-16 BE without', utf16(`${log} 内核`, false), 'utf-16be', `${log} 内核`],
  ['GBK', joined(chinese, bytesOf('\n'), bytesOf(log), bytesOf('\n'), chinese), 'gbk', `内核崩溃\n${log}\n内核崩溃`],
  [
    'Windows-1252',
    joined(bytesOf('Absturz \xfcber Nacht \x96 hei\xdf: ')),
    'windows-1252',
    'Absturz über Nacht – heiß: ',
  ],
])('%s', (_name, bytes, encoding, text) => {
  expect(decode(bytes)).toEqual({ text, encoding });
});

describe('a damaged log is still read', () => {
  test('UTF-8 with a few stray bytes of a serial console', () => {
    const long = `${log}\n`.repeat(20);
    const { text, encoding } = decode(joined(utf8(long), [0xff, 0xc3], utf8(long)));
    expect(encoding).toBe('utf-8');
    expect(text.startsWith(long)).toBe(true);
    expect(text.endsWith(long)).toBe(true);
  });

  test('UTF-8 in which another program had replaced what it could not decode', () => {
    const text = `Comm: ${'\ufffd'.repeat(20)}\n${`${log}\n`.repeat(5)}`;
    expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' });
  });

  test('the NUL bytes that a file holds after a power cut', () => {
    const { text, encoding } = decode(joined(utf8(`${log}\n`), new Uint8Array(300), utf8(`\n${log}`)));
    expect(encoding).toBe('utf-8');
    expect(text.endsWith(log)).toBe(true);
  });

  test('colours of a terminal', () => {
    const coloured = `\u001b[31m${log}\u001b[0m`;
    expect(decode(utf8(coloured))).toEqual({ text: coloured, encoding: 'utf-8' });
  });

  test('UTF-16 that ends in the middle of a character', () => {
    const { text, encoding } = decode(utf16(log, true).slice(0, -1));
    expect(encoding).toBe('utf-16le');
    expect(text.startsWith(log.slice(0, -1))).toBe(true);
  });

  test('a character that lies across the border of what is probed', () => {
    for (let shift = 0; shift < 4; shift++) {
      const text = `${'x'.repeat((1 << 16) - 6 + shift)}内核崩溃\n${log}`;
      expect(decode(utf8(text)).text).toBe(text);
    }
  });
});

describe('refused, with what to do instead', () => {
  const random = Uint8Array.from({ length: 8192 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);

  test.each<[string, Uint8Array, RegExp]>([
    ['gzip', joined([0x1f, 0x8b, 8, 0]), /^This is a gzip file: unpack it first \(gzip -d\)\.$/],
    ['a vmcore', joined(bytesOf('KDUMP   \0')), /^This is a vmcore: /],
    ['bytes without a pattern', random, /^This is not text: /],
    ['control characters', joined(Array<number>(100).fill(2)), /^This is not text: /],
  ])('%s', (_name, bytes, message) => {
    expect(() => decode(bytes)).toThrow(UnreadableInput);
    expect(() => decode(bytes)).toThrow(message);
  });
});

describe('transcoder', () => {
  function inPieces(bytes: Uint8Array, cuts: number[]): { text: string; encoding: string } {
    const { push, end } = transcoder();
    const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
    const begun = at.map((start, index) => push(bytes.slice(start, at[index + 1] ?? start)));
    const { bytes: rest, encoding } = end();
    return { text: new TextDecoder().decode(joined(...begun, rest)), encoding };
  }

  const chineseLog = `${log} 内核崩溃 \u{1f4a5}`;
  const encodings: Record<string, Uint8Array> = {
    'UTF-8': utf8(chineseLog),
    'UTF-8 with its mark': joined([0xef, 0xbb, 0xbf], utf8(chineseLog)),
    'broken UTF-8': joined(utf8(`${log}\n`.repeat(20)), [0xff, 0xc3], utf8(log), [0xe5, 0x86]),
    'UTF-16 LE with its mark': joined([0xff, 0xfe], utf16(chineseLog, true)),
    'UTF-16 BE without': utf16(chineseLog, false),
    GBK: joined(chinese, bytesOf(log), chinese, chinese),
    'Windows-1252': joined(bytesOf('Absturz \xfcber Nacht \x96 hei\xdf: ')),
  };

  test.each(Object.entries(encodings))('%s gives the same text wherever it is cut', (_name, bytes) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (cuts) => {
        expect(inPieces(bytes, cuts)).toEqual(decode(bytes));
      }),
    );
    expect(inPieces(bytes, [...bytes.keys()])).toEqual(decode(bytes));
  });

  test.each(Object.entries(encodings))('%s behind the border of what is probed', (_name, bytes) => {
    const copies = Math.ceil((1 << 16) / bytes.length) + 1;
    const long = joined(...Array<Uint8Array>(copies).fill(bytes));
    const whole = decode(long);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
        expect(inPieces(long, cuts)).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });

  test('refuses as soon as the first bytes tell what it is', () => {
    const { push } = transcoder();
    expect(() => push(joined([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], new Uint8Array(1 << 16)))).toThrow(
      /^This is an xz file/,
    );
  });
});
