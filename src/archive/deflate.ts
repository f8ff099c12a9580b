/**
 * Unpacks deflate (RFC 1951) piece by piece. The platform's own unpacker does not tell where the packed bytes end, and drops what it has
 * unpacked already when they end early: files of several members, archives written to a pipe, and logs that were cut off need both.
 */

/** How a piece was taken. `cut`: the bytes end within the packed ones; `damaged`: they are no deflate. */
type Outcome = 'more' | 'done' | 'cut' | 'damaged';

export interface Unpacked {
  outcome: Outcome;
  /** So many bytes of the input are used up. The others are to be given again, with more behind them. */
  taken: number;
  bytes: Uint8Array;
}

export interface Inflater {
  /** `last`: no byte follows. Before that, each piece but the last has at least `smallestInput` bytes. */
  unpack: (input: Uint8Array, last: boolean) => Unpacked;
}

/** The lengths of all codes of a block stand before it, in no more bytes than these: nothing of them is decoded until they are all there. */
export const smallestInput = 1 << 10;
/** A piece of a larger size is taken in parts. */
const largestInput = 1 << 16;
/** Bits are read four bytes at a time, so that some must stand behind the last one. */
const padding = 8;

/** A match may reach back so far. */
const windowSize = 1 << 15;
const outputSize = 1 << 18;
const longestMatch = 258;

/** RFC 1951, 3.2.7: in this order the lengths of the codes of code lengths stand. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** RFC 1951, 3.2.5: the first value of each symbol, and how many further bits there are. */
const lengthBits = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0);
const lengthBase = Uint16Array.of(
  ...[
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ],
);
const distanceBits = Uint8Array.from({ length: 30 }, (_, symbol) => Math.max((symbol >> 1) - 1, 0));
const distanceBase = Uint16Array.from({ length: 30 }, (_, symbol) =>
  symbol < 2 ? symbol + 1 : ((2 + (symbol & 1)) << ((symbol >> 1) - 1)) + 1,
);

const endOfBlock = 256;

/** A code as a table: at the next `width` bits stands `symbol << 4 | length`, 0 where they are no code. */
interface Code {
  table: Uint16Array;
  width: number;
}

/** RFC 1951, 3.2.6 */
const fixedCodes: [Code, Code] = [
  codeOf(Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))),
  codeOf(new Uint8Array(32).fill(5)),
];

/** The code that the lengths of its words define; shorter words first, and in the order of their symbols (RFC 1951, 3.2.2). */
function codeOf(lengths: Uint8Array): Code {
  const width = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << width);
  const counts = new Uint16Array(width + 2);
  for (const length of lengths) if (length > 0) counts[length + 1] = (counts[length + 1] ?? 0) + 1;
  const next = new Uint16Array(width + 2);
  for (let length = 1; length <= width; length += 1) {
    next[length] = ((next[length - 1] ?? 0) + (counts[length] ?? 0)) << 1;
  }
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const word = next[length] ?? 0;
    next[length] = word + 1;
    // A word is read from its highest bit, all else from the lowest.
    for (let at = reversed(word, length); at < table.length; at += 1 << length) table[at] = (symbol << 4) | length;
  });
  return { table, width };
}

function reversed(word: number, length: number): number {
  let left = word;
  let turned = 0;
  for (let bit = 0; bit < length; bit += 1) {
    turned = (turned << 1) | (left & 1);
    left >>= 1;
  }
  return turned;
}

export function inflater(): Inflater {
  const input = new Uint8Array(largestInput + padding);
  const view = new DataView(input.buffer);
  /** What was unpacked last, with the window before it. */
  const output = new Uint8Array(windowSize + outputSize);
  let at = windowSize;
  /** How much of the window there is. */
  let reach = 0;

  /** In bits of the input. */
  let position = 0;
  let end = 0;
  let finalBlock = false;
  let codes: [Code, Code] | null = null;
  /** What is left of a block that was stored as it is; null outside of one. */
  let stored: number | null = null;

  const bits = (count: number): number => {
    const value = (view.getUint32(position >> 3, true) >>> (position & 7)) & ((1 << count) - 1);
    position += count;
    return value;
  };

  /** Null where the next bits are no word of the code. */
  const symbolOf = ({ table, width }: Code): number | null => {
    const entry = table[(view.getUint32(position >> 3, true) >>> (position & 7)) & ((1 << width) - 1)] ?? 0;
    position += entry & 15;
    return entry === 0 ? null : entry >> 4;
  };

  const openBlock = (): Outcome => {
    finalBlock = bits(1) === 1;
    switch (bits(2)) {
      case 0: {
        position = (position + 7) & ~7;
        const length = bits(16);
        if ((length ^ bits(16)) !== 0xffff) return 'damaged';
        stored = length === 0 ? null : length;
        return 'more';
      }
      case 1:
        codes = fixedCodes;
        return 'more';
      case 2:
        codes = dynamicCodes();
        return codes === null ? 'damaged' : 'more';
      default:
        return 'damaged';
    }
  };

  /** RFC 1951, 3.2.7; null where the bits are none. */
  const dynamicCodes = (): [Code, Code] | null => {
    const literals = bits(5) + 257;
    const distances = bits(5) + 1;
    const known = bits(4) + 4;
    const ofLengths = new Uint8Array(19);
    for (const symbol of lengthOrder.slice(0, known)) ofLengths[symbol] = bits(3);
    const code = codeOf(ofLengths);
    const lengths = new Uint8Array(literals + distances);
    for (let filled = 0; filled < lengths.length;) {
      const symbol = symbolOf(code);
      if (symbol === null) return null;
      if (symbol < 16) {
        lengths[filled] = symbol;
        filled += 1;
        continue;
      }
      const value = symbol === 16 ? lengths[filled - 1] : 0;
      const times = symbol === 16 ? bits(2) + 3 : symbol === 17 ? bits(3) + 3 : bits(7) + 11;
      if (value === undefined || filled + times > lengths.length) return null;
      lengths.fill(value, filled, filled + times);
      filled += times;
    }
    return [codeOf(lengths.subarray(0, literals)), codeOf(lengths.subarray(literals))];
  };

  const copyStored = (left: number): void => {
    const from = position >> 3;
    const count = Math.min(left, (end >> 3) - from, output.length - at);
    output.set(input.subarray(from, from + count), at);
    at += count;
    position += count * 8;
    stored = left === count ? null : left - count;
  };

  /** Reads words up to the end of the block, of the input that is safe to read, or of the output. */
  const readWords = ([literals, distances]: [Code, Code], safe: number): Outcome => {
    const { table, width } = literals;
    const mask = (1 << width) - 1;
    const full = output.length - longestMatch;
    while (position < safe && at < full) {
      const before = position;
      const word = view.getUint32(position >> 3, true) >>> (position & 7);
      const entry = table[word & mask] ?? 0;
      const symbol = entry >> 4;
      position += entry & 15;
      if (position > end) return cutAt(before);
      if (symbol < endOfBlock) {
        if (entry === 0) return 'damaged';
        output[at] = symbol;
        at += 1;
        continue;
      }
      if (symbol === endOfBlock) {
        codes = null;
        return 'more';
      }
      const length = (lengthBase[symbol - 257] ?? 0) + bits(lengthBits[symbol - 257] ?? 0);
      const distanceSymbol = symbolOf(distances) ?? 30;
      const distance = (distanceBase[distanceSymbol] ?? 0) + bits(distanceBits[distanceSymbol] ?? 0);
      if (position > end) return cutAt(before);
      // Of symbols that mean nothing, and of what stands before the first byte
      if (length === 0 || distance === 0 || distance > reach + at - windowSize) return 'damaged';
      copyMatch(length, distance);
    }
    return 'more';
  };

  const cutAt = (before: number): Outcome => {
    position = before;
    return 'cut';
  };

  const copyMatch = (length: number, distance: number): void => {
    const from = at - distance;
    if (length > 32 && distance >= length) {
      output.copyWithin(at, from, from + length);
    } else {
      // A match may reach into itself.
      for (let index = 0; index < length; index += 1) output[at + index] = output[from + index] ?? 0;
    }
    at += length;
  };

  const step = (safe: number): Outcome => {
    if (codes !== null) return readWords(codes, safe);
    if (stored !== null) {
      copyStored(stored);
      return 'more';
    }
    const before = position;
    const outcome = openBlock();
    return position > end ? cutAt(before) : outcome;
  };

  const unpack = (given: Uint8Array, last: boolean): Unpacked => {
    const piece = given.subarray(0, largestInput);
    const atEnd = last && piece.length === given.length;
    input.set(piece);
    input.fill(0, piece.length, piece.length + padding);
    position &= 7;
    end = piece.length * 8;
    const safe = atEnd ? end : end - smallestInput * 8;
    const from = at;
    let outcome: Outcome = 'more';
    while (outcome === 'more' && at < output.length - longestMatch) {
      if (finalBlock && stored === null && codes === null) outcome = 'done';
      else if (position < safe) outcome = step(safe);
      else if (atEnd) outcome = 'cut';
      else break;
    }
    // The bits behind the last word fill its byte.
    const taken = outcome === 'done' ? (position + 7) >> 3 : position >> 3;
    const bytes = output.slice(from, at);
    reach = Math.min(reach + bytes.length, windowSize);
    output.copyWithin(0, at - windowSize, at);
    at = windowSize;
    return { outcome, taken, bytes };
  };

  return { unpack };
}
