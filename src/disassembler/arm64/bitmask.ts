/**
 * The number that a logical instruction's immediate stands for: a run of ones, rotated, repeated over the register
 * (Arm ARM, DecodeBitMasks). Null for encodings that are reserved.
 */
export function bitmask(n: number, imms: number, immr: number, width: 32 | 64): bigint | null {
  const length = 31 - Math.clz32((n << 6) | (~imms & 63));
  if (length < 1 || 1 << length > width) return null;
  const levels = (1 << length) - 1;
  const ones = imms & levels;
  if (ones === levels) return null;
  const size = 1 << length;
  const rotation = BigInt(immr & levels);
  const run = (1n << BigInt(ones + 1)) - 1n;
  const element = BigInt.asUintN(size, (run >> rotation) | (run << (BigInt(size) - rotation)));
  let value = 0n;
  for (let at = 0; at < width; at += size) value |= element << BigInt(at);
  return value;
}
