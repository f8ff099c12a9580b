import { type Line } from './line.ts';

/** So many lines that each come twice show that all do: a function that calls itself may stand twice in a trace, and once more behind it. */
const fewestPairs = 3;

/** As many lines may come once, cut apart or lost, before they are no longer looked for twice. */
const mostSingles = 8;

/** Takes lines one after the other, and gives each of them out once. */
export interface LineStage {
  take: (line: Line) => void;
  end: () => void;
  /** Whether it waits for more lines. */
  isOpen: () => boolean;
}

/**
 * A kernel with two consoles on one serial line writes each message to both (`keep_bootcon`, or `console=` twice):
 *
 *     [  349.167485] Faulting instruction address: 0xc00000000069d168
 *     [  349.167485] Faulting instruction address: 0xc00000000069d168
 */
export function onceEach(emit: (line: Line) => void): LineStage {
  let last: Line | null = null;
  /** Behind a line that came twice: its second, then those that may come twice as well. */
  let held: Line[] = [];
  /** How many lines may still come once; 0 where none is expected twice. */
  let left = 0;
  /** The last line has come twice. */
  let isPair = false;

  const give = (line: Line): void => {
    last = line;
    isPair = false;
    emit(line);
  };

  const release = (): void => {
    const lines = held;
    held = [];
    lines.forEach(give);
  };

  const takeExpected = (line: Line): void => {
    if (!isPair && last !== null && isSame(line, last)) {
      isPair = true;
      left = mostSingles;
      return;
    }
    if (!isPair) left -= 1;
    give(line);
  };

  /** Holds lines until they show whether they come in pairs. */
  const hold = (line: Line): void => {
    const above = held.at(-1);
    held.push(line);
    const isSecond = held.length % 2 === 1;
    if (above !== undefined && isSame(line, above) !== isSecond) {
      release();
      return;
    }
    if (held.length < 2 * fewestPairs - 1) return;
    const firsts = held.filter((_, index) => index % 2 === 1);
    held = [];
    firsts.forEach(give);
    isPair = true;
    left = mostSingles;
  };

  const take = (line: Line): void => {
    if (left > 0) takeExpected(line);
    else if (held.length > 0 || (last !== null && isSame(line, last))) hold(line);
    else give(line);
  };

  return { take, end: release, isOpen: () => held.length > 0 };
}

function isSame(line: Line, other: Line): boolean {
  return line.text === other.text && line.time === other.time && line.caller === other.caller;
}
