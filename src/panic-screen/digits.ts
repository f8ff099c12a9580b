/**
 * How the packed log stands in decimal digits, of which a QR code packs three into ten bits (drivers/gpu/drm/drm_panic_qr.rs):
 *
 * - `seven-bytes`, the parameter `z`: every seven bytes as 17 digits, the first byte the least; see `BYTES_TO_DIGITS` there.
 * - `thirteen-bits`, the parameter `zl`, of the first kernels that had it (6.12 and on; 6.14.5 still prints it): every 13 bits as four
 *   digits, the first bit the highest; see `get_next_13b` there, as it was.
 */
export type Encoding = 'seven-bytes' | 'thirteen-bits';

/** A QR code of version 40, the largest there is, at its lowest error correction holds no more. */
const mostDigits = 7089;

/** The bytes; those before the first that cannot be told where digits are missing or wrong. `whole`: there are no such. */
export function bytesOfDigits(digits: string, encoding: Encoding): { bytes: Uint8Array; whole: boolean } {
  const [good = ''] = /^\d*/.exec(digits) ?? [];
  const read = decoders[encoding](good.slice(0, mostDigits));
  return { bytes: read.bytes, whole: read.whole && good.length === digits.length && good.length <= mostDigits };
}

const decoders = { 'seven-bytes': sevenBytes, 'thirteen-bits': thirteenBits };

/** So many digits for none, one, ... seven bytes. */
const digitsOfBytes = [0, 3, 5, 8, 10, 13, 15, 17];
const groupBytes = 7;
const groupDigits = 17;

function sevenBytes(digits: string): { bytes: Uint8Array; whole: boolean } {
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += groupDigits) {
    const group = digits.slice(at, at + groupDigits);
    const size = digitsOfBytes.indexOf(group.length);
    let rest = BigInt(group);
    // The number of a group that was cut off tells none of its bytes.
    if (size < 0 || rest >= 1n << BigInt(8 * size)) return { bytes: Uint8Array.from(bytes), whole: false };
    for (let index = 0; index < Math.min(size, groupBytes); index += 1) {
      bytes.push(Number(rest & 0xffn));
      rest >>= 8n;
    }
  }
  return { bytes: Uint8Array.from(bytes), whole: true };
}

/** So many bits at most stand in one, two, three, four digits. */
const bitsOfDigits = [0, 4, 7, 10, 13];

function thirteenBits(digits: string): { bytes: Uint8Array; whole: boolean } {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let at = 0; at < digits.length; at += 4) {
    const group = digits.slice(at, at + 4);
    const most = bitsOfDigits[group.length] ?? 0;
    // The last group has as many bits as make whole bytes.
    const own = at + 4 < digits.length ? most : most - ((held + most) % 8);
    const number = Number(group);
    if (own <= 0 || number >= 2 ** own) return { bytes: Uint8Array.from(bytes), whole: false };
    bits = (bits << own) | number;
    held += own;
    while (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 0xff);
    }
    bits &= (1 << held) - 1;
  }
  return { bytes: Uint8Array.from(bytes), whole: true };
}
