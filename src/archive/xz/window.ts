/** No chunk of LZMA2 unpacks to more. */
const longestChunk = 1 << 21;

/** What was unpacked last, as far back as what comes may repeat. */
export class Window {
  readonly #reach: number;
  #bytes = new Uint8Array(2 * longestChunk);
  #end = 0;
  /** Where the oldest byte stands that may be repeated. */
  #first = 0;
  /** How many bytes came since the last reset, of which only the lowest bits are asked. */
  #position = 0;

  constructor(reach: number) {
    this.#reach = reach;
  }

  get position(): number {
    return this.#position;
  }

  get end(): number {
    return this.#end;
  }

  /** Nothing that came before is repeated any more. */
  reset(): void {
    this.#first = this.#end;
    this.#position = 0;
  }

  /** Makes room for another chunk. What is too old is given up. */
  makeRoom(): void {
    this.#first = Math.max(this.#first, this.#end - this.#reach);
    if (this.#end + longestChunk <= this.#bytes.length) return;
    const held = this.#end - this.#first;
    // So much is free then that no byte is moved more than a few times.
    const wanted = held + Math.max(2 * longestChunk, held >> 2);
    const bytes = wanted > this.#bytes.length ? new Uint8Array(wanted) : this.#bytes;
    bytes.set(this.#bytes.subarray(this.#first, this.#end));
    this.#bytes = bytes;
    this.#first = 0;
    this.#end = held;
  }

  /** The byte that came so many ago: 1 for the last one, 0 where there is none. */
  back(distance: number): number {
    return distance > this.#end - this.#first ? 0 : (this.#bytes[this.#end - distance] ?? 0);
  }

  put(byte: number): void {
    this.#bytes[this.#end] = byte;
    this.#end += 1;
    this.#position += 1;
  }

  /** There is room for the bytes of a chunk. */
  append(bytes: Uint8Array): boolean {
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
    this.#position += bytes.length;
    return true;
  }

  /** Repeats what came so many bytes ago; it may run into what it writes. Returns whether so much had come. */
  repeat(distance: number, length: number): boolean {
    if (distance > Math.min(this.#end - this.#first, this.#reach)) return false;
    const bytes = this.#bytes;
    const end = this.#end + length;
    for (let at = this.#end; at < end; at += 1) bytes[at] = bytes[at - distance] ?? 0;
    this.#end = end;
    this.#position += length;
    return true;
  }

  /** What came since a place was none. */
  takeBack(place: number): void {
    this.#end = place;
  }

  /** What came since a place, as bytes of its own. */
  since(place: number): Uint8Array {
    return this.#bytes.slice(place, this.#end);
  }
}
