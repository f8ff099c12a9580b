import { forget, newProbabilities, RangeDecoder } from './range-decoder.ts';
import { type Window } from './window.ts';

/** How many bits of the byte before, and of the position, a literal is told by, and how many of the position all else. */
export interface Properties {
  literalContext: number;
  literalPosition: number;
  position: number;
}

/** What the last steps were, so far as the next one depends on them: below `firstMatch` the last one was a literal. */
const states = 12;
const firstMatch = 7;

/** Positions are told apart by four bits at most. */
const positions = 1 << 4;

/** The shortest match. */
const shortest = 2;

/** Distances are told by the length of the match, up to this one. */
const lengthsOfDistance = 4;

/** From this slot on, the middle bits of a distance are plain, and the lowest four are learned. */
const firstPlainSlot = 14;
const alignBits = 4;

/** The distance that marks the end of a stream, which LZMA2 does not use. */
const endMark = 0xffffffff;

const afterLiteral = Uint8Array.from({ length: states }, (_, state) =>
  state < 4 ? 0 : state < 10 ? state - 3 : state - 6,
);

/** The length of a match: eight short ones and eight middle ones for each position, and 256 long ones. */
interface Lengths {
  /** Whether it is not short; whether it is not of the middle either. */
  choices: Uint16Array;
  short: Uint16Array;
  middle: Uint16Array;
  long: Uint16Array;
}

function newLengths(): Lengths {
  return {
    choices: newProbabilities(2),
    short: newProbabilities(positions << 3),
    middle: newProbabilities(positions << 3),
    long: newProbabilities(1 << 8),
  };
}

/**
 * LZMA as the SDK's specification tells it (lzma-specification.txt): each step is a literal, a match of so many bytes at a distance, or one
 * at one of the last four distances. The words are its own.
 */
export class Lzma {
  readonly #range = new RangeDecoder();
  readonly #window: Window;
  #properties: Properties = { literalContext: 0, literalPosition: 0, position: 0 };
  #state = 0;
  #distances = new Float64Array(4).fill(1);
  readonly #isMatch = newProbabilities(states * positions);
  readonly #isRepeat = newProbabilities(states);
  readonly #isNotLast = newProbabilities(states);
  readonly #isNotSecond = newProbabilities(states);
  readonly #isNotThird = newProbabilities(states);
  readonly #isLong = newProbabilities(states * positions);
  readonly #slots = newProbabilities(lengthsOfDistance << 6);
  readonly #special = newProbabilities(1 + 128 - firstPlainSlot);
  readonly #align = newProbabilities(1 << alignBits);
  readonly #matchLengths = newLengths();
  readonly #repeatLengths = newLengths();
  #literals = newProbabilities(0);

  constructor(window: Window) {
    this.#window = window;
  }

  /** Forgets all that was learned. */
  reset(properties: Properties = this.#properties): void {
    this.#properties = properties;
    this.#state = 0;
    this.#distances.fill(1);
    const { literalContext, literalPosition } = properties;
    this.#literals = newProbabilities(0x300 << (literalContext + literalPosition));
    for (const each of [
      this.#isMatch,
      this.#isRepeat,
      this.#isNotLast,
      this.#isNotSecond,
      this.#isNotThird,
      this.#isLong,
      this.#slots,
      this.#special,
      this.#align,
      ...Object.values(this.#matchLengths),
      ...Object.values(this.#repeatLengths),
    ] as Uint16Array[])
      forget(each);
  }

  /** Unpacks a whole chunk to so many bytes. Returns whether it was whole. */
  unpack(input: Uint8Array, size: number): boolean {
    const window = this.#window;
    const end = window.end + size;
    const mask = (1 << this.#properties.position) - 1;
    if (!this.#range.start(input)) return false;
    while (window.end < end) {
      const sure = window.end;
      const position = window.position & mask;
      if (this.#range.bit(this.#isMatch, this.#state * positions + position) === 0) this.#literal();
      else if (!this.#match(position, end - window.end)) return false;
      if (this.#range.isStarved()) {
        window.takeBack(sure);
        return false;
      }
    }
    return this.#range.isAtEnd();
  }

  #literal(): void {
    const window = this.#window;
    const { literalContext, literalPosition } = this.#properties;
    const place = window.position & ((1 << literalPosition) - 1);
    const from = 0x300 * ((place << literalContext) + (window.back(1) >> (8 - literalContext)));
    const range = this.#range;
    let read = 1;
    if (this.#state >= firstMatch) {
      // The byte behind what was repeated differs from the one behind the match, and is told by it up to where it does.
      let other = window.back(this.#distances[0] ?? 1);
      while (read < 0x100) {
        const expected = (other >> 7) & 1;
        other <<= 1;
        const bit = range.bit(this.#literals, from + ((1 + expected) << 8) + read);
        read = (read << 1) | bit;
        if (bit !== expected) break;
      }
    }
    while (read < 0x100) read = (read << 1) | range.bit(this.#literals, from + read);
    window.put(read & 0xff);
    this.#state = afterLiteral[this.#state] ?? 0;
  }

  /** A match of no more than so many bytes. Returns whether there is such a one. */
  #match(position: number, most: number): boolean {
    const isAfterLiteral = this.#state < firstMatch;
    if (this.#range.bit(this.#isRepeat, this.#state) === 0) {
      const length = this.#length(this.#matchLengths, position);
      this.#state = isAfterLiteral ? 7 : 10;
      const distance = this.#distance(Math.min(length - shortest, lengthsOfDistance - 1));
      if (distance === endMark) return false;
      this.#use(distance + 1, 3);
      return this.#repeat(length, most);
    }
    if (!this.#isRecent(position)) {
      this.#state = isAfterLiteral ? 9 : 11;
      return this.#repeat(1, most);
    }
    const length = this.#length(this.#repeatLengths, position);
    this.#state = isAfterLiteral ? 8 : 11;
    return this.#repeat(length, most);
  }

  /** Which of the last four distances it is, which is the last one then. Returns false for a single byte at the last one. */
  #isRecent(position: number): boolean {
    const state = this.#state;
    const range = this.#range;
    if (range.bit(this.#isNotLast, state) === 0) return range.bit(this.#isLong, state * positions + position) === 1;
    const index = range.bit(this.#isNotSecond, state) === 0 ? 1 : 2 + range.bit(this.#isNotThird, state);
    this.#use(this.#distances[index] ?? 1, index);
    return true;
  }

  /** Puts a distance in front, and those that stood before a place behind it. */
  #use(distance: number, place: number): void {
    this.#distances.copyWithin(1, 0, place);
    this.#distances[0] = distance;
  }

  #repeat(length: number, most: number): boolean {
    return length <= most && this.#window.repeat(this.#distances[0] ?? 1, length);
  }

  #length({ choices, short, middle, long }: Lengths, position: number): number {
    const range = this.#range;
    if (range.bit(choices, 0) === 0) return shortest + range.number(short, position << 3, 3);
    if (range.bit(choices, 1) === 0) return shortest + 8 + range.number(middle, position << 3, 3);
    return shortest + 16 + range.number(long, 0, 8);
  }

  /** One less than the distance: a slot tells its two highest bits and how many follow. */
  #distance(lengthState: number): number {
    const range = this.#range;
    const slot = range.number(this.#slots, lengthState << 6, 6);
    if (slot < 4) return slot;
    const following = (slot >> 1) - 1;
    const highest = ((2 | (slot & 1)) << following) >>> 0;
    if (slot < firstPlainSlot) return highest + range.reversed(this.#special, highest - slot, following);
    const middle = range.plain(following - alignBits) * (1 << alignBits);
    return highest + middle + range.reversed(this.#align, 0, alignBits);
  }
}
