import { asciiOf } from '../text/ascii.ts';
import { blank, colon, isHexadecimal } from '../text/characters.ts';
import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { readOnce } from '../lines/wording.ts';
import { setRegister } from './set-register.ts';

/**
 * Rows of registers, the commonest lines of a report beside its frames, read letter by letter:
 *
 *     RAX: 000000000000000e RBX: 0000000000000000 RCX: 0000000000000000           x86_64
 *     RSP: 0018:ffffa05fc164fc70 EFLAGS: 00010256
 *     CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033
 *     CR2: 00007f63c9f1d000 CR3: 0000006e3167c000 CR4: 00000000003406e0
 *     EAX: 00000000 EBX: c1e3a000 ECX: 00000001 EDX: 00000000                     i386
 *     x29: ffff800012345678 x28: ffff0000c1234567 x9 : 0000000000000000           arm64
 *     r10: 00000000  r9 : c1234567                                                arm
 */
const names = ['AX', 'BX', 'CX', 'DX', 'SI', 'DI', 'BP', 'SP']
  .flatMap((name) => [`R${name}`, `E${name}`])
  .concat('CS', 'DS', 'ES', 'ORIG_RAX')
  .concat(numbered('CR', 0, 8), numbered('DR', 0, 7), numbered('R', 10, 31), ['R08', 'R09'])
  .concat(numbered('x', 10, 30), numbered('x', 0, 9, ' '), numbered('r', 10, 15), numbered('r', 0, 9, ' '));

/** No row begins with them; ./eip.ts reads one that does. */
const within = ['RFLAGS', 'EFLAGS'];

/** A name as it is printed, the colon included, and as it is set. */
interface Name {
  printed: Uint8Array;
  set: string;
}

const encoder = new TextEncoder();

/** By their first three characters, in which they all differ. */
const byCode = new Map<number, Name>(
  [...names, ...within].map((name) => {
    const printed = encoder.encode(`${name}:`);
    return [codeOf(printed, 0), { printed, set: name.trim().toUpperCase() }];
  }),
);

/** Digits of a value, and of the segment that may stand before it. */
const fewest = 4;
const most = 16;
const segment = 4;

/** Takes a row that is nothing else. Sessions of crash(8) print further sets, of other tasks. */
export function plainRegisters(line: Line, report: Report): boolean {
  const row = report.session ? null : rowIn(line);
  if (row === null) return false;
  for (const { name, value } of row) setRegister(name, value, line, report);
  return true;
}

/** Whether a line is such a row. */
export function isPlainRow(text: string): boolean {
  return rowOf(text) !== null;
}

/** The registers of a row, and what each is set to; null for any other line. */
function rowOf(text: string): { name: string; value: string }[] | null {
  const bytes = mayBegin(text) ? asciiOf(text)?.bytes : undefined;
  if (bytes === undefined) return null;
  const row: { name: string; value: string }[] = [];
  let at = 0;
  while (at < text.length) {
    const name = nameAt(bytes, at);
    if (name === null) return null;
    const value = startOfValue(bytes, at + name.printed.length);
    const end = value < 0 ? -1 : behindHexadecimal(bytes, value);
    if (end < value + fewest || end > value + most || (end < text.length && bytes[end] !== blank)) return null;
    row.push({ name: name.set, value: text.slice(value, end) });
    at = behindBlanks(bytes, end);
  }
  return row;
}

const rowIn = readOnce(rowOf);

function mayBegin(text: string): boolean {
  const name = byCode.get((text.charCodeAt(0) << 16) | (text.charCodeAt(1) << 8) | text.charCodeAt(2));
  return name !== undefined && !within.includes(name.set);
}

/** The name that stands at a place with its colon; null where there is none. */
function nameAt(bytes: Uint8Array, at: number): Name | null {
  const name = byCode.get(codeOf(bytes, at));
  if (name === undefined) return null;
  const { printed } = name;
  for (let index = 2; index < printed.length; index += 1) if (bytes[at + index] !== printed[index]) return null;
  return name;
}

/** Where a value begins behind the colon: one blank or two, and a segment perhaps, stand before it; -1 where no blank does. */
function startOfValue(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== blank) return -1;
  const start = bytes[at + 1] === blank ? at + 2 : at + 1;
  const end = behindHexadecimal(bytes, start);
  return end === start + segment && bytes[end] === colon ? end + 1 : start;
}

function behindHexadecimal(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isHexadecimal(bytes[end] ?? 0)) end += 1;
  return end;
}

function behindBlanks(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === blank) end += 1;
  return end;
}

function codeOf(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

function numbered(name: string, first: number, last: number, behind = ''): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${name}${String(first + index)}${behind}`);
}
