import { detectorsFor } from '../detectors/detectors.ts';
import { type Line, lineFrom } from '../lines/line.ts';
import { type Headline } from '../report/report.ts';
import { quotedPanic } from '../session/system-header.ts';
import { readOnce } from '../lines/wording.ts';
import { isMentioned } from './mentioned.ts';

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

/** The headline that a line is; null where it is none. */
export function headlineIn(line: Line): Headline | null {
  const found = (line.time ?? 0) === 0 ? headlineWithoutClock(line) : headlineWithClock(line);
  if (found === null) return null;
  const { detector, groups, quoted, text, index } = found;
  return { detector, line: index === 0 ? line : lineFrom(line, index, text), groups, quoted };
}
