import { type Row } from '../lines/row.ts';
import { type ContainerName } from '../containers/name.ts';

/** What a block says to a row: it holds it and waits for more, the row was its last one, or the row is none of its own. */
export type Answer = 'more' | 'last' | 'none';

/** A block that is being read. */
export interface OpenBlock {
  take: (row: Row) => Answer;
  /** The rows that it held, in the order of the messages; as they came where it was none. */
  close: () => Row[];
  /** The container, where only what it holds tells which it is, null where it was none; asked behind `close`. */
  name?: () => ContainerName | null;
}

/** A container in which one message takes several lines, or whose lines do not stand in the order of the messages. */
export interface Block {
  /** As it is named in `Analysis.container`. */
  name: ContainerName;
  /** Characters that it can begin with, as the inside of a character class: most lines are no candidate. */
  begins: string;
  first: RegExp;
  /**
   * One of them stands in the line that it begins with: lines without any word are never looked at while nothing is open. Empty where that
   * line holds the message, whose own words tell it.
   */
  words: string[];
  open: () => OpenBlock;
  /** As many code units are held at most; a block that is longer is given out as it is. */
  limit: number;
}
