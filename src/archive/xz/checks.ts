import crc32 from 'crc-32';
import { Crc64 } from './crc64.ts';

/** The sum of the content that stands behind a block. */
export interface Check {
  /** In bytes. */
  size: number;
  add: (bytes: Uint8Array) => void;
  /** Whether it is the sum that stands in the file. */
  is: (stored: DataView) => boolean;
}

/** How long the sums are, by their number in the header of the stream; not all numbers are given away (2.1.1.2 of the format). */
const sizes = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];

function crc32Check(): Check {
  let sum = 0;
  return {
    size: 4,
    add: (bytes) => {
      sum = crc32.buf(bytes, sum);
    },
    is: (stored) => stored.getInt32(0, true) === sum,
  };
}

function crc64Check(): Check {
  const sum = new Crc64();
  return {
    size: 8,
    add: (bytes) => {
      sum.add(bytes);
    },
    is: (stored) => {
      const { upper, lower } = sum.value;
      return stored.getUint32(0, true) === lower && stored.getUint32(4, true) === upper;
    },
  };
}

/** Not looked at: SHA-256, which hardly anybody takes, and what is not given away. */
const unread = (size: number): Check => ({ size, add: () => undefined, is: () => true });

const readChecks = new Map<number, () => Check>([
  [1, crc32Check],
  [4, crc64Check],
]);

/** The check of a stream by its number, 0 to 15. */
export function checkOf(number: number): Check {
  return readChecks.get(number)?.() ?? unread(sizes[number] ?? 0);
}
