import { type ContainerName } from './name.ts';

/** How a container writes characters that would break its lines. */
interface Escapes {
  /** The prefixes of the container, by name. */
  containers: ContainerName[];
  pattern: RegExp;
  radix: number;
}

const table: Escapes[] = [
  // rsyslog: `#012` for a newline, `#011` for a tab ($EscapeControlCharactersOnReceive); `Krnl Code:#0000000000000002` is none
  { containers: ['syslog', 'syslog (ISO time)', 'syslog (RFC 5424)'], pattern: /#(0(?:0[1-7]|[1-3][0-7]))/g, radix: 8 },
  // Documentation/ABI/testing/dev-kmsg: `\x0a` for a newline, `\x5c` for the backslash itself
  { containers: ['/dev/kmsg'], pattern: /\\x([01][0-9a-f]|5c|7f)/g, radix: 16 },
];

/** What is left of the escape character's sequences is for the repair of copies; here it is enough to know that they print nothing. */
const terminalCode = /^\[[0-9;?]*[A-Za-z]/;

/** Only a row that holds one of these can have escapes. */
export const escapeSign = /#0(?:0[1-7]|[1-3][0-7])|\\x[0-9a-f]{2}/;

export interface UnescapedText {
  text: string;
  /** For each code unit and for the end, the index in the escaped text. */
  indices: number[];
}

/** Undoes the escapes of the containers that a message came in; null where it has none. */
export function unescape(escaped: string, containers: readonly ContainerName[]): UnescapedText | null {
  const row = table.find((each) => each.containers.some((name) => containers.includes(name)));
  if (row === undefined) return null;
  const indices: number[] = [];
  let text = '';
  let end = 0;
  for (const found of escaped.matchAll(row.pattern)) {
    if (found.index < end) continue;
    for (let index = end; index < found.index; index++) indices.push(index);
    text += escaped.slice(end, found.index);
    end = found.index + found[0].length;
    const letter = String.fromCharCode(parseInt(found[1] ?? '', row.radix));
    if (letter === '\u001b') {
      end += terminalCode.exec(escaped.slice(end, end + 16))?.[0].length ?? 0;
      continue;
    }
    text += letter;
    indices.push(found.index);
  }
  if (end === 0) return null;
  for (let index = end; index <= escaped.length; index++) indices.push(index);
  return { text: text + escaped.slice(end), indices };
}
