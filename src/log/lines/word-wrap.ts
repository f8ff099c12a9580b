import { reportLine } from '../containers/report-line.ts';
import { anyWord } from '../scan/mark.ts';
import { joinedLine, type Line, lineFrom } from './line.ts';
import { type LineStage } from './printed-twice.ts';
import { type ContainerTally } from './tally.ts';

/** Letters have rows of 65 to 78 columns (RFC 5322, 2.1.1), and a few more where they are quoted. */
const widest = 90;
const narrowest = 60;

/** So far around a row no longer one stands where a letter was wrapped. */
const reach = 40;

/** Fewer rows that go on in the next may be chance: other programs write onto the console without a prefix, some of them below a long row. */
const fewest = 3;

/** So many of the rows that may go on with the one above have to stand below a full one; in a letter nearly all do. */
const explained = 3 / 4;

/** No prefix is shorter, in columns; a message may begin a column further right than others, behind a blank of its own. */
const shortestPrefix = 6;

/** Quote marks take no more columns. */
const longestQuote = 20;

/** A message takes no more rows. */
const mostRows = 64;

/**
 * How a row begins that is a message of its own: with a name and what it stands for, a frame, a stamp, a mark; with the numbers of a dump, which
 * the kernel itself goes on with in another row.
 */
const start = new RegExp(
  String.raw`^(?!<[0-9a-f]{2}>|\[[\w-]+\](?:$| \())(?:\s|[-=#[(<*$]|(?:[^\s:=]{1,24} ){0,3}[^\s:=]{0,24} ?[:=]|[A-Z]{2,4} \[|[0-9a-f]{8,16}(?: |$)|$)|^${reportLine}`,
);

/** How rows of registers begin, which the kernel does not go on with in a row without a name: on ppc64, s390x, MIPS and loongarch. */
const registers = /^(?:GPR\d\d: | *(?:Krnl )?GPRS: | {8,}[0-9a-f]{16} |\$ ?\d{1,2} *: )/;

/** What such a row goes on with where a letter broke it. */
const values = /^(?:[0-9a-f]{8}){1,2}(?: |$)/;

/** What no message ends in, so that whatever follows belongs to it. */
const openEnd =
  /(?: at [\w./-]+:\d+|[ ,](?:in|at|of|to|for|from|by|the|is|a|-)|,|(?:address:?|BIOS)|\b[A-Z][A-Z0-9]{1,2}:)$/;

/** Where a letter broke a word at its hyphen, no blank is gone: `5.11.0-rc4-00952-`, `g6fdd671baaf5 #7`. */
const hyphen = /\w-$/;

/** A row that goes on with the message above it, or nothing but the first of one. */
interface Held {
  line: Line;
  /** It may go on with the row above; false for a message of its own. */
  isRest: boolean;
}

/**
 * Mail programs break long rows at a blank, and the blank is gone. What goes on has no prefix, or none but the quote marks:
 *
 *     Feb  4 06:51:39 host01 kernel: Hardware name: Dell Inc. PowerEdge
 *     R730/072T6D, BIOS 2.4.3 01/17/2017
 *
 * A program that does so fills each row as far as it can: the next word would have made the row longer than the longest is. Rows are joined where
 * that holds, and none around them is longer than a letter is wide. Where all of them end in the same column, a window cut them within words:
 *
 *     Feb  4 06:51:39 host01 kernel: Hardware name: Dell Inc. PowerEdge R730/0
 *     72T6D, BIOS 2.4.3 01/17/2017
 */
export function joinWordWraps(emit: (line: Line) => void, tally: ContainerTally): LineStage {
  /** The rows of one message where letters are read, else those that wait for the decision. */
  let held: Held[] = [];
  /** What those rows are so far. */
  let message: Line | null = null;
  /** The width of the letter; 0 outside of letters. */
  let width = 0;
  /** Not a letter: a window that is no wider cut the rows wherever they came to its edge. */
  let isCut = false;
  /** The longest row of late, where it stands, and where the last one stands that is too long for a letter. */
  let longest = 0;
  let longestAt = 0;
  let tooLong = -Infinity;
  /** Whether one of those that wait may go on with the one above it. */
  let isDoubtful = false;

  const give = (): void => {
    if (message !== null) emit(message);
    message = null;
  };

  const join = ({ line, isRest }: Held, above: Line | null): void => {
    if (message !== null && above !== null && isRest && isFull(above, line, width)) {
      const isWithinWord = hyphen.test(message.text) || (isCut && endOfRow(above) === width && !/^\s/.test(line.text));
      // A word may have been cut apart.
      message = { ...joinedLine(message, trimmed(line), isWithinWord ? '' : ' '), words: anyWord };
      tally.count(isCut ? 'hard wraps' : 'wrapped at blanks');
      return;
    }
    give();
    message = line;
  };

  const release = (): void => {
    const rows = held;
    held = [];
    isDoubtful = false;
    rows.forEach(({ line }) => {
      emit(line);
    });
  };

  /** Whether the rows that wait were wrapped; then they are joined. */
  const decide = (): void => {
    const pairs = held.flatMap(({ line, isRest }, at) => {
      const above = held[at - 1]?.line;
      return above === undefined || !isRest ? [] : [{ line, above }];
    });
    const full = pairs.filter(({ above, line }) => isFull(above, line, longest));
    if (longest < narrowest || full.length < fewest || full.length < explained * pairs.length) {
      release();
      return;
    }
    width = longest;
    // The blank that a row ended in may be lost.
    isCut = full.length > fewest && full.every(({ above }) => endOfRow(above) >= width - 1);
    const rows = held;
    held = [];
    isDoubtful = false;
    rows.forEach(({ line, isRest }, at) => {
      const above = rows[at - 1]?.line ?? null;
      join({ line, isRest: isRest || isRestOf(line, above) }, above);
    });
    held = rows.slice(-1);
  };

  /** The row that the message begins with. */
  const headOf = (): Line | null => message ?? held.findLast(({ isRest }) => !isRest)?.line ?? null;

  const isRestOf = (line: Line, above: Line | null): boolean => {
    if (above === null || !isBare(line, above)) return false;
    return mayGoOn(line, above, headOf(), isCut && width > 0 && endOfRow(above) === width);
  };

  const take = (line: Line): void => {
    const end = endOfBreakable(line);
    const above = held.at(-1)?.line ?? null;
    if (end > widest) {
      tooLong = line.number;
      leave();
    }
    if (line.number - tooLong < reach) {
      emit(line);
      return;
    }
    if (end >= longest || (line.number - longestAt > reach && !isDoubtful)) {
      longest = end;
      longestAt = line.number;
    }
    width = width === 0 ? 0 : Math.max(width, end);
    const isRest = isRestOf(line, above);
    if (width > 0) {
      join({ line, isRest }, above);
      held = [{ line, isRest }];
      return;
    }
    if (above !== null && isRest && isFull(above, line, longest)) isDoubtful = true;
    if (isDoubtful) {
      held.push({ line, isRest });
      if (held.length >= reach) decide();
      return;
    }
    if (above !== null) emit(above);
    held = [{ line, isRest }];
  };

  /** A row that is too long for any letter stands here. */
  const leave = (): void => {
    if (width > 0) give();
    else release();
    width = 0;
    held = [];
  };

  const end = (): void => {
    if (isDoubtful && width === 0) decide();
    if (width > 0) give();
    else release();
    held = [];
  };

  /** A row without any of the reader's words can wait until another one is looked at. */
  const isOpen = (): boolean => isDoubtful || ((message ?? held.at(-1)?.line)?.words ?? 0) !== 0;

  return { take, end, isOpen };
}

/** Whether a row stands right below the other, and has no stamp: most rows have one. */
function isBare({ time, caller, text, number }: Line, above: Line): boolean {
  return time === null && caller === null && text !== '' && number === above.number + 1;
}

/**
 * Whether such a row may go on with the message that begins with `head`: it has no prefix, or no more than that has and does not begin as messages do.
 * A letter leaves no blank at its beginning, the edge of a window may.
 */
function mayGoOn(line: Line, above: Line, head: Line | null, isBelowEdge: boolean): boolean {
  if (head === null || line.number - head.number >= mostRows || isBarePrefix(line, head)) return false;
  if (line.column + shortestPrefix <= head.column && line.column <= longestQuote)
    return isBelowEdge || !/^\s/.test(line.text);
  if (line.column !== head.column || head.time !== null) return false;
  return openEnd.test(above.text) || !start.test(line.text) || (values.test(line.text) && registers.test(head.text));
}

/** An empty message whose prefix has lost the blank behind it, `06:51:39`: a row as long as what stands in front of the message above. */
function isBarePrefix({ column, text }: Line, head: Line): boolean {
  return column === 1 && text.length === head.column - 2;
}

/** Whether the first word of a row would have made the one above it longer than that; up to two blanks stood in between. */
function isFull(above: Line, line: Line, width: number): boolean {
  const text = line.text.trimStart();
  const blank = text.indexOf(' ');
  return endOfRow(above) + 2 + (blank < 0 ? text.length : blank) > width;
}

/** The column of the last character of the row that a line stands on. */
function endOfRow({ column, columns, text }: Line): number {
  return columns === null ? column + text.length - 1 : (columns.at(-1) ?? 1) - 1;
}

/** The same, as far as a letter could have made the row shorter: a single word is never cut. */
function endOfBreakable(line: Line): number {
  return line.text.includes(' ') ? endOfRow(line) : 0;
}

function trimmed(line: Line): Line {
  const first = line.text.search(/\S/);
  return first > 0 ? lineFrom(line, first, line.text.slice(first)) : line;
}
