import { lineSplitter } from '../bytes/lines.ts';
import { type Row, rowOf } from './row.ts';
import { scanner } from '../scan/scan.ts';
import { wordTable } from '../scan/word-table.ts';
import { searchedWords } from '../scan/words.ts';

const words = wordTable(searchedWords);

/** The rows of a text, as the reader makes them. */
export function rowsIn(text: string): Row[] {
  const rows: Row[] = [];
  const { push, end } = lineSplitter(scanner(words), {
    take: (line) => rows.push(rowOf(line)),
    wantsAll: () => true,
  });
  push(new TextEncoder().encode(text));
  end();
  return rows;
}

/** One row, as if it stood alone on a line. */
export function rowAt(text: string, number = 1): Row {
  return rowOf({ text, number, before: 0, marks: 1 });
}
