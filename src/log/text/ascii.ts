import { newline } from './characters.ts';

/**
 * A text of ASCII and its bytes: what stands at an index of the one stands there in the other. Letters are read from the bytes, which costs
 * a third; the text gives the parts that are kept. A byte that is no printable ASCII stands behind each line.
 */
export interface AsciiText {
  text: string;
  bytes: Uint8Array;
  /** Of the same bytes, to read several at once. */
  view: DataView;
}

const longest = 1 << 12;
const encoder = new TextEncoder();
const buffer = new Uint8Array(longest + 1);
const room = buffer.subarray(0, longest);
const view = new DataView(buffer.buffer);

/** A text with its bytes, which are gone when the next one is asked for; null where it is not ASCII, or long. */
export function asciiOf(text: string): AsciiText | null {
  if (text.length > longest) return null;
  const { read, written } = encoder.encodeInto(text, room);
  if (read !== text.length || written !== read) return null;
  buffer[written] = newline;
  return { text, bytes: buffer, view };
}
