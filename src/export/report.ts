/** Words, text of a kernel, or a link. */
export type Inline = string | { kernel: string } | { text: string; href: string };

/** An entry of a list; the code below it is a block of its own. */
export interface Item {
  content: Inline[];
  code?: string | undefined;
}

/** What follows each other in a report. */
export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; ordered: boolean; items: Item[] }
  | { type: 'facts'; rows: { term: string; content: Inline[] }[] }
  /** Text of a kernel, in lines. */
  | { type: 'kernel'; text: string }
  | { type: 'log'; lines: LogLine[] };

/** A line of the log; `gap` where lines before it are left out. */
export interface LogLine {
  number: number;
  text: string;
  evidence: boolean;
  gap: boolean;
}

/** All that is told of one crash, in whatever form it is written. */
export interface Report {
  /** `en`, `zh-CN`. */
  language: string;
  title: string;
  blocks: Block[];
}

/** A sentence of the interface, with what stands between backticks as text of a kernel. */
export function inlineOf(sentence: string): Inline[] {
  return sentence
    .split('`')
    .map((part, index): Inline => (index % 2 === 1 ? { kernel: part } : part))
    .filter((part) => part !== '');
}
