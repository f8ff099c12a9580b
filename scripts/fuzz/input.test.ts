import { expect, test } from 'vitest';
import { inputOf } from './input.ts';
import { mutate, mutations } from './mutations.ts';
import { randomFrom } from './random.ts';

const logs = ['BUG: unable to handle page fault\nCall Trace:\n foo+0x1/0x2\n', 'WARNING: a\n', ''];

test('an input can be made again by its number', () => {
  for (let index = 0; index < 100; index += 1) expect(inputOf(logs, 7, index)).toEqual(inputOf(logs, 7, index));
});

test('another seed gives other inputs', () => {
  const first = (seed: number): string[] =>
    Array.from({ length: 20 }, (_, index) => inputOf(logs, seed, index).bytes.toString('latin1'));
  expect(first(1)).not.toEqual(first(2));
});

test.each(Object.keys(mutations))('%s works on any log, and keeps each character a byte', (name) => {
  const random = randomFrom(1);
  for (const log of [...logs, ' ', '\n', '\0\u00ff']) {
    const mutated = mutate(name, log, random, () => random.pick(logs));
    expect(Buffer.from(mutated, 'latin1').toString('latin1')).toBe(mutated);
  }
});
