import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../scripts/knowledge/bases.ts';
import { arm64Decoder } from '../src/disassembler/arm64/decode.ts';
import { instructions as arm64Instructions } from '../src/disassembler/arm64/instructions.fixture.ts';
import { arm64Bytes, x86Bytes } from '../src/disassembler/code-bytes.ts';
import { type Decoder } from '../src/disassembler/instruction.ts';
import { list } from '../src/disassembler/listing.ts';
import { x86Decoder } from '../src/disassembler/x86/decode.ts';
import { instructions, narrowInstructions } from '../src/disassembler/x86/instructions.fixture.ts';

/** The disassemblers of GNU binutils, where they are installed: Debian's binutils and binutils-aarch64-linux-gnu. */
const disassemblers = {
  x86_64: { command: 'objdump', machine: 'i386:x86-64', decoder: x86Decoder(64), bits: 64 },
  i386: { command: 'objdump', machine: 'i386', decoder: x86Decoder(32), bits: 32 },
  arm64: { command: 'aarch64-linux-gnu-objdump', machine: 'aarch64', decoder: arm64Decoder, bits: 64 },
} as const;

type Machine = keyof typeof disassemblers;

/** An objdump may be there and not know the machine. */
function knows(machine: Machine): boolean {
  const { stdout } = spawnSync(disassemblers[machine].command, ['--help'], { encoding: 'utf8' });
  return typeof stdout === 'string' && stdout.includes(machine === 'arm64' ? 'aarch64' : 'x86-64');
}

const folder = mkdtempSync(join(tmpdir(), 'oopsdex-disassembler-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What binutils make of the bytes, by offset. */
function reference(machine: Machine, bytes: Uint8Array): Map<number, string> {
  const { command, machine: name } = disassemblers[machine];
  const file = join(folder, machine);
  writeFileSync(file, bytes);
  const { stdout } = spawnSync(command, ['-D', '-z', '-w', '--insn-width=16', '-b', 'binary', '-m', name, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const rows = stdout.matchAll(/^ *([0-9a-f]+):\t[0-9a-f ]+?\s*\t(.*)$/gm);
  return new Map(Array.from(rows, ([, offset = '', text = '']) => [Number.parseInt(offset, 16), plainText(text)]));
}

/** Without its comments, which repeat what stands there already: `# 0x1234`, `// #16`, `<.data+0x10>`. */
function plainText(text: string): string {
  return text
    .replace(/\s*(?:#(?= )|\/\/|<|; undefined).*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function ours(machine: Machine, bytes: Uint8Array, offset: number): { text: string; length: number; known: boolean } {
  const { decoder, bits } = disassemblers[machine];
  const { mnemonic, operands, target, length, known } = (decoder as Decoder)(bytes, offset);
  // A page, of an address relative to the page of the instruction.
  const place = target === null ? null : mnemonic === 'adrp' ? target - (offset % 4096) : target;
  const shown = [
    ...operands.map(({ text }) => text),
    ...(place === null ? [] : [`0x${BigInt.asUintN(bits, BigInt(place)).toString(16)}`]),
  ].join(machine === 'arm64' ? ', ' : ',');
  return { text: `${mnemonic} ${shown}`.trim(), length, known };
}

/** Each piece of code on its own: what one of them lacks at its end is taken for `nop`. */
function together(pieces: Uint8Array[], filler: Uint8Array): { bytes: Uint8Array; starts: number[] } {
  const starts: number[] = [];
  const parts: number[] = [];
  for (const piece of pieces) {
    starts.push(parts.length);
    parts.push(...piece, ...filler);
  }
  return { bytes: Uint8Array.from(parts), starts };
}

const nops = new Uint8Array(32).fill(0x90);

function hexBytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.split(' '), (byte) => Number.parseInt(byte, 16));
}

function words(numbers: number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((word) => [word & 255, (word >>> 8) & 255, (word >>> 16) & 255, word >>> 24]));
}

const withX86 = knows('x86_64');
const withArm64 = knows('arm64');

test.skipIf(!existsSync('/usr/bin/objdump'))('a machine with binutils has what is compared with', () => {
  expect(withX86 || withArm64).toBe(true);
});

describe.skipIf(!withX86)('objdump of x86 (skipped where it is not installed)', () => {
  test.each([
    ['x86_64', instructions],
    ['i386', narrowInstructions],
  ] as const)('says the same of the encodings of %s that the tests stand on', (machine, table) => {
    const { bytes, starts } = together(
      table.map(([hex]) => hexBytes(hex)),
      nops,
    );
    const said = reference(machine, bytes);
    expect(starts.map((start) => ours(machine, bytes, start).text)).toEqual(starts.map((start) => said.get(start)));
  });
});

test.skipIf(!withArm64)(
  'objdump of arm64 says the same of the encodings that the tests stand on (skipped where it is not installed)',
  () => {
    const known = arm64Instructions.filter(([, text]) => !text.startsWith('.inst'));
    const bytes = words(known.map(([word]) => word));
    const said = reference('arm64', bytes);
    expect(known.map((_, index) => ours('arm64', bytes, index * 4).text)).toEqual(
      known.map((_, index) => said.get(index * 4)),
    );
  },
);

const logs = [
  ...globSync('signatures/*/samples/*.log', { cwd: root }),
  ...globSync('../shared/corpus/syzbot/*.log', { cwd: root }),
];

/** The code of crash reports, from the instruction that the processor stood at, and what is certain in front of it. */
function codeIn(machine: Machine): Uint8Array[] {
  const form = machine === 'arm64' ? /Code: ((?:\(?[0-9a-f]{8}\)? ?){3,})/g : /Code: ((?:<?[0-9a-f]{2}>? ?){12,})/g;
  const found = new Set<string>();
  for (const log of logs) {
    const text = readFileSync(join(root, log), 'latin1');
    const is32 = /\bEIP: /.test(text);
    if (machine !== 'arm64' && is32 !== (machine === 'i386')) continue;
    if (machine === 'arm64' && !/\bpstate: [0-9a-f]{8}/.test(text)) continue;
    for (const [, code = ''] of text.matchAll(form)) found.add(code);
  }
  return [...found].flatMap((code) => {
    const { bytes, mark } = machine === 'arm64' ? arm64Bytes(code) : x86Bytes(code);
    if (mark === null) return [];
    if (machine === 'arm64') return [bytes];
    const lines = list(disassemblers[machine].decoder, { bytes, mark, start: null });
    const first = lines.findIndex((_, index) => lines.slice(index).every(({ guessed }) => !guessed));
    return [bytes.slice(lines[first]?.offset)];
  });
}

function compare(machine: Machine): { same: number; all: number; others: string[] } {
  const { bytes, starts } = together(codeIn(machine), machine === 'arm64' ? new Uint8Array() : nops);
  const said = reference(machine, bytes);
  const others: string[] = [];
  let all = 0;
  for (const [index, start] of starts.entries()) {
    const end = (starts[index + 1] ?? bytes.length) - (machine === 'arm64' ? 0 : nops.length);
    for (let at = start; at < end;) {
      const { text, length } = ours(machine, bytes, at);
      // The last one is cut off.
      if (at + length > end) break;
      all += 1;
      if (said.get(at) !== text) others.push(`${text} | ${said.get(at) ?? 'within another one'}`);
      at += length;
    }
  }
  return { same: all - others.length, all, others };
}

/** The share of the code of real crashes that must be read as binutils read it; the rest are vectors, and data that is no code. */
const leastSame = 0.99;

test.for(Object.keys(disassemblers) as Machine[])(
  'the code of the crashes at hand, %s (skipped where objdump or the logs are not there)',
  { timeout: 120_000 },
  (machine, { skip }) => {
    if (!(machine === 'arm64' ? withArm64 : withX86)) skip(`no objdump for ${machine} is installed`);
    const { same, all, others } = compare(machine);
    if (all === 0) skip('no log with code is there');
    console.log(`${machine}: ${String(same)} of ${String(all)} instructions as objdump prints them`);
    expect(same / all, others.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(leastSame);
  },
);
