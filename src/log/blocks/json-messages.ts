import { madeFrom, type Row } from '../lines/row.ts';

/** Keys under which programs keep what was logged; of a record that has several the first one. */
const messageKeys = new Set([
  // journalctl -o json
  'MESSAGE',
  // Elastic's Beats, Fluentd, CloudWatch
  'message',
  // LAVA, dmesg --json, Ansible
  'msg',
  // docker's files, Fluent Bit
  'log',
  // Google's Cloud Logging and Compute Engine
  'textPayload',
  'contents',
  // EC2's get-console-output
  'Output',
  // Splunk
  '_raw',
  // Grafana's Loki: `["1612345678123456789", "text"]`
  'line',
  'values',
  // Ansible
  'stdout',
  'stdout_lines',
]);

/** The keys as an expression, for the lines of a record that was printed in several. */
export const messageKey = [...messageKeys].join('|');

/** The time of a record of Loki, in nanoseconds since 1970. */
const nanoseconds = /^\d{19}$/;

/** A string, which a colon makes a key; the bytes of a message, or a number. */
const token = /"(?<text>[^"\\]*(?:\\.[^"\\]*)*)"(?<names>\s*:)?|\[(?<bytes>[\d,\s]+)\]|(?<number>\d+\.\d{6})\b/gs;

const escape = /\\(?:u(?<code>[0-9a-fA-F]{4})|x(?<hex>[0-9a-fA-F]{2})|(?<letter>.))/gs;

/** LAVA's files are YAML, which knows more of them. */
const letters: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', e: '\u001b', '0': '\0' };

/** What a record says of its message, and the messages of it, each with its places. */
export interface JsonMessages {
  fields: Map<string, string>;
  messages: Row[];
}

/** Reads a record however deep its fields stand in each other, whole or cut off. */
export function messagesIn(row: Row): JsonMessages {
  const fields = new Map<string, string>();
  const messages: Row[] = [];
  let key = '';
  let chosen: string | null = null;
  token.lastIndex = 0;
  for (const { groups = {}, index } of row.text.matchAll(token)) {
    const { text, names, bytes, number } = groups;
    if (text !== undefined && names !== undefined) {
      key = text;
      continue;
    }
    const value = text ?? number;
    if (value !== undefined) fields.set(key, value);
    if (!messageKeys.has(key) || (chosen ?? key) !== key) continue;
    // Behind the quotation mark, or the bracket.
    const start = index + 1;
    if (bytes !== undefined) messages.push(decoded(row, start, bytes));
    else if (text !== undefined && text !== '' && !nanoseconds.test(text)) messages.push(unescaped(row, start, text));
    if (messages.length > 0) chosen = key;
  }
  return { fields, messages };
}

/** The text of a JSON string that begins at `start`. */
export function unescaped(row: Row, start: number, source: string): Row {
  const indices: number[] = [];
  let text = '';
  let end = 0;
  const copy = (until: number): void => {
    for (let index = end; index < until; index++) indices.push(start + index);
    text += source.slice(end, until);
  };
  for (const found of source.matchAll(escape)) {
    copy(found.index);
    const { code, hex, letter = '' } = found.groups ?? {};
    const number = code ?? hex;
    text += number === undefined ? (letters[letter] ?? letter) : String.fromCharCode(parseInt(number, 16));
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
