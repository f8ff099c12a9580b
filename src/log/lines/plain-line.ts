import { type AsciiText } from '../text/ascii.ts';
import { blank, closing, slash, tab } from '../text/characters.ts';
import { shortestFlattened } from '../containers/flattened.ts';
import { behindBlanks, behindOneBlank, endOfCaller, endOfStamp, timeOfStamp } from '../containers/stamp.ts';
import { noticeIn } from '../containers/notices.ts';
import { type Chain, namesWriter } from '../containers/take.ts';
import { type Line } from './line.ts';
import { frameAt } from '../symbols/plain-frame.ts';
import { noOuterPrefix, ofContainer, type OuterPrefix, outerPrefixReader } from './outer-prefix.ts';
import { mark } from '../scan/mark.ts';
import { type ContainerTally } from './tally.ts';
import { longestMessage, mayStandBetween } from './unwrap.ts';
import { wordingBetween } from './wordings.ts';

/**
 * Reads a line of printable ASCII that stands between two places of a text. Null where it is not plain, so that `unwrap` has to look at it.
 */
export type PlainLineReader = (
  ascii: AsciiText,
  from: number,
  to: number,
  number: number,
  words: number,
) => Line | null;

/**
 * Nearly every line of a report: what a container put in front of it, the kernel's own stamp, the caller behind it perhaps, and a message that
 * shows no sign of another container, of damage, or of a second message. It is read letter by letter, and gives what `unwrap` gives:
 *
 *     [   12.345678][  T123]  ext4_lookup+0x118/0x170 [ext4]
 *     Hardware name: ARM-Versatile Express                            a console without stamps
 *     Feb  4 06:51:39 host01 kernel: [   12.345678] Call Trace:
 *     ** 3861 printk messages dropped ** [   60.116522]  kthread+0x245/0x310
 */
export function plainLineReader(tally: ContainerTally): PlainLineReader {
  const outerPrefixes = outerPrefixReader();
  // Lines that follow each other mostly have the same caller.
  let lastCaller = '';

  const callerIn = (text: string, from: number, to: number): string => {
    if (to - from !== lastCaller.length || !text.startsWith(lastCaller, from)) lastCaller = text.slice(from, to);
    return lastCaller;
  };

  /** The line, if what stands in front of the stamp is that prefix. */
  const readBehind = (
    { text: prefix, time: outerTime, chain: outer, stamped, stampedWithCaller }: OuterPrefix,
    ascii: AsciiText,
    from: number,
    to: number,
    number: number,
    words: number,
  ): Line | null => {
    const { text, bytes } = ascii;
    const length = to - from;
    const begin = from + prefix.length;
    if (begin > to) return null;
    const closed = endOfStamp(bytes, begin);
    const hasStamp = closed >= 0;
    const isBare = prefix === '' && !hasStamp;
    // One of the words may tell of a row that a container puts between the messages.
    if (isBare && ((words & mark.between) !== 0 || mayStandBetween(text, from, tally))) return null;
    let start = hasStamp ? behindOneBlank(bytes, closed) : begin;
    let caller: string | null = null;
    let chain = hasStamp ? stamped : outer;
    const closedCaller = hasStamp ? endOfCaller(bytes, start) : -1;
    if (closedCaller >= 0) {
      caller = callerIn(text, behindBlanks(bytes, start + 1), closedCaller - 1);
      chain = stampedWithCaller;
      start = behindOneBlank(bytes, closedCaller);
    }
    const end = endOfMessage(bytes, start, to);
    const column = start - from + 1;
    const wording = wordingBetween(ascii, start, end);
    const { frame } = wording;
    // The same words may be more than a message in a long line, or before blanks.
    const isAlike = length < shortestFlattened && end === to;
    // A frame that fills the line leaves room for nothing else.
    if (frame === null && !(isAlike && wording.behind === chain)) {
      // Who quotes a log may indent the prefixes.
      const behind = isBare ? behindIndentation(bytes, start) : start;
      if (isBehindPrefix(chain, text, behind) || !isPlain(ascii, start, to, length)) return null;
      if (prefix !== '' && ofContainer.test(wording.text)) return null;
      if ((prefix !== '' || words !== 0) && noticeIn(text.slice(from, to), tally) !== null) return null;
      if (isAlike) wording.behind = chain;
    }
    tally.countAll(chain.names);
    const time = hasStamp ? timeOfStamp(bytes, begin, closed) : outerTime;
    return {
      text: wording.text,
      wording,
      number,
      column,
      columns: null,
      time,
      caller,
      words,
      frame: frame && frameAt(frame, number, column, end - start),
    };
  };

  return (ascii, from, to, number, words) => {
    const length = to - from;
    // A long line with one of the words may hold several messages.
    if (length === 0 || length > longestMessage || (words !== 0 && length >= shortestFlattened)) return null;
    const expected = outerPrefixes.expected(ascii, from, to);
    const line = readBehind(expected, ascii, from, to, number, words);
    if (line !== null || expected !== noOuterPrefix) return line;
    const outer = outerPrefixes.read(ascii, from, to);
    return outer === noOuterPrefix ? null : readBehind(outer, ascii, from, to, number, words);
  };
}

function behindIndentation(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === blank || bytes[end] === tab) end += 1;
  return end;
}

/** Whether a further prefix stands there. */
function isBehindPrefix({ next }: Chain, text: string, at: number): boolean {
  for (const { pattern } of next(text, at)) if (standsAt(pattern, text, at)) return true;
  return false;
}

/** Asks a sticky expression at a place. */
function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function endOfMessage(bytes: Uint8Array, start: number, to: number): number {
  let end = to;
  while (end > start && (bytes[end - 1] === blank || bytes[end - 1] === tab)) end -= 1;
  return end;
}

/** A mark of a web page; `<0f>` marks a byte of the code, `<IRQ>` and `</TASK>` a stack. */
const pageMark = /<\/?(?:br|p|div|span|pre|code|td|tr|li|tt|font)\b/iy;

/** `\_`, `\[`: signs that Markdown has escaped. */
const escaped = /\\[_[\]<>*`]/y;

/** `&lt;`, `&#8230;`; `(&tty->ldisc)` is the name of a lock. */
const entity = /&(?:#x?[0-9a-f]{2,4}|[a-z]{2,6});/iy;

/** What a character may be a sign of, where it stands at a place of a message: another container, damage, a second message. */
const signs: Record<string, (ascii: AsciiText, at: number, start: number) => boolean> = {
  '&': ({ text }, at) => standsAt(entity, text, at),
  '^': ({ text }, at) => text.startsWith('[[', at + 1) || text.startsWith('M', at + 1),
  '\\': ({ text }, at) => standsAt(escaped, text, at),
  '`': ({ text }, at) => text.startsWith('``', at + 1),
  '<': ({ text }, at) => standsAt(pageMark, text, at),
  // A stamp, or brackets that a page had something between; `[ext4]`, `[<ffffffff8c91956d>]`, `[00000000]` are neither.
  '[': ({ bytes }, at) => bytes[at + 1] === closing || endOfStamp(bytes, at) >= 0,
  // `host01 kernel:`, `host01 systemd[1]:` is what journalctl puts behind the stamp.
  ':': ({ text }, at, start) => (text[at - 1] === 'l' || text[at - 1] === ']') && namesWriter(text, start),
  // `f+0x1/0x2`: a long line with several is several frames.
  '/': ({ text }, at) => text.startsWith('0x', at + 1),
};

const signOf = Array.from({ length: 256 }, (_, code) => signs[String.fromCharCode(code)]);

/** Whether a message shows no sign that there is more to it. A symbol is one only where it is not the first of a short line. */
function isPlain(ascii: AsciiText, from: number, to: number, length: number): boolean {
  const { bytes } = ascii;
  let symbols = length < shortestFlattened ? -Infinity : 0;
  for (let at = from; at < to; at += 1) {
    const sign = signOf[bytes[at] ?? 0];
    if (sign === undefined || !sign(ascii, at, from)) continue;
    if (bytes[at] !== slash || symbols > 0) return false;
    symbols += 1;
  }
  return true;
}
