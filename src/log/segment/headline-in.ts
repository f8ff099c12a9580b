import { detectorsFor } from '../detectors/detectors.ts';
import { type Line, lineFrom } from '../lines/line.ts';
import { type Headline } from '../report/report.ts';
import { quotedPanic } from '../session/system-header.ts';
import { readOnce } from '../lines/wording.ts';

/** A headline as the words tell it, and the part of the line that it was found in; crash(8) quotes it. */
interface FoundHeadline extends Pick<Headline, 'detector' | 'groups' | 'quoted'> {
  text: string;
  index: number;
}

/** Before the clock runs the kernel only judges its configuration. */
const headlineWithClock = readOnce((text) => findHeadline(text, true));
const headlineWithoutClock = readOnce((text) => findHeadline(text, false));

function findHeadline(text: string, clock: boolean): FoundHeadline | null {
  // It is read in its quotation marks.
  const quoted = quotedPanic(text);
  if (quoted !== null) return headlineFrom(quoted.index, quoted.text, clock, true);
  const found = headlineFrom(0, text, clock, false);
  // Behind quote marks a single blank more than one is no indentation of the whole, but hides no headline.
  return found ?? (text.startsWith(' ') ? headlineFrom(1, text.slice(1), clock, false) : null);
}

function headlineFrom(index: number, text: string, clock: boolean, quoted: boolean): FoundHeadline | null {
  for (const detector of detectorsFor(text)) {
    if (detector.stamped === true && !clock) continue;
    const found = detector.pattern.exec(text);
    if (found === null || isMentioned(text, found.index)) continue;
    return { detector, groups: found.groups ?? {}, quoted, text, index };
  }
  return null;
}

/** What printk() puts values in place of; `VFS: Busy inodes after unmount of %s` is what a kernel printed. */
const directive = /%(?:[-+0#]?\d*(?:ll?|hh?|z)?[duxX]\b|p[A-Za-z]{0,3}\b)/;

/** A remark in C. */
const remark = /^\s*(?:\/\*|\/\/|\* )/;

/** The head of a letter, and a word of a sentence in front of what it speaks of: `Subject: Re: BUG: KASAN: ...`, `triggers a BUG: KASAN: ...`. */
const subject = /^\s*Subject: /;
const sentence = /[a-z,] $/;

/** A row of a table of titles, as syzbot's letters list them: `<4>  701     Yes   BUG: MAX_LOCKDEP_CHAIN_HLOCKS too low! (7)`. */
const rowOfTitles = /\d +(?:Yes|No) +$/;

/**
 * Within a line of a program's source, or of a text, quotation marks tell that the words are only mentioned: `printk("kernel tried to execute`;
 * so do a directive, and the mark of a remark: ` * BUG: KASAN: use-after-free in foo+0x1/0x2`.
 */
function isMentioned(text: string, at: number): boolean {
  return (
    (at > 0 &&
      (/["'`]/.test(text.charAt(at - 1)) || sentence.test(text.slice(0, at)) || rowOfTitles.test(text.slice(0, at)))) ||
    (text.includes('%') && directive.test(text)) ||
    remark.test(text) ||
    subject.test(text)
  );
}

/** The headline that a line is; null where it is none. */
export function headlineIn(line: Line): Headline | null {
  const found = (line.time ?? 0) === 0 ? headlineWithoutClock(line) : headlineWithClock(line);
  if (found === null) return null;
  const { detector, groups, quoted, text, index } = found;
  return { detector, line: index === 0 ? line : lineFrom(line, index, text), groups, quoted };
}
