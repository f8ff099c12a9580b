import { type Decoder } from '../instruction.ts';
import { branches } from './branches.ts';
import { immediates } from './immediates.ts';
import { memory } from './memory.ts';
import { registers } from './registers.ts';
import { system } from './system.ts';
import { type Encoding, readBy } from './word.ts';

const encodings: Encoding[] = [...immediates, ...branches, ...system, ...memory, ...registers];

/** arm64: what kernels are made of; floating point and vectors are left as words, but for their loads and stores. */
export const arm64Decoder: Decoder = (bytes, offset) => {
  const length = Math.min(4, bytes.length - offset);
  const word = bytes.subarray(offset, offset + length).reduceRight((value, byte) => value * 256 + byte, 0);
  const found = length < 4 ? null : readBy(encodings, word);
  if (found === null) {
    const shown = { text: `0x${word.toString(16).padStart(length * 2, '0')}` };
    return { offset, length, mnemonic: '.inst', operands: [shown], target: null, known: false };
  }
  const { mnemonic, operands, target } = found;
  return { offset, length, mnemonic, operands, target: target === undefined ? null : offset + target, known: true };
};
