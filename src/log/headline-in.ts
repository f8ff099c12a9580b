import { detectorsFor } from './detectors/detectors.ts';
import { type Line, lineFrom } from './line.ts';
import { type Headline } from './report.ts';
import { quotedPanic } from './session/system-header.ts';
import { readOnce } from './wording.ts';

/** A headline as the words tell it; crash(8) quotes it from an index on. */
interface FoundHeadline extends Pick<Headline, 'detector' | 'groups'> {
  quoted: ReturnType<typeof quotedPanic>;
}

/** Before the clock runs the kernel only judges its configuration. */
const headlineWithClock = readOnce((text) => findHeadline(text, true));
const headlineWithoutClock = readOnce((text) => findHeadline(text, false));

function findHeadline(text: string, clock: boolean): FoundHeadline | null {
  // It is read in its quotation marks.
  const quoted = quotedPanic(text);
  const read = quoted?.text ?? text;
  for (const detector of detectorsFor(read)) {
    if (detector.stamped === true && !clock) continue;
    const found = detector.pattern.exec(read);
    if (found !== null) return { detector, groups: found.groups ?? {}, quoted };
  }
  return null;
}

/** The headline that a line is; null where it is none. */
export function headlineIn(line: Line): Headline | null {
  const found = (line.time ?? 0) === 0 ? headlineWithoutClock(line) : headlineWithClock(line);
  if (found === null) return null;
  const { detector, groups, quoted } = found;
  const read = quoted === null ? line : lineFrom(line, quoted.index, quoted.text);
  return { detector, line: read, groups, quoted: quoted !== null };
}
