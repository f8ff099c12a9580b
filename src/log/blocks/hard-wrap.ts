import { messageStarts } from '../containers/flattened.ts';
import { type ContainerName } from '../containers/name.ts';
import { beginningsOf, formOf, mayShare } from '../containers/prefix-form.ts';
import { doubtful, takePrefixes } from '../containers/take.ts';
import { restOnConsole } from '../containers/zvm-console.ts';
import { joinRows, madeFrom, partOf, type Row } from '../lines/row.ts';
import { isUsualWidth } from '../scan/console-width.ts';
import { type ContainerTally } from '../lines/tally.ts';
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

/** Registers of loongarch: behind one blank, as in a letter, each such row has 80 columns. */
const registers =
  /^ *[a-z][a-z0-9]\d? [0-9a-f]{16} [a-z][a-z0-9]\d? [0-9a-f]{16}| +(?:ra|[A-Z]{3,5}): [0-9a-f]{8,16}\b/;

/** Who quotes a log ends it with a line of its own: three backquotes, `{noformat}`. */
const fence = /^(?:`{3}|~{3}|\{(?:noformat|code)\b)/;

/** How no message begins: within a word, with the number of a build, or with the byte that the processor stood at. */
const rest = /^(?:[^\sA-Z]| #\d| <[0-9a-f]{2}> )/;

/**
 * Messages that are longer than any window is wide, what they go on with, and how they look when they were put together:
 *
 *     [   12.345678] Modules linked in: ext4 mbcache jbd2 loop nls_utf8 isofs sg ata_p
 *     iix libata e1000 virtio_balloon
 *     [   12.345679] Code: 16 4c 09 f6 48 c1 e6 10 <4c> 09 fb 48 c1 e3 10 4
 *     8 89 c7
 */
const longMessages: { message: RegExp; rest: RegExp; whole?: RegExp }[] = [
  { message: /Modules linked in: /, rest: /^(?=.*[_\d(]) ?\w[\w()+-]*(?: [\w()+-]+)* ?(?:\[.*)?$/ },
  { message: /Code: /, rest: /^ ?[0-9a-f<>]+(?: |$)/, whole: /Code: (?:<?[0-9a-f]{2}>? )+<?[0-9a-f]{1,2}>?$/ },
  {
    message: /(?:Code|Instruction dump): /,
    rest: /^ ?[0-9a-f<>()]+(?: |$)/,
    whole: /: (?:[<(]?[0-9a-f]{8}[>)]? )+[<(]?[0-9a-f]{1,8}[>)]?$/,
  },
  { message: /CPU: \d+ .*PID: \d+ Comm: /, rest: /^[^[]*#\d/ },
  { message: /Hardware name: /, rest: /^[^[]*\d$/, whole: / \d\d\/\d\d\/\d{4}$/ },
];

/** A row that begins no message, and the one above it. */
interface Going {
  above: string;
  text: string;
}

function isOfLongMessage({ above, text }: Going): boolean {
  return longMessages.some(
    ({ message, rest, whole }) => message.test(above) && rest.test(text) && (whole?.test(above + text) ?? true),
  );
}

/** A register's value that ends with the row, and one that begins the next: a window cuts before the blank between them, a letter takes it out. */
function isBrokenAtBlank({ above, text }: Going): boolean {
  return / [0-9a-f]{16}$/.test(above) && /^[0-9a-f]{16}(?: |$)/.test(text);
}

/** Whether a row of the width of a window may go on in the next: that one begins in another way. On consoles both may begin with a blank. */
function mayGoOn(row: string, next: string): boolean {
  if (isUsualWidth(row.length)) return true;
  let behind = 0;
  while (margins.test(row.charAt(behind)) && row.charAt(behind) === next.charAt(behind)) behind += 1;
  return next.charAt(behind) !== row.charAt(behind);
}

const margins = /[>| \t]/;

/** Quote marks and indentation: they stand in front of all rows where the log was quoted when it had been cut. */
const margin = /^(?:(?:[>|] ?)+| {2,8}|\t)/;

/** What stands so in front of all rows. */
function marginOf(rows: readonly Row[]): string {
  const [found] = margin.exec(rows[0]?.text ?? '') ?? [''];
  return rows.every(({ text }) => text.startsWith(found) || text === found.trimEnd()) ? found : '';
}

/** No program writes a longer prefix. */
const longestPrefix = 120;

/** What at least half of the rows begin with, but for its numbers, where the first of them does: a prefix of no known container. */
function sharedBy(texts: readonly string[]): RegExp | null {
  const [first = ''] = texts;
  const alike = texts.filter((text) => mayShare(first, text));
  if (alike.length * 2 < texts.length) return null;
  let shared: RegExp | null = null;
  for (const prefix of beginningsOf(first, longestPrefix)) {
    const form = formOf(prefix);
    if (alike.filter((text) => form.test(text)).length * 2 < texts.length) break;
    if (/\w/.test(prefix)) shared = form;
  }
  return shared;
}

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
  /** The form of a prefix that is of none of the known containers. */
  let shared: RegExp | null = null;
  /** What stands in front of all rows, put there when they had been cut. */
  let front = '';

  const frontOf = (text: string): number => (text.startsWith(front) ? front.length : 0);

  const release = (): void => {
    const rows = held;
    held = [];
    rows.forEach(emit);
  };

  const releaseMessage = (): void => {
    const [first, ...others] = held;
    held = [];
    if (first === undefined) return;
    const rests = others.map((row) => partOf(row, Math.max(frontOf(row.text), restOnConsole(first.text, row.text))));
    emit(rests.length === 0 ? first : joinRows([first, ...rests]));
  };

  /** Whether a row may go on in the next. */
  const isCut = ({ length }: string, columns: number): boolean =>
    length === columns || (prefixed && length < columns && length > columns - widestGap);

  const isPrefix = (name: ContainerName | null): boolean => name !== null && !noPrefixes.includes(name);

  /** Whether a row begins a message; `name` is that of the prefix that it begins with. */
  const begins = (text: string, name = outermost(text)): boolean => {
    if (fence.test(text) || shared?.test(text) === true) return true;
    if (prefixed) return text === '' || isPrefix(name);
    return frame.test(text) || message.test(text) || registers.test(text) || messageStarts(text).length > 1;
  };

  const join = (row: Row): void => {
    const above = held.at(-1);
    const goesOn =
      above !== undefined &&
      isCut(above.text, width) &&
      held.length < mostRows &&
      !begins(row.text.slice(frontOf(row.text))) &&
      !isBrokenAtBlank({ above: above.text, text: row.text.slice(frontOf(row.text)) }) &&
      row.facts === null;
    if (goesOn) {
      if (held.length === 1) tally.count('hard wraps');
      held[held.length - 1] = padded(above, width);
    } else {
      releaseMessage();
    }
    held.push(row);
  };

  /** Gives out what was not cut: up to the next row that may have been. */
  const releaseToNextFull = (): void => {
    const next = held.findIndex(({ full }, index) => index > 0 && full);
    const rows = held.splice(0, next < 0 ? held.length : next);
    rows.forEach(emit);
  };

  const decide = (endsHere: boolean): void => {
    const candidate = held[0]?.text.length ?? 0;
    const rows = held;
    front = marginOf(rows);
    const texts = rows.map(({ text }) => text.slice(front.length));
    const names = texts.map(outermost);
    const isFull = ({ length }: string): boolean => length === candidate - front.length;
    const areMany = (is: (name: ContainerName | null) => boolean): boolean =>
      names.filter(is).length * 4 >= rows.length;
    noPrefixes = doubtful.filter((each) => !areMany((name) => name === each));
    prefixed = areMany(isPrefix);
    shared = null;
    const bare = texts.flatMap((text, index): Going[] => {
      const above = texts[index - 1];
      return above === undefined || begins(text, names[index]) || isBrokenAtBlank({ above, text })
        ? []
        : [{ above, text }];
    });
    // Most rows begin as messages do where none has a prefix.
    if (!prefixed && bare.some(({ above }) => isFull(above))) shared = sharedBy(texts);
    const going = bare.filter(({ text }) => shared?.test(text) !== true);
    const wraps = going.filter(({ above }) => isCut(above, candidate - front.length));
    const full = wraps.filter(({ above }) => isFull(above));
    // Where messages have prefixes, one row without tells enough if it stands where it must; where a longer row follows soon, all have to.
    const explained = prefixed && full.length > 0 && wraps.length === going.length;
    const several = full.length >= fewest;
    const withinMessage = full.some(isOfLongMessage) || (!prefixed && full.some(({ text }) => rest.test(text)));
    const isWrapped = endsHere ? several && explained : several || explained || withinMessage;
    // A letter breaks rows at blanks, before the width: then few are full. A width that no console has may be chance: of several rows as long
    // as the longest, or of one.
    const isTold =
      full.length * 2 >= wraps.length &&
      (isUsualWidth(candidate) || (several && explained) || full.some(isOfLongMessage));
    if (!isWrapped || !isTold) {
      if (endsHere) release();
      else releaseToNextFull();
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
    if (held.length === 1 && first !== undefined && !mayGoOn(first.text, row.text)) release();
    if (held.length > 0 || row.full) held.push(row);
    else emit(row);
    if (held.length >= reach) decide(false);
  };

  const end = (): void => {
    while (width === 0 && held.length > 0) decide(false);
    if (width > 0) releaseMessage();
    else release();
  };

  return { push, end, isOpen: () => width > 0 || held.length > 0 };
}

/** The prefix that a row begins with. */
function outermost(text: string): ContainerName | null {
  return takePrefixes(text, 0).chain.names[0] ?? null;
}

/** Blanks that a copy has lost stand nowhere; their place is that of the row's last character. */
function padded(row: Row, width: number): Row {
  const { length } = row.text;
  if (length === width) return row;
  const indices = Array.from({ length: width + 1 }, (_, index) => Math.min(index, length - 1));
  return madeFrom(row, row.text.padEnd(width), indices);
}
