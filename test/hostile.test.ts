import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSignatures, root } from '../scripts/signatures/read.ts';
import { analyse } from '../src/analyser/analyse.ts';
import { UnreadableInput } from '../src/log/unreadable.ts';
import { compile } from '../src/matcher/compile.ts';

/** Logs arrive cut, spliced, flattened and flipped; whatever comes, the answer is an analysis or one clear sentence. */

const { signatures } = readSignatures(root);
const bundle = compile(signatures.map(({ signature }) => signature));
const logs = signatures.flatMap(({ folder, signature }) =>
  signature.samples.map(({ file }) => readFileSync(join(root, folder, 'samples', file), 'latin1')),
);

type Damage = (text: string, at: number, length: number, other: string) => string;

const damages: Damage[] = [
  (text, at, length) => text.slice(0, at) + text.slice(at + length),
  (text, at, length) => text.slice(0, at) + text.slice(Math.max(0, at - length)),
  (text, at, length, other) => text.slice(0, at) + other.slice(at, at + length) + text.slice(at),
  (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 0x15) + text.slice(at + 1),
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll('\n', '\r'),
];

const damaged = fc
  .record({
    log: fc.constantFrom(...logs),
    other: fc.constantFrom(...logs),
    steps: fc.array(
      fc.record({ damage: fc.constantFrom(...damages), at: fc.nat({ max: 8000 }), length: fc.nat({ max: 400 }) }),
      { maxLength: 6 },
    ),
  })
  .map(({ log, other, steps }) =>
    steps.reduce(
      (text, { damage, at, length }) => damage(text, Math.min(at, Math.max(0, text.length - 1)), length, other),
      log,
    ),
  );

function read(text: string): ReturnType<typeof analyse> | null {
  try {
    return analyse('log', Buffer.from(text, 'latin1'), bundle);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableInput);
    return null;
  }
}

describe('damaged logs', () => {
  test('give an analysis whose lines lie in the input', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const analysis = read(text);
        for (const { firstLine, lastLine, frames } of analysis?.events ?? []) {
          expect(firstLine).toBeGreaterThanOrEqual(1);
          expect(lastLine).toBeGreaterThanOrEqual(firstLine);
          expect(lastLine).toBeLessThanOrEqual(analysis?.lines ?? 0);
          for (const { line } of frames) expect(line).toBeLessThanOrEqual(analysis?.lines ?? 0);
        }
        for (const { evidence } of analysis?.matches ?? []) {
          for (const line of evidence.flatMap(({ lines }) => lines))
            expect(line).toBeLessThanOrEqual(analysis?.lines ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('give the same analysis twice', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 100 },
    );
  });
});

/** Repetitions that make careless patterns quadratic: such a reader takes minutes for them, and the test runner ends it. */
const walls: [string, string][] = [
  ['spaces', ' '],
  ['process lines', 'CPU: 1 PID: 2 Comm: x Tainted: '],
  ['frames on one line', '[<ffffffff81000000>] foo+0x1/0x2 '],
  ['brackets', '[<ffffffff81000000>] '],
  ['modules', 'Modules linked in: ext4 '],
  ['stamps', '[    1.000000] '],
  ['no-break spaces', '\u00a0'],
  ['entities', '&lt;'],
  ['panics', 'Kernel panic - not syncing: '],
  ['warnings', 'WARNING: a.'],
];

test.each(walls)('2 MB of %s on one line is read', (_name, piece) => {
  const text = piece.repeat(Math.ceil(2_000_000 / piece.length));
  expect(analyse('wall', new TextEncoder().encode(text), bundle).lines).toBe(1);
});

test.each([...'-a0A<[=*/"#:.,\t|('])('a megabyte of %j on one line is read', (character) => {
  expect(analyse('wall', new TextEncoder().encode(character.repeat(1_000_000)), bundle).events).toEqual([]);
});

test('a trace of a million frames is read, and kept at a length that a page can show', () => {
  const text = `BUG: unable to handle kernel NULL pointer dereference at 0000000000000000\nCall Trace:\n${' foo+0x1/0x2\n'.repeat(1_000_000)}`;
  const { events } = analyse('frames', new TextEncoder().encode(text), bundle);
  expect(events).toHaveLength(1);
  expect(events[0]?.function).toBe('foo');
  expect(events[0]?.frames.length).toBeLessThanOrEqual(1000);
});
