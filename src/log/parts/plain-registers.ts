import { asciiOf } from '../ascii.ts';
import { blank, colon, isHexadecimal } from '../characters.ts';
import { type Line } from '../line.ts';
import { type Report } from '../report.ts';
import { setRegister } from './set-register.ts';

/**
 * Rows of registers with names of three characters, the commonest lines of a report beside its frames, read letter by letter:
 *
 *     RAX: 000000000000000e RBX: 0000000000000000 RCX: 0000000000000000           x86_64
 *     CR2: 00007f63c9f1d000 CR3: 0000006e3167c000 CR4: 00000000003406e0
 *     EAX: 00000000 EBX: c1e3a000 ECX: 00000001 EDX: 00000000                     i386
 *     x29: ffff800012345678 x28: ffff0000c1234567 x9 : 0000000000000000           arm64
 *     r10: 00000000  r9 : c1234567                                                arm
 */
const names = ['AX', 'BX', 'CX', 'DX', 'SI', 'DI', 'BP', 'SP']
  .flatMap((name) => [`R${name}`, `E${name}`])
  .concat(numbered('CR', 0, 8), numbered('DR', 0, 7), numbered('R', 10, 31), ['R08', 'R09'])
  .concat(numbered('x', 10, 30), numbered('x', 0, 9, ' '), numbered('r', 10, 15), numbered('r', 0, 9, ' '));

const nameLength = 3;

/** Digits of a value. */
const fewest = 4;
const most = 16;

/** By the codes of their characters, as they are set. */
const byCode = new Map(
  names.map((name) => [codeOf(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)), name.trim().toUpperCase()]),
);

/** Takes a row that is nothing else. Sessions of crash(8) print further sets, of other tasks. */
export function plainRegisters(line: Line, report: Report): boolean {
  const { text } = line;
  if (text.charCodeAt(nameLength) !== colon || report.session) return false;
  const bytes = asciiOf(text)?.bytes;
  if (bytes === undefined || !isRow(bytes, text.length)) return false;
  for (let at = 0; at < text.length; at = behindBlanks(bytes, endOfRegister(bytes, at))) {
    const value = text.slice(at + nameLength + 2, endOfRegister(bytes, at));
    setRegister(nameAt(bytes, at) ?? '', value, line, report);
  }
  return true;
}

function isRow(bytes: Uint8Array, length: number): boolean {
  let at = 0;
  while (at < length) {
    const end = endOfRegister(bytes, at);
    if (end < 0 || (end < length && bytes[end] !== blank)) return false;
    at = behindBlanks(bytes, end);
  }
  return true;
}

/** Behind `RAX: 000000000000000e`; -1 where no register stands. */
function endOfRegister(bytes: Uint8Array, at: number): number {
  const value = at + nameLength + 2;
  if (bytes[value - 2] !== colon || bytes[value - 1] !== blank || nameAt(bytes, at) === undefined) return -1;
  let end = value;
  while (isHexadecimal(bytes[end] ?? 0)) end += 1;
  return end >= value + fewest && end <= value + most ? end : -1;
}

function nameAt(bytes: Uint8Array, at: number): string | undefined {
  return byCode.get(codeOf(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0));
}

function codeOf(first: number, second: number, third: number): number {
  return (first << 16) | (second << 8) | third;
}

function behindBlanks(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === blank) end += 1;
  return end;
}

function numbered(name: string, first: number, last: number, behind = ''): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${name}${String(first + index)}${behind}`);
}
