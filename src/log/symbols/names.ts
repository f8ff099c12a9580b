import { type AsciiText } from '../text/ascii.ts';

const slots = 1 << 14;

const decoder = new TextDecoder();

/** Longer ones are not kept. */
const longest = 64;

/**
 * Names that come again and again, each made once: a trace of a log names few functions that no other trace names. What is given out is a
 * text of its own: a part of a text keeps the whole of it alive.
 */
const known = Array.from({ length: slots }, () => '');

/** The name between two places of a text. */
export function nameBetween({ text, bytes }: AsciiText, from: number, to: number): string {
  if (to - from > longest) return text.slice(from, to);
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash, 31) + (bytes[at] ?? 0);
  // Knuth's multiplicative hash: the upper bits depend on all letters.
  const slot = Math.imul(hash, 0x9e3779b1) >>> 18;
  const name = known[slot] ?? '';
  if (name.length === to - from && text.startsWith(name, from)) return name;
  const made = decoder.decode(bytes.subarray(from, to));
  known[slot] = made;
  return made;
}
