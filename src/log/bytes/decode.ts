import { knownFileType } from './file-types.ts';
import { type StreamDecoder, textDecoder } from './text-decoder.ts';
import { UnreadableInput } from '../../kernel/refusals.ts';

/** Text and the encoding that it was read from. */
export interface DecodedText {
  text: string;
  encoding: string;
}

/** As many bytes as are looked at to tell an encoding. */
const probeSize = 1 << 16;

/** A byte order mark names the encoding. */
const utf8Mark = [0xef, 0xbb, 0xbf];

const marks: { encoding: string; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: utf8Mark },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Bytes of any encoding to UTF-8, piece by piece. Give all bytes to `push`, cut anywhere, then call `end` for what is left. */
export interface Transcoder {
  /** @throws UnreadableInput where the bytes are no text. */
  push: (bytes: Uint8Array) => Uint8Array;
  /** Whether the bytes that were handed on are those that came. */
  isAsIs: () => boolean;
  end: () => { bytes: Uint8Array; encoding: string };
}

/** The same to text. */
export interface Decoder {
  /** @throws UnreadableInput where the bytes are no text. */
  push: (bytes: Uint8Array) => string;
  end: () => DecodedText;
}

const nothing = new Uint8Array();

/**
 * Bytes of any encoding that logs arrive in to UTF-8: UTF-8 itself, UTF-16 either way round with or without its mark, GBK, Windows-1252.
 * A serial console puts stray bytes into a log, so UTF-8 with a few broken bytes is still read as UTF-8, and handed on as it came.
 * The first bytes are held until the encoding can be told.
 */
export function transcoder(): Transcoder {
  let held: Uint8Array[] = [];
  let size = 0;
  let encoding = '';
  let converter: StreamDecoder | null = null;
  const encoder = new TextEncoder();

  const begin = (): Uint8Array => {
    const all = joined(held, size);
    held = [];
    encoding = tellEncoding(all.subarray(0, probeSize));
    if (encoding === 'utf-8') return startsWith(all, utf8Mark) ? all.subarray(utf8Mark.length) : all;
    converter = textDecoder(encoding);
    return encoder.encode(converter.push(all));
  };

  const push = (bytes: Uint8Array): Uint8Array => {
    if (encoding !== '') return converter === null ? bytes : encoder.encode(converter.push(bytes));
    held.push(new Uint8Array(bytes));
    size += bytes.length;
    return size < probeSize ? nothing : begin();
  };

  const end = (): { bytes: Uint8Array; encoding: string } => {
    const begun = encoding === '' ? begin() : nothing;
    const rest = encoder.encode(converter?.end() ?? '');
    return { bytes: joined([begun, rest], begun.length + rest.length), encoding };
  };

  return { push, isAsIs: () => encoding === 'utf-8', end };
}

/** Bytes of any encoding to text. */
export function decoder(): Decoder {
  const { push, end } = transcoder();
  const text = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    push: (bytes) => text.decode(push(bytes), { stream: true }),
    end: () => {
      const { bytes, encoding } = end();
      return { text: text.decode(bytes), encoding };
    },
  };
}

/**
 * Decodes bytes that are there as a whole.
 *
 * @throws UnreadableInput where the bytes are no text.
 */
export function decode(bytes: Uint8Array): DecodedText {
  const { push, end } = decoder();
  const begun = push(bytes);
  const { text, encoding } = end();
  return { text: begun + text, encoding };
}

function joined(parts: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    const fitting = part.subarray(0, size - at);
    whole.set(fitting, at);
    at += fitting.length;
  }
  return whole;
}

/** @throws UnreadableInput where the bytes, the first of a file, are no text. */
function tellEncoding(probe: Uint8Array): string {
  const file = knownFileType(probe);
  if (file !== null) throw new UnreadableInput({ code: 'foreign-file', values: { file } });
  const encoding = encodingOf(probe);
  if (isBinary(new TextDecoder(encoding).decode(probe))) {
    throw new UnreadableInput({ code: 'binary', values: {} });
  }
  return encoding;
}

function startsWith(bytes: Uint8Array, head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function encodingOf(probe: Uint8Array): string {
  const mark = marks.find(({ bytes: head }) => startsWith(probe, head));
  if (mark !== undefined) return mark.encoding;
  const wide = utf16Without(probe);
  if (wide !== null) return wide;
  // A character that the end of the probe cuts apart is not broken.
  if (brokenUtf8Share(probe.subarray(0, probeSize - 4)) < 0.01) return 'utf-8';
  return brokenShare(probe, 'gbk') < 0.01 && chineseShare(probe) > 0.005 ? 'gbk' : 'windows-1252';
}

/** UTF-16 of mostly Latin text has a zero in every second byte. */
function utf16Without(probe: Uint8Array): string | null {
  const zeros = [0, 0];
  probe.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = probe.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (half < 8) return null;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** The share of replacement characters that decoding gives. */
function brokenShare(probe: Uint8Array, encoding: string): number {
  return share(new TextDecoder(encoding).decode(probe), /\ufffd/g);
}

/** Replacement characters that another program put in for what it could not decode are UTF-8 themselves, and not broken. */
function brokenUtf8Share(probe: Uint8Array): number {
  const text = new TextDecoder().decode(probe);
  const bytes = new TextDecoder('windows-1252').decode(probe);
  return text.length === 0 ? 0 : (count(text, /\ufffd/g) - count(bytes, /\u00ef\u00bf\u00bd/g)) / text.length;
}

function chineseShare(probe: Uint8Array): number {
  return share(new TextDecoder('gbk').decode(probe), /[\u4e00-\u9fff]/g);
}

function share(text: string, pattern: RegExp): number {
  return text.length === 0 ? 0 : count(text, pattern) / text.length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Control characters that no console prints. NUL is left out: a crashed console leaves runs of them.
 * Compressed data read as Windows-1252, in which every byte is a character, holds 9 in 100.
 */
function isBinary(text: string): boolean {
  return share(text, /[\u0001-\u0006\u000e-\u001a\u001c-\u001f\ufffd]/g) > 0.05;
}
