import { type Architecture } from '../kernel/architectures.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { arm64Decoder } from './arm64/decode.ts';
import { arm64Bytes, type CodeBytes, x86Bytes } from './code-bytes.ts';
import { explain } from './explain.ts';
import { type Decoder, type Instruction } from './instruction.ts';
import { list, type ListedInstruction } from './listing.ts';
import { type Remark } from './remark.ts';
import { x86Decoder } from './x86/decode.ts';

/** A row of the listing. */
export interface CodeRow {
  /** From the start of the function, or, where that is not known, from the marked instruction: `+0x98`. */
  place: string;
  /** `8b 42 74`; of arm64 the word: `b9400001`. */
  bytes: string;
  /** `mov 0x74(%rdx),%eax` */
  text: string;
  guessed: boolean;
  marked: boolean;
}

/** The code around the instruction that the processor stood at. */
export interface FaultingCode {
  /** The function that the places count from; null where they count from the marked instruction. */
  function: string | null;
  rows: CodeRow[];
  /** What the marked instruction says of the crash. */
  remark: Remark | null;
}

interface Machine {
  decoder: Decoder;
  read: (code: string) => CodeBytes;
  /** Between operands. */
  comma: string;
  bytesOf: (bytes: Uint8Array) => string;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

const x86 = { read: x86Bytes, comma: ',', bytesOf: (bytes: Uint8Array): string => [...bytes].map(hex).join(' ') };

const machines: Partial<Record<Architecture, Machine>> = {
  x86_64: { ...x86, decoder: x86Decoder(64) },
  i386: { ...x86, decoder: x86Decoder(32) },
  arm64: {
    decoder: arm64Decoder,
    read: arm64Bytes,
    comma: ', ',
    bytesOf: (bytes) => [...bytes].reverse().map(hex).join(''),
  },
};

/** The code of a crash, read; null where the report has none of the kernel, or of a machine that is not known here. */
export function faultingCode(event: CrashEvent): FaultingCode | null {
  const { code, pointer, arch } = event;
  const machine = machines[arch ?? 'x86_64'];
  if (machine === undefined) return null;
  // Without a pointer into the kernel the bytes are those of the program that made a system call.
  const given = code === null || pointer === null ? null : machine.read(code);
  const lines = given === null ? [] : listed(given, event, machine.decoder);
  const marked = lines.find((line) => line.marked) ?? null;
  const remark = explain(event, marked);
  if (given === null || lines.length === 0) return remark === null ? null : { function: null, rows: [], remark };
  const { origin, name } = originOf(given, event);
  return {
    function: name,
    rows: lines.map((line) => ({
      place: signed(line.offset - origin),
      bytes: machine.bytesOf(given.bytes.subarray(line.offset, line.offset + line.length)),
      text: textOf(line, machine.comma, (target) => targetName(target - origin, line, target, event)),
      guessed: line.guessed,
      marked: line.marked,
    })),
    remark,
  };
}

function listed({ bytes, mark }: CodeBytes, event: CrashEvent, decoder: Decoder): ListedInstruction[] {
  // Instructions of arm64 begin at every fourth byte, so that none is a guess.
  const start = event.arch === 'arm64' ? 0 : mark === null ? null : mark - (event.pointer?.offset ?? Infinity);
  return list(decoder, { bytes, mark, start: start !== null && start >= 0 ? start : null });
}

/** Where the places count from, within the bytes. */
function originOf({ mark }: CodeBytes, { pointer }: CrashEvent): { origin: number; name: string | null } {
  const offset = pointer?.offset ?? null;
  const name = pointer?.function ?? null;
  if (mark === null || offset === null || name === null) return { origin: mark ?? 0, name: null };
  return { origin: mark - offset, name };
}

function textOf(
  { mnemonic, operands, target }: Instruction,
  comma: string,
  nameOf: (target: number) => string,
): string {
  const shown = [...operands.map(({ text }) => text), ...(target === null ? [] : [nameOf(target)])].join(comma);
  return `${mnemonic} ${shown}`.trim();
}

/** `f+0xa2` within the function; else from the instruction on, as assemblers write it: `.+0x1234`. */
function targetName(place: number, { offset }: Instruction, target: number, { pointer }: CrashEvent): string {
  const size = pointer?.size ?? null;
  const name = pointer?.function ?? null;
  const within = name !== null && pointer?.offset !== null && size !== null && place >= 0 && place < size;
  return within ? `${name}+0x${place.toString(16)}` : `.${signed(target - offset)}`;
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}0x${Math.abs(value).toString(16)}`;
}
