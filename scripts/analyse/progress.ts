/** A reading that takes no longer is not told of, in ms. */
const patience = 1000;
const tellEvery = 200;

/** Takes the line of the terminal away, and goes to its begin. */
const clearLine = '\r\u001b[K';

/** What is needed of standard error. */
interface Terminal {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

export interface ProgressLine {
  tell: (bytes: number) => void;
  /** Makes room for what is printed. */
  clear: () => void;
}

/**
 * Says on a terminal how far a long reading is: `messages: 412 of 1024 MB`. Where standard error is none, nothing is written.
 *
 * @param total bytes of the file; null where they are not known, as those of a pipe.
 */
export function progressLine(terminal: Terminal, file: string, total: number | null, now = Date.now): ProgressLine {
  let next = now() + patience;
  let shown = false;
  const megabytes = (bytes: number): string => String(Math.round(bytes / 1e6));

  const tell = (bytes: number): void => {
    if (terminal.isTTY !== true || now() < next) return;
    next = now() + tellEvery;
    shown = true;
    const of = total === null ? '' : ` of ${megabytes(total)}`;
    terminal.write(`${clearLine}${file}: ${megabytes(bytes)}${of} MB`);
  };

  const clear = (): void => {
    if (shown) terminal.write(clearLine);
    shown = false;
  };

  return { tell, clear };
}
