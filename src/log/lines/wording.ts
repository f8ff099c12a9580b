import { type Chain } from '../containers/take.ts';
import { type Symbol } from '../symbols/symbol.ts';

/** A symbol of a trace. */
export interface TracedSymbol extends Symbol {
  /** False for a stale stack word. */
  reliable: boolean;
}

/**
 * What a message says, apart from where it stands, when it was printed and by whom. Crashes say much that others have said: one object stands
 * for all lines that say the same (./wordings.ts), so that what the words tell by themselves is read once.
 */
export interface Wording {
  text: string;
  /** The frame that it is and nothing else, where that is known already. */
  frame: TracedSymbol | null;
  /** It came more than once, and may come again. */
  again: boolean;
  /** The prefixes behind which it was found to be nothing but a message. */
  behind: Chain | null;
  /** What was read of it, by the number of the reader. */
  told: unknown[] | null;
}

/** The wording of a line that stands for itself. */
export function wordingOf(text: string, frame: TracedSymbol | null = null): Wording {
  return { text, frame, again: false, behind: null, told: null };
}

let readers = 0;

/** A function of what a message says that remembers its answer if the message may come again: for who asks nothing else of a line. */
export function readOnce<Answer extends NonNullable<unknown> | null>(
  read: (text: string) => Answer,
): (line: { wording: Wording }) => Answer {
  const number = readers;
  readers += 1;
  return ({ wording }) => {
    // Most of what comes once is asked once.
    if (!wording.again) return read(wording.text);
    const told = (wording.told ??= Array.from({ length: readers }));
    const known = told[number];
    // Only this reader writes to its place.
    if (known !== undefined) return known as Answer;
    const answer = read(wording.text);
    told[number] = answer;
    return answer;
  };
}
