/** Bits of a probability: `one` of so many is certainty. */
const bits = 11;
const one = 1 << bits;

/** How much of what a bit tells a probability learns: a part of 1 << 5. */
const learning = 5;

/** A range below this takes in the next byte. */
const least = 1 << 24;

/** Of bits of which nothing is known yet: each is as likely as the other. */
export function newProbabilities(count: number): Uint16Array {
  return new Uint16Array(count).fill(one / 2);
}

export function forget(probabilities: Uint16Array): void {
  probabilities.fill(one / 2);
}

/** The arithmetic decoder of LZMA: bits out of bytes, the likelier ones out of less than a bit of them. */
export class RangeDecoder {
  /** The range, and where in it the bytes lead: 32 bits without a sign, which a variable does not hold as cheaply. */
  readonly #registers = new Uint32Array(2);
  #input: Uint8Array = new Uint8Array();
  #at = 0;

  /** Begins with the first bytes of an input, which are a zero and the first value. Returns whether they can be one. */
  start(input: Uint8Array): boolean {
    const [zero, ...value] = input.subarray(0, 5);
    this.#input = input;
    this.#at = 5;
    this.#registers[0] = 0xffffffff;
    this.#registers[1] = value.reduce((sum, byte) => (sum << 8) | byte, 0);
    return zero === 0 && value.length === 4;
  }

  /** Whether the input was read to its end, and no further. */
  isAtEnd(): boolean {
    return this.#at === this.#input.length && this.#registers[1] === 0;
  }

  /** Whether more was read than is there. */
  isStarved(): boolean {
    return this.#at > this.#input.length;
  }

  bit(probabilities: Uint16Array, index: number): number {
    const [range = 0, code = 0] = [this.#registers[0], this.#registers[1]];
    const probability = probabilities[index] ?? 0;
    const bound = Math.imul(range >>> bits, probability) >>> 0;
    if (code < bound) {
      probabilities[index] = probability + ((one - probability) >> learning);
      this.#go(bound, code);
      return 0;
    }
    probabilities[index] = probability - (probability >> learning);
    this.#go(range - bound, code - bound);
    return 1;
  }

  /** A number of so many bits, highest first. Each is told by those above it, so that there are as many probabilities as numbers. */
  number(probabilities: Uint16Array, from: number, count: number): number {
    let read = 1;
    for (let left = count; left > 0; left -= 1) read = (read << 1) | this.bit(probabilities, from + read);
    return read - (1 << count);
  }

  /** The same, lowest first. */
  reversed(probabilities: Uint16Array, from: number, count: number): number {
    let read = 1;
    let number = 0;
    for (let place = 0; place < count; place += 1) {
      const bit = this.bit(probabilities, from + read);
      read = (read << 1) | bit;
      number |= bit << place;
    }
    return number;
  }

  /** Bits that are all equally likely, highest first. */
  plain(count: number): number {
    let number = 0;
    for (let left = count; left > 0; left -= 1) {
      const half = (this.#registers[0] ?? 0) >>> 1;
      const code = this.#registers[1] ?? 0;
      const bit = code < half ? 0 : 1;
      this.#go(half, bit === 0 ? code : code - half);
      number = (number << 1) | bit;
    }
    return number >>> 0;
  }

  #go(range: number, code: number): void {
    if (range >= least) {
      this.#registers[0] = range;
      this.#registers[1] = code;
      return;
    }
    this.#registers[0] = range << 8;
    this.#registers[1] = (code << 8) | (this.#input[this.#at] ?? 0);
    this.#at += 1;
  }
}
