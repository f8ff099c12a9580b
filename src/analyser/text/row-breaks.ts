/** A line up to this long takes one row. */
export const longestRow = 240;
/** Rows of a longer line are broken at the last blank before this width. */
const width = 160;

/**
 * Where a long line is broken first: before each time stamp, where a log that was flattened to one line had its line ends.
 * The blanks are bounded so that no text makes the search slow.
 */
const stamp = /\[ {0,6}\d{1,7}\.\d{6}\]/g;

/** Offsets within a line, or within what is left of one, at which its rows begin. Nothing of the text is changed: only the view breaks it. */
export function rowBreaks(line: string): number[] {
  const found = [0];
  for (const { index } of line.matchAll(stamp)) {
    if (index === 0) continue;
    fill(line, found, index);
    found.push(index);
  }
  fill(line, found, line.length);
  return found;
}

/** Breaks what lies between the last break and `end` into rows of at most `width`. */
function fill(line: string, found: number[], end: number): void {
  for (let at = found[found.length - 1] ?? 0; end - at > width;) {
    // Only in the row: a line without blanks would be searched from here to its begin for each row.
    const blank = line.slice(at, at + width).lastIndexOf(' ');
    const next = blank > width / 2 ? at + blank + 1 : at + width;
    // A pair of surrogates is one character.
    at = isLowSurrogate(line, next) ? next + 1 : next;
    if (at >= end) return;
    found.push(at);
  }
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
