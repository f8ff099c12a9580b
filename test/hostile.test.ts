import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputOf } from '../scripts/fuzz/input.ts';
import { misplaced } from '../scripts/fuzz/places.ts';
import { root } from '../scripts/knowledge/bases.ts';
import { readSignatures } from '../scripts/knowledge/signatures.ts';
import { bytesOf, chunksOf } from '../src/archive/archive.fixture.ts';
import { analyse } from '../src/analyser/reading/analyse.ts';
import { analyseStream } from '../src/analyser/reading/analyse-stream.ts';
import { decode } from '../src/log/bytes/decode.ts';
import { UnreadableInput } from '../src/kernel/refusals.ts';
import { bundleOf } from '../scripts/knowledge/bundle.ts';

/** Logs arrive cut, spliced, flattened and flipped; whatever comes, the answer is an analysis or one clear sentence. */

const { signatures } = readSignatures(root);
const bundle = bundleOf(root, signatures);
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

/** Logs as the fuzzer damages them: more ways, no shorter example of a failure. */
const fuzzed = fc.nat().map((index) => inputOf(logs, 1, index).bytes.toString('latin1'));

describe('damaged logs', () => {
  test.each([
    ['by a few steps', damaged],
    ['by the fuzzer', fuzzed],
  ])('%s give an analysis whose places lie in the input and hold what was read there', (_name, given) => {
    fc.assert(
      fc.property(given, (text) => {
        const analysis = read(text);
        if (analysis !== null) expect(misplaced(analysis, decode(Buffer.from(text, 'latin1')).text)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['by a few steps', damaged],
    ['by the fuzzer', fuzzed],
  ])('%s give the same analysis in pieces, wherever they are cut', async (_name, given) => {
    await fc.assert(
      fc.asyncProperty(given, fc.array(fc.nat(), { maxLength: 20 }), async (text, cuts) => {
        const bytes = Buffer.from(text, 'latin1');
        const streamed = analyseStream('log', chunksOf(bytes, cuts), bundle);
        const whole = read(text);
        if (whole === null) await expect(streamed).rejects.toBeInstanceOf(UnreadableInput);
        else expect(await streamed).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  test('letters of several bytes, CR LF and escapes give the same analysis, whatever byte they are cut at', async () => {
    const log = [
      '\u001b[31m[    1.000000] BUG: unable to handle page fault for address: ffffc90000000000\u001b[0m',
      '[    1.000001] CPU: 1 PID: 7 Comm: w\u00f6rk\u5185\ud83d\udca5 Not tainted 6.6.0 #1',
      '[    1.000002] RIP: 0010:foo+0x1/0x2',
      '[    1.000003] Call Trace:',
      '[    1.000004]  bar+0x1/0x2 [ext4]',
    ].join('\r\n');
    const bytes = bytesOf(log);
    const whole = analyse('log', bytes, bundle);
    expect(whole.events[0]).toMatchObject({ function: 'foo', comm: 'w\u00f6rk\u5185\ud83d\udca5' });
    for (let cut = 0; cut <= bytes.length; cut += 1)
      expect(await analyseStream('log', chunksOf(bytes, [cut]), bundle)).toEqual(whole);
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
