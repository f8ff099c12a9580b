import { blank, tab } from '../text/characters.ts';
import { headlineIn } from './headline-in.ts';
import { isHeadless } from './headless.ts';
import { type Line, lineFrom } from '../lines/line.ts';
import { mark } from '../scan/mark.ts';
import { type ContainerTally } from '../lines/tally.ts';

/** How a report may begin besides its headline, and a boot. */
const begins = /^(?:-{4,}\[ cut here|={20}|Linux version \d)/;

/**
 * One blank stands in front of what crash(8) prints of an exception: ` NIP: d0000000057e5d4c    MSR: 8000000000009033`. With so little only a
 * headline tells that a report is indented.
 */
const least = /^(?: {2,}|\s*\t\s*)$/;

/** So many lines without it are the end of what was indented; a few may be wrapped ones. */
const patience = 4;

/**
 * Takes off what a letter, a commit or a page puts in front of each line of a report:
 *
 *         BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
 *         Call Trace:
 *          [<ffffffffae57572c>] blk_mq_check_expired+0x6c/0x80
 *
 * No headline of the kernel begins with a blank, and its frames do: how far a report is indented is told by its headline.
 */
export function indentation(tally: ContainerTally): (line: Line) => Line {
  let indent = '';
  let without = 0;

  return (line) => {
    const { text } = line;
    const first = text.charCodeAt(0);
    if (first !== blank && first !== tab) {
      if (indent !== '' && text !== '' && (without += 1) >= patience) indent = '';
      return line;
    }
    // Behind a time stamp, blanks are the kernel's own.
    if (line.time !== null) return line;
    if ((line.words & (mark.headline | mark.opening | mark.boot)) !== 0) indent = indentOf(line) ?? indent;
    if (indent === '' || !text.startsWith(indent)) return line;
    without = 0;
    tally.count('indented');
    return from(line, indent.length);
  };
}

/** What a headline is indented by; null where the line is none. */
function indentOf(line: Line): string | null {
  const at = line.text.search(/\S|$/);
  const indent = line.text.slice(0, at);
  const rest = from(line, at);
  return isHeadline(rest) || (least.test(indent) && (begins.test(rest.text) || isHeadless(rest.text))) ? indent : null;
}

/** The header of a crash(8) session has the message of the panic in quotation marks, behind blanks. */
function isHeadline(line: Line): boolean {
  return headlineIn(line)?.quoted === false;
}

const from = (line: Line, at: number): Line => lineFrom(line, at, line.text.slice(at));
