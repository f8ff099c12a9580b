/** The polynomial of ECMA-182 with its bits turned round, as xz takes it: the upper and the lower half. */
const upperPolynomial = 0xc96c5795;
const lowerPolynomial = 0xd7870f42;

const upperTable = new Uint32Array(256);
const lowerTable = new Uint32Array(256);

for (let byte = 0; byte < 256; byte += 1) {
  let upper = 0;
  let lower = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    const carry = lower & 1;
    lower = (lower >>> 1) | (upper << 31);
    upper >>>= 1;
    if (carry === 1) {
      upper ^= upperPolynomial;
      lower ^= lowerPolynomial;
    }
  }
  upperTable[byte] = upper;
  lowerTable[byte] = lower;
}

/** A checksum of 64 bits, in halves, that goes on from piece to piece. */
export class Crc64 {
  #upper = 0xffffffff;
  #lower = 0xffffffff;

  add(bytes: Uint8Array): void {
    let upper = this.#upper;
    let lower = this.#lower;
    for (const byte of bytes) {
      const index = (lower ^ byte) & 0xff;
      lower = ((lower >>> 8) | (upper << 24)) ^ (lowerTable[index] ?? 0);
      upper = (upper >>> 8) ^ (upperTable[index] ?? 0);
    }
    this.#upper = upper;
    this.#lower = lower;
  }

  /** Of all that was added. */
  get value(): { upper: number; lower: number } {
    return { upper: ~this.#upper >>> 0, lower: ~this.#lower >>> 0 };
  }
}
