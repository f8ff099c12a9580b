import { blank, isDigit, isLetter, slash, tab } from './characters.ts';
import { shortestFlattened } from './containers/flattened.ts';
import { type Prefix } from './containers/prefix.ts';
import { prefixesBehindStamp } from './containers/prefixes.ts';
import { behindBlanks, behindOneBlank, endOfCaller, endOfStamp, timeOfStamp } from './containers/stamp.ts';
import { stamped, stampedWithCaller } from './containers/take.ts';
import { type Line } from './line.ts';
import { plainFrameAt } from './plain-frame.ts';
import { mark } from './scan/scan.ts';
import { type ContainerTally } from './tally.ts';
import { longestMessage } from './unwrap.ts';

/** Reads a line that stands between two places of a text. Null where it is not plain, so that `unwrap` has to look at it. */
export type PlainLineReader = (text: string, from: number, to: number, number: number, marks: number) => Line | null;

/**
 * Nearly every line of a report: the kernel's own stamp, the caller behind it perhaps, and a message that shows no sign of another
 * container, of damage, or of a second message. It is read letter by letter, and gives what `unwrap` gives:
 *
 *     [   12.345678][  T123]  ext4_lookup+0x118/0x170 [ext4]
 */
export function plainLineReader(tally: ContainerTally): PlainLineReader {
  // Lines that follow each other mostly have the same caller.
  let lastCaller = '';

  const callerIn = (text: string, from: number, to: number): string => {
    if (to - from !== lastCaller.length || !text.startsWith(lastCaller, from)) lastCaller = text.slice(from, to);
    return lastCaller;
  };

  return (text, from, to, number, marks) => {
    if ((marks & ~mark.words) !== 0) return null;
    const marked = marks !== 0;
    const length = to - from;
    // A long line with one of the words may hold several messages.
    if (length > longestMessage || (marked && length >= shortestFlattened)) return null;
    const closed = endOfStamp(text, from);
    if (closed < 0) return null;
    let start = behindOneBlank(text, closed);
    let caller: string | null = null;
    let chain = stamped;
    const closedCaller = endOfCaller(text, start);
    if (closedCaller >= 0) {
      caller = callerIn(text, behindBlanks(text, start + 1), closedCaller - 1);
      chain = stampedWithCaller;
      start = behindOneBlank(text, closedCaller);
    }
    if (prefixesBehindStamp(text, start).some((prefix) => stands(prefix, text, start))) return null;
    const end = endOfMessage(text, start, to);
    const column = start - from + 1;
    const frame = plainFrameAt(text, start, end, { line: number, column, length: end - start });
    // A frame that fills the line leaves room for nothing else.
    if (frame === null && !isPlain(text, start, to, length)) return null;
    tally.countAll(chain.names);
    const time = timeOfStamp(text, from, closed);
    return { text: text.slice(start, end), number, column, columns: null, time, caller, marked, frame };
  };
}

function stands({ pattern }: Prefix, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function endOfMessage(text: string, start: number, to: number): number {
  let end = to;
  while (end > start && (text.charCodeAt(end - 1) === blank || text.charCodeAt(end - 1) === tab)) end -= 1;
  return end;
}

/** A mark of a web page; `<0f>` marks a byte of the code, `<IRQ>` and `</TASK>` a stack. */
const pageMark = /<\/?(?:br|p|div|span|pre|code|td|tr|li|tt|font)\b/iy;

/** What a character may be a sign of, where it stands at a place of a text: another container, damage, a second message. */
const signs: Record<string, (text: string, at: number) => boolean> = {
  '&': (text, at) => text[at + 1] === '#' || isLetter(text.charCodeAt(at + 1)),
  '^': () => true,
  '\\': () => true,
  // `#012` is a line end that syslog has escaped; `#1` counts the crashes.
  '#': (text, at) => text[at + 1] === '0' && isDigit(text.charCodeAt(at + 2)),
  '<': (text, at) => {
    pageMark.lastIndex = at;
    return pageMark.test(text);
  },
  // A stamp, or brackets that a page had something between; `[ext4]`, `[<ffffffff8c91956d>]`, `[#1]` are neither.
  '[': (text, at) => text[at + 1] === ']' || isDigit(text.charCodeAt(behindBlanks(text, at + 1))),
  // `host01 kernel:`, `host01 systemd[1]:` is what journalctl puts behind the stamp.
  ':': (text, at) => text[at - 1] === 'l' || text[at - 1] === ']',
  // `f+0x1/0x2`: a long line with several is several frames.
  '/': (text, at) => text.startsWith('0x', at + 1),
};

const signOf = Array.from({ length: 128 }, (_, code) => signs[String.fromCharCode(code)]);

/** Whether a message shows no sign that there is more to it. A symbol is one only where it is not the first of a short line. */
function isPlain(text: string, from: number, to: number, length: number): boolean {
  let symbols = length < shortestFlattened ? -Infinity : 0;
  for (let at = from; at < to; at += 1) {
    const sign = signOf[text.charCodeAt(at)];
    if (sign === undefined || !sign(text, at)) continue;
    if (text.charCodeAt(at) !== slash || symbols > 0) return false;
    symbols += 1;
  }
  return true;
}
