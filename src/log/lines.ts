/**
 * A longer line is read in pieces, so that a file without line ends is not held whole; in UTF-16 code units.
 * A log that was flattened to one line is cut into its messages anyway.
 */
export const longestPiece = 1 << 20;

/** A long line is cut at a blank where there is one so near to the end of the piece. */
const cutReach = 1 << 12;

/** Called with each line without its end: its number, 1-based, and how much of the line went before this piece of it. */
export type VisitLine = (piece: string, number: number, before: number) => void;

/** Text to lines. Give all text to `push`, cut anywhere; `end` gives the number of lines. */
export interface LineSplitter {
  push: (text: string) => void;
  end: () => number;
}

/** Lines end in LF, CR LF, or a lone CR, as a serial console leaves them. Holds no more than the line that is not yet complete. */
export function lineSplitter(visit: VisitLine): LineSplitter {
  const ends = /\r\n|\n|\r/g;
  let held = '';
  let number = 1;
  let before = 0;
  let afterReturn = false;

  const takeLong = (): void => {
    while (held.length > longestPiece) {
      const cut = cutOf(held);
      visit(held.slice(0, cut), number, before);
      held = held.slice(cut);
      before += cut;
    }
  };

  const takeLine = (): void => {
    takeLong();
    visit(held, number, before);
    held = '';
    before = 0;
    number += 1;
  };

  const push = (text: string): void => {
    if (text === '') return;
    // The CR of a CR LF has ended the line already.
    let start = afterReturn && text.startsWith('\n') ? 1 : 0;
    afterReturn = text.endsWith('\r');
    ends.lastIndex = start;
    for (let found = ends.exec(text); found !== null; found = ends.exec(text)) {
      held += text.slice(start, found.index);
      takeLine();
      start = ends.lastIndex;
    }
    held += text.slice(start);
    takeLong();
  };

  const end = (): number => {
    if (held !== '') takeLine();
    return number - 1;
  };

  return { push, end };
}

function cutOf(line: string): number {
  const blank = line.lastIndexOf(' ', longestPiece - 1);
  return blank > longestPiece - cutReach ? blank : longestPiece;
}
