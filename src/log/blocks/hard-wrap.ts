import { messageStarts } from '../containers/flattened.ts';
import { doubtful, takePrefixes } from '../containers/take.ts';
import { restOnConsole } from '../containers/zvm-console.ts';
import { joinRows, madeFrom, partOf, type Row } from '../row.ts';
import { type ContainerTally } from '../tally.ts';
import { type RowStage } from './arrange.ts';

/** As many rows are looked at to tell whether they were wrapped. */
const reach = 64;

/** Fewer rows than this that go on in the next may be chance: `RAX: .. RBX: .. RCX: ..` behind a time stamp has 80 columns. */
const fewest = 2;

/** A copy may lose the blanks that a row ended in; the widest gap that the kernel prints stands between the letters of a taint. */
const widestGap = 12;

/** A message takes no more rows. */
const mostRows = 64;

/** A frame begins with a blank, and so may what was cut off before a blank. */
const frame = /^ +(?:\[<|\? |[\w.$]+\+0x|<\/?[A-Z#])/;

/** How rows without prefixes begin; a word in small letters before a colon may be the rest of one. */
const message =
  /^(?:[A-Z][\w ]{0,30}:|kernel BUG at |(?:task|note|invalid opcode|divide error|double fault|general protection fault|pc|lr|sp|pstate|x\d{1,2}) ?:|-{2,}\[|R\d\d:|#\d+ {1,2}\[|\[exception|SError Interrupt on CPU|$)/;

/** How no message begins: within a word, with the number of a build, or with the byte that the processor stood at. */
const rest = /^(?:[^\sA-Z]| #\d| <[0-9a-f]{2}> )/;

/**
 * A screen of a management board, or a terminal, cuts messages at its width:
 *
 *     [   12.345678] Modules linked in: ext4 mbcache jbd2 loop nls_utf8 isofs sg ata_p
 *     iix libata e1000 virtio_balloon
 *
 * Rows are joined where for some time none is longer than such a width, and several that have it are followed by rows that do not begin a message.
 */
export function joinWrapped(emit: (row: Row) => void, tally: ContainerTally): RowStage {
  let width = 0;
  /** Rows that wait: for the decision while `width` is 0, else the rows of one message. */
  let held: Row[] = [];
  /** Whether the rows have prefixes, so that one without goes on with the row above it. */
  let prefixed = false;
  /** Of the doubtful ones, those that are not among them. */
  let noPrefixes = doubtful;

  const release = (): void => {
    const rows = held;
    held = [];
    rows.forEach(emit);
  };

  const releaseMessage = (): void => {
    const [first, ...others] = held;
    held = [];
    if (first === undefined) return;
    const rests = others.map((row) => partOf(row, restOnConsole(first.text, row.text)));
    emit(rests.length === 0 ? first : joinRows([first, ...rests]));
  };

  /** Whether a row may go on in the next. */
  const isCut = ({ length }: string, columns: number): boolean =>
    length === columns || (prefixed && length < columns && length > columns - widestGap);

  const isPrefix = (name: string | null): boolean => name !== null && !noPrefixes.includes(name);

  /** Whether a row begins a message; `name` is that of the prefix that it begins with. */
  const begins = (text: string, name = outermost(text)): boolean => {
    if (prefixed) return text === '' || isPrefix(name);
    return frame.test(text) || message.test(text) || messageStarts(text).length > 1;
  };

  const join = (row: Row): void => {
    const above = held.at(-1);
    const goesOn =
      above !== undefined &&
      isCut(above.text, width) &&
      held.length < mostRows &&
      !begins(row.text) &&
      row.facts === null;
    if (goesOn) {
      if (held.length === 1) tally.count('hard wraps');
      held[held.length - 1] = padded(above, width);
    } else {
      releaseMessage();
    }
    held.push(row);
  };

  const decide = (endsHere: boolean): void => {
    const candidate = held[0]?.text.length ?? 0;
    const rows = held;
    const names = rows.map(({ text }) => outermost(text));
    const areMany = (is: (name: string | null) => boolean): boolean => names.filter(is).length * 4 >= rows.length;
    noPrefixes = doubtful.filter((each) => !areMany((name) => name === each));
    prefixed = areMany(isPrefix);
    const going = rows.filter(({ text }, index) => index > 0 && !begins(text, names[index]));
    const wraps = going.filter((row) => isCut(rows[rows.indexOf(row) - 1]?.text ?? '', candidate));
    const full = wraps.filter((row) => rows[rows.indexOf(row) - 1]?.text.length === candidate);
    // Where messages have prefixes, one row without tells enough if it stands where it must; where a longer row follows soon, all have to.
    const explained = prefixed && full.length > 0 && wraps.length === going.length;
    const several = full.length >= fewest;
    const withinWord = !prefixed && full.some(({ text }) => rest.test(text));
    if (endsHere ? !(several && explained) : !(several || explained || withinWord)) {
      release();
      return;
    }
    width = candidate;
    held = [];
    rows.forEach(join);
  };

  const push = (row: Row): void => {
    const { length } = row.text;
    if (width > 0) {
      if (length <= width) {
        join(row);
        return;
      }
      // Another log begins here, one that was not wrapped.
      releaseMessage();
      width = 0;
    }
    const first = held[0];
    if (first !== undefined && length > first.text.length) {
      decide(true);
      if (width > 0) releaseMessage();
      width = 0;
    }
    if (held.length > 0 || row.full) held.push(row);
    else emit(row);
    if (held.length >= reach) decide(false);
  };

  const end = (): void => {
    if (width === 0 && held.length > 0) decide(false);
    if (width > 0) releaseMessage();
    else release();
  };

  return { push, end, isOpen: () => width > 0 || held.length > 0 };
}

/** The prefix that a row begins with. */
function outermost(text: string): string | null {
  return takePrefixes(text, 0).chain.names[0] ?? null;
}

/** Blanks that a copy has lost stand nowhere; their place is that of the row's last character. */
function padded(row: Row, width: number): Row {
  const { length } = row.text;
  if (length === width) return row;
  const indices = Array.from({ length: width + 1 }, (_, index) => Math.min(index, length - 1));
  return madeFrom(row, row.text.padEnd(width), indices);
}
