import { joinRows, madeFrom, type Row } from '../row.ts';
import { type Block } from './block.ts';
import { factsOfFields } from './journal-fields.ts';

/** One field: its name, and its value as a string, as numbers in brackets, or as anything else without a blank. */
const field =
  /[\s,{]*"(?<key>\w+)"\s*:\s*(?:"(?<text>[^"\\]*(?:\\.[^"\\]*)*)"|\[(?<bytes>[\d,\s]*)\]|\[[^\]]*\]|[^\s",{}]+)/dy;

const escape = /\\(?:u(?<code>[0-9a-fA-F]{4})|(?<letter>.))/g;

const letters: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * `journalctl -o json` gives a record as one line, `-o json-pretty` as one of several;
 * a message that holds more than printable UTF-8 is an array of its bytes:
 *
 *     {"_TRANSPORT":"kernel","MESSAGE":"BUG: kernel NULL pointer dereference, address: 0000000000000010","__MONOTONIC_TIMESTAMP":"12345678"}
 *
 *     {
 *             "_TRANSPORT" : "kernel",
 *             "MESSAGE" : [ 66, 85, 71, 58 ],
 *     }
 */
export const journalJson: Block = {
  name: 'journalctl -o json',
  begins: '{',
  first: /^\{(?:\s*$|\s*"\w+"\s*:)/,
  limit: 1 << 18,
  open: () => {
    const rows: Row[] = [];
    return {
      take: (row) => {
        // A record begins where the last one was not closed.
        if (rows.length > 0 && row.text.startsWith('{')) return 'none';
        rows.push(row);
        const closes = rows.length === 1 ? row.text.trimEnd().endsWith('}') : /^\s*\}/.test(row.text);
        return closes ? 'last' : 'more';
      },
      close: () => messageIn(rows) ?? rows,
    };
  },
};

function messageIn(rows: Row[]): Row[] | null {
  const [first] = rows;
  if (first === undefined) return null;
  const all = rows.length === 1 ? first : joinRows(rows, '\n');
  const fields = new Map<string, string>();
  let message: Row | null = null;
  field.lastIndex = 0;
  for (;;) {
    const found = field.exec(all.text);
    if (found === null) break;
    const { key = '', text, bytes } = found.groups ?? {};
    if (text !== undefined) fields.set(key, text);
    if (key !== 'MESSAGE') continue;
    const start = (text === undefined ? found.indices?.groups?.['bytes'] : found.indices?.groups?.['text'])?.[0] ?? 0;
    if (text !== undefined) message = unescaped(all, start, text);
    else if (bytes !== undefined) message = decoded(all, start, bytes);
  }
  return message === null ? null : [{ ...message, facts: factsOfFields(fields) }];
}

/** The text of a JSON string that begins at `start`. */
function unescaped(row: Row, start: number, source: string): Row {
  const indices: number[] = [];
  let text = '';
  let end = 0;
  const copy = (until: number): void => {
    for (let index = end; index < until; index++) indices.push(start + index);
    text += source.slice(end, until);
  };
  for (const found of source.matchAll(escape)) {
    copy(found.index);
    const { code, letter = '' } = found.groups ?? {};
    text += code === undefined ? (letters[letter] ?? letter) : String.fromCharCode(parseInt(code, 16));
    indices.push(start + found.index);
    end = found.index + found[0].length;
  }
  copy(source.length);
  indices.push(start + source.length);
  return madeFrom(row, text, indices);
}

/** The text of an array of byte numbers that begins at `start`. */
function decoded(row: Row, start: number, source: string): Row {
  const numbers = [...source.matchAll(/\d+/g)];
  const decoder = new TextDecoder();
  const indices: number[] = [];
  let text = '';
  let begun = numbers[0]?.index ?? 0;
  numbers.forEach(({ 0: byte, index }, at) => {
    const letter = decoder.decode(Uint8Array.of(Number(byte)), { stream: at < numbers.length - 1 });
    text += letter;
    indices.push(...Array<number>(letter.length).fill(start + begun));
    if (letter !== '') begun = numbers[at + 1]?.index ?? index + byte.length;
  });
  indices.push(start + source.trimEnd().length);
  return madeFrom(row, text, indices);
}
