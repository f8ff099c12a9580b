/** A text file that an author wrote, with the name that problems call it by. */
export interface Source {
  file: string;
  text: string;
}

/** Where something stands in a source: line and column count from 1, `text` is the whole line. */
export interface SourcePlace {
  line: number;
  column: number;
  length: number;
  text: string;
}

/** The place of the characters from `start` to before `end`; of several lines the first alone. */
export function placeOf({ text }: Source, start: number, end: number): SourcePlace {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const lineEnd = newline === -1 ? text.length : newline;
  const line = text.slice(0, lineStart).split('\n').length;
  return {
    line,
    column: start - lineStart + 1,
    length: Math.max(1, Math.min(end, lineEnd) - start),
    text: text.slice(lineStart, lineEnd).replace(/\r$/, ''),
  };
}
