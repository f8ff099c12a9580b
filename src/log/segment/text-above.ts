import { type Line } from '../lines/line.ts';
import { cutHere } from '../parts/cut-here.ts';
import { isFrame } from '../parts/frame.ts';
import { mark } from '../scan/mark.ts';

/** A text is seldom longer than a line; in lines. */
const longestText = 4;

/** What others print between the two; in lines. */
const reach = 10;

/**
 * What WARN() says stands above its headline on most architectures: it prints the text itself, and the headline comes from the trap behind it
 * (kernel/panic.c, __warn_printk(), 4.12 on):
 *
 *     ------------[ cut here ]------------
 *     proc_dir_entry 'net/foo' already registered
 *     WARNING: CPU: 1 PID: 77 at fs/proc/generic.c:375 proc_register+0x2a5/0x380
 */
export interface TextAbove {
  /** A line that is no headline. */
  push: (line: Line) => void;
  /** The text above a headline, which nothing else can take then. */
  take: (headline: Line) => Line[];
  /** The next line may be a text. */
  isOpen: () => boolean;
}

export function textAbove(): TextAbove {
  let caller: Line['caller'] = null;
  let lines: Line[] = [];
  let remaining = 0;

  const push = (line: Line): void => {
    if (cutHere(line)) {
      caller = line.caller;
      lines = [];
      remaining = reach;
      return;
    }
    if (remaining === 0) return;
    remaining -= 1;
    if (line.caller !== caller || isFrame(line) || line.text.trim() === '') return;
    lines.push(line);
    // Another part of a report, or more than a text has: what was cut here has no headline.
    if ((line.words & (mark.opening | mark.boot)) !== 0 || lines.length > longestText) remaining = 0;
  };

  const take = (headline: Line): Line[] => {
    const text = remaining > 0 && headline.caller === caller ? lines : [];
    lines = [];
    remaining = 0;
    return text;
  };

  return { push, take, isOpen: () => remaining > 0 };
}
