/** The checksum of gzip and zip (ISO 3309), eight bytes at a step: one table for each place that a byte can have in them. */
const steps = 8;
const tables: Uint32Array[] = [];
for (let step = 0; step < steps; step += 1) {
  const before = tables[step - 1];
  tables.push(
    Uint32Array.from({ length: 256 }, (_, byte) => (before === undefined ? byteSum(byte) : follow(before, byte))),
  );
}

function byteSum(byte: number): number {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
}

/** What a byte adds when one more zero stands behind it. */
function follow(before: Uint32Array, byte: number): number {
  const sum = before[byte] ?? 0;
  return (sum >>> 8) ^ byteSum(sum & 0xff);
}

const none = new Uint32Array(256);
const [t0 = none, t1 = none, t2 = none, t3 = none, t4 = none, t5 = none, t6 = none, t7 = none] = tables;

/** Goes on from the checksum of what stands before; that of nothing is 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  let sum = ~before;
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (; at + steps <= bytes.length; at += steps) {
    const low = view.getUint32(at, true) ^ sum;
    const high = view.getUint32(at + 4, true);
    sum =
      (t7[low & 0xff] ?? 0) ^
      (t6[(low >>> 8) & 0xff] ?? 0) ^
      (t5[(low >>> 16) & 0xff] ?? 0) ^
      (t4[low >>> 24] ?? 0) ^
      (t3[high & 0xff] ?? 0) ^
      (t2[(high >>> 8) & 0xff] ?? 0) ^
      (t1[(high >>> 16) & 0xff] ?? 0) ^
      (t0[high >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) sum = (sum >>> 8) ^ (t0[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~sum >>> 0;
}
