import { unescaped as unescapedString } from '../blocks/json-messages.ts';
import { repair } from '../containers/copy-damage.ts';
import { escapeSign, unescape } from '../containers/escapes.ts';
import { closingMark, escapedLineEnd, insideMarks, isOneString, openingMark } from '../containers/quoted-string.ts';
import { hasStamp, messageStarts, shortestFlattened } from '../containers/flattened.ts';
import { noticeIn } from '../containers/notices.ts';
import { type PrefixFacts } from '../containers/prefix.ts';
import { spreadsheetField } from '../containers/spreadsheet.ts';
import { piecesBetween, piecesOf } from '../containers/repeated-prefix.ts';
import { type TakenPrefixes, takePrefixes } from '../containers/take.ts';
import { type Line } from './line.ts';
import { columnAt, madeFrom, partOf, type Row } from './row.ts';
import { anyWord } from '../scan/mark.ts';
import { type ContainerTally } from './tally.ts';
import { wordingOf } from './wording.ts';

/** No kernel prints a longer message, in UTF-16 code units; what lies behind is no part of it (kernel/printk/printk.c: a record holds 1 to 2 KiB, a list of modules several). */
export const longestMessage = 1 << 15;

/**
 * One row to the messages on it: copy damage repaired, flattened messages cut apart, prefixes taken off, escapes undone.
 * A row that another program wrote gives none.
 */
export function unwrap(row: Row, tally: ContainerTally): Line[] {
  if (!isOrdinary(row, tally)) return unwrapThoroughly(row, tally);
  const taken = takePrefixes(row.text, 0);
  return hasStamp(row.text, taken.end) ? unwrapThoroughly(row, tally) : messageBehind(row, taken, tally);
}

/** Signs of damage, or of an escape, in printable ASCII. */
const unusual =
  /&[#a-z]|<\/?(?:br|p|div|span|pre|code|td|tr|li|tt|font)\b|\[\] |\^(?:\[\[|M$)|#0[0-3][0-7]|\\(?:x[0-9a-f]{2}|[_[\]<>*`])|`{3}$/i;

/** One of these stands in every such sign; most rows have none. */
const unusualSigns = ['&', '<', '[] ', '^', '#', '\\', '`'];

/** How the rows begin that a container puts between the messages, and the fields of a spreadsheet. */
const betweenMessages = /(?:["`({=>*\d-]|Message |Broadcast )/y;

/** Whether a row begins so at a place of a text. */
export function mayStandBetween(text: string, at: number, tally: ContainerTally): boolean {
  if (text.startsWith(' ', at) && (tally.has('/dev/kmsg') || tally.has('journalctl -o verbose'))) return true;
  if (tally.has('JSON') && /[\s["]/y.test(text.charAt(at))) return true;
  betweenMessages.lastIndex = at;
  return betweenMessages.test(text);
}

/** Nearly every row of a log: it holds one message, behind prefixes at most. */
function isOrdinary({ text, marked }: Row, tally: ContainerTally): boolean {
  if (marked || text === '' || mayStandBetween(text, 0, tally) || mayBeSeveral(text)) return false;
  return !(unusualSigns.some((sign) => text.includes(sign)) && unusual.test(text));
}

/** A row of flattened messages without any of the reader's words holds frames. */
function mayBeSeveral(text: string): boolean {
  return text.length >= shortestFlattened && text.indexOf('/0x') !== text.lastIndexOf('/0x');
}

function unwrapThoroughly(row: Row, tally: ContainerTally): Line[] {
  return rowsOf(withLineEnds(repaired(row, tally), tally)).flatMap((each) => {
    const notice = noticeIn(each.text, tally);
    if (notice === null) return unescaped(each, tally).flatMap((one) => messagesIn(one, tally));
    tally.count(notice);
    return [];
  });
}

/** The rows of a record whose container had escaped its line ends: all of them have the one prefix. */
function unescaped(row: Row, tally: ContainerTally): Row[] {
  if (!escapeSign.test(row.text)) return [row];
  const { end, facts, chain } = takePrefixes(row.text, 0);
  const undone = unescape(row.text.slice(end, end + longestMessage), chain.names);
  if (undone === null) return [row];
  tally.countAll(chain.names);
  const body = madeFrom(partOf(row, end), undone.text, undone.indices);
  return rowsOf({ ...body, facts: { ...row.facts, ...facts } });
}

function repaired(row: Row, tally: ContainerTally): Row {
  const field = spreadsheetField(row.text);
  if (field !== null) tally.count('spreadsheet');
  const plain = field === null ? row : madeFrom(row, field.text, field.indices);
  const { text, indices, containers } = repair(plain.text);
  tally.countAll(containers);
  if (indices !== null) return madeFrom(plain, text, indices);
  return text === plain.text ? plain : { ...plain, text };
}

/** A log that a program wrote as one string, its line ends as escapes; what such a string holds is escaped as well. */
function withLineEnds(row: Row, tally: ContainerTally): Row {
  if (!isOneString(row.text)) return row;
  tally.count('flattened');
  const { start, end } = insideMarks(row.text);
  return unescapedString(row, start, row.text.slice(start, end));
}

/** A page's marks for new lines, and a record of several lines, cut rows apart; an empty row says nothing. */
function rowsOf(row: Row): Row[] {
  if (!row.text.includes('\n')) return row.text === '' ? [] : [row];
  let start = 0;
  return row.text.split('\n').flatMap(({ length }) => {
    const part = partOf(row, start, start + length);
    start += length + 1;
    return length === 0 ? [] : [part];
  });
}

/** A remark of a program's source quotes a message: ` * [   12.345678] kernel BUG at mm/slub.c:4000!`; an item of a list has no blank in front. */
const remarkInC = /^(?:\s+\*+|\s*\/(?:\*+|\/+))\s*$/;

function messagesIn(row: Row, tally: ContainerTally): Line[] {
  const pieces = piecesOf(row.text);
  if (pieces !== null) {
    tally.count('flattened');
    return pieces.flatMap(({ start, end }) => message(partOf(row, start, end), tally));
  }
  const starts = messageStarts(row.text);
  if (starts.length === 1) return message(row, tally);
  // Who quotes a log may indent it; that cuts no line apart.
  const indent = row.text.search(/\S/);
  if (starts[1] === indent) return messagesIn(partOf(row, indent), tally);
  const bounds = startsBehindPrefix(row.text, starts);
  if (remarkInC.test(row.text.slice(0, bounds[1]))) return [];
  const quoted = bounds.some((start) => openingMark(row.text, start) !== null);
  if (bounds.length > 1)
    tally.count(quoted ? 'quoted strings' : isBehindOther(row.text, bounds) ? 'unknown prefix' : 'flattened');
  const parts = quoted
    ? partsOfStrings(row, bounds)
    : piecesBetween(row.text, bounds).map(({ start, end }) => partOf(row, start, end));
  return parts.flatMap((part) => (noticeIn(part.text, tally) === null ? message(part, tally) : []));
}

/** One message, and whatever stands in front of it: a program's prefix that is not known, or a row that had no end. */
function isBehindOther(text: string, [, second = 0, third]: number[]): boolean {
  return third === undefined && !hasStamp(text.slice(0, second), 0);
}

/** Messages of which some stand in strings that a program wrote: each ends where its string does, and what stands around them is the program's. */
function partsOfStrings(row: Row, bounds: number[]): Row[] {
  const { text } = row;
  let mark: string | null = null;
  return bounds.flatMap((start, index) => {
    const next = bounds[index + 1] ?? text.length;
    mark = openingMark(text, start) ?? mark;
    if (mark === null) return hasStamp(text.slice(start, next), 0) ? [partOf(row, start, next)] : [];
    const closed = closingMark(text, start, next, mark);
    if (closed >= 0) mark = null;
    return [unescapedString(row, start, text.slice(start, closed < 0 ? next : closed).replace(escapedLineEnd, ''))];
  });
}

/**
 * A stamp that a prefix of the line ends in does not begin another message: `Feb  4 06:51:39 host01 kernel: [  725.795102] text`.
 */
function startsBehindPrefix(text: string, starts: number[]): number[] {
  const second = starts[1];
  if (second === undefined) return starts;
  const { end } = takePrefixes(text, 0);
  return end > second ? [0, ...starts.filter((start) => start >= end)] : starts;
}

/** The message of a row; none where another program wrote it. */
function message(row: Row, tally: ContainerTally): Line[] {
  return messageBehind(row, takePrefixes(row.text, 0), tally);
}

function messageBehind(row: Row, { end, facts: own, chain }: TakenPrefixes, tally: ContainerTally): Line[] {
  const { text } = row;
  tally.countAll(chain.names);
  const facts = row.facts === null ? own : { ...row.facts, ...own };
  if (facts.program !== undefined) return [];
  return [lineOf(row, end, Math.min(endOfMessage(text, facts), end + longestMessage), facts)];
}

/** Where a message ends: in front of what closes it. */
function endOfMessage(text: string, { closing }: PrefixFacts): number {
  const whole = text.trimEnd();
  return closing !== undefined && whole.endsWith(closing) ? whole.length - closing.length : whole.length;
}

function lineOf(row: Row, start: number, end: number, facts: PrefixFacts): Line {
  const text = row.text.slice(start, end).trimEnd();
  const words = row.marked ? anyWord : 0;
  const time = facts.time ?? null;
  const caller = facts.caller ?? null;
  const { sequence } = facts;
  const extras = {
    ...(facts.copied === true && { copied: facts.copied }),
    ...(sequence !== undefined && { sequence }),
  };
  if (row.columns === null) {
    return {
      text,
      wording: wordingOf(text),
      number: row.number,
      column: row.before + start + 1,
      columns: null,
      time,
      caller,
      words,
      frame: null,
      ...extras,
    };
  }
  const last = start + text.length + 1;
  const number = row.numbers?.[start] ?? row.number;
  const numbers = row.numbers?.slice(start, last);
  return {
    text,
    wording: wordingOf(text),
    number,
    column: columnAt(row, start),
    columns: row.columns.slice(start, last),
    ...(numbers?.some((each) => each !== number) === true && { numbers }),
    time,
    caller,
    words,
    frame: null,
    ...extras,
  };
}
