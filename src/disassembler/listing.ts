import { type Decoder, type Instruction, undecoded } from './instruction.ts';
import { longest } from './x86/decode.ts';

/** An instruction of a listing. */
export interface ListedInstruction extends Instruction {
  /** It may be another one: where instructions begin in front of the mark is not known. */
  guessed: boolean;
  /** The one that the processor stood at. */
  marked: boolean;
}

interface Given {
  bytes: Uint8Array;
  /** Where the processor stood, so that an instruction begins there. */
  mark: number | null;
  /** Where the function begins, if that is known and lies within the bytes. */
  start: number | null;
}

/**
 * All bytes as instructions. In front of the mark they may begin in the middle of one; scripts/decodecode of the kernel begins with the first
 * byte all the same, and tells nothing where that misses the mark. Here the first start is taken from which instructions lead to the mark, and
 * what other starts would make of it is looked at: an instruction that all of them agree on is certain, another one a guess.
 */
export function list(decoder: Decoder, { bytes, mark, start }: Given): ListedInstruction[] {
  const all = (from: number, to: number): Instruction[] => walk(decoder, bytes, from, to);
  if (mark === null) return all(0, bytes.length).map((each) => ({ ...each, guessed: true, marked: false }));
  const begin = start !== null && start <= mark && endOf(all(start, mark), start) === mark ? start : null;
  const before = [
    ...leading(decoder, bytes, begin ?? mark),
    ...(begin === null ? [] : all(begin, mark)).map((each) => ({ ...each, guessed: false, marked: false })),
  ];
  const from = all(mark, bytes.length).map((each) => ({ ...each, guessed: false, marked: each.offset === mark }));
  return [...before, ...from];
}

/** Instruction after instruction, until one begins at the end or behind it. */
function walk(decoder: Decoder, bytes: Uint8Array, from: number, to: number): Instruction[] {
  const walked: Instruction[] = [];
  for (let at = from; at < to;) {
    const instruction = decoder(bytes, at);
    walked.push(instruction);
    at += instruction.length;
  }
  return walked;
}

function endOf(walked: readonly Instruction[], from: number): number {
  const last = walked.at(-1);
  return last === undefined ? from : last.offset + last.length;
}

/** What stands in front of a place where an instruction begins. */
function leading(decoder: Decoder, bytes: Uint8Array, to: number): ListedInstruction[] {
  // The last way has no instruction: where there are fewer bytes than one can have, all may belong to one that began before.
  const ways = Array.from({ length: Math.min(longest, to + 1) }, (_, from) => walk(decoder, bytes, from, to)).filter(
    (way, from) => endOf(way, from) === to,
  );
  const sound = ways.filter((way) => way.every(({ known }) => known));
  const agreeing = sound.length > 0 ? sound : ways;
  const [chosen] = agreeing;
  const cut = chosen?.[0]?.offset ?? to;
  const beginnings = agreeing.map((way) => new Set(way.map(({ offset }) => offset)));
  const rest = (chosen ?? []).map((each) => ({
    ...each,
    guessed: sound.length === 0 || beginnings.some((offsets) => !offsets.has(each.offset)),
    marked: false,
  }));
  return [...(cut === 0 ? [] : [guess(undecoded(bytes, 0, cut))]), ...rest];
}

function guess(instruction: Instruction): ListedInstruction {
  return { ...instruction, guessed: true, marked: false };
}
