import { type ContainerName } from '../containers/name.ts';
import { joinRows, type Row } from '../lines/row.ts';
import { type Block } from './block.ts';
import { factsOfFields } from './journal-fields.ts';
import { messageKey, messagesIn } from './json-messages.ts';

/** In front of a record: a list of YAML, a stream of server-sent events, `journalctl -o json-seq`. */
const lead = String.raw`(?:- |data: ?|\u001e|\s{1,16})?`;

/** A record on one line, the first line of one of several, or a line of one whose first line is not at hand. */
const first = new RegExp(
  String.raw`^${lead}\{\s*"[^"\\]{1,64}"\s*:|^\s*(?:\},? ?)?\{\s*$|^\s*"(?:${messageKey})"\s*:\s*["[]`,
);

/** The next record, behind the end of the one before or not. */
const next = /^\s*(?:\},? ?)?\{\s*$/;

/** How the last line of a record begins, by its first one; null where that is all of it. */
function closingOf(text: string): RegExp | null {
  if (next.test(text)) return /^\s*\}/;
  return /\[\s*$/.test(text) ? /^\s*\]/ : null;
}

/**
 * Records of JSON, on one line each or on several, in which one of the fields is what the kernel wrote; a message that holds more than printable
 * UTF-8 is an array of its bytes:
 *
 *     {"_TRANSPORT":"kernel","MESSAGE":"BUG: kernel NULL pointer dereference, address: 0000000000000010","__MONOTONIC_TIMESTAMP":"12345678"}
 *
 *     {
 *             "_TRANSPORT" : "kernel",
 *             "MESSAGE" : [ 66, 85, 71, 58 ],
 *     }
 *
 *     - {"dt": "2023-01-24T19:18:30.557830", "lvl": "target", "msg": "[   12.345678] text"}          LAVA
 *     {"log":"[   12.345678] text\r\n","stream":"stdout","time":"2023-01-24T19:18:30.557830123Z"}     docker
 */
export const jsonRecord: Block = {
  name: 'JSON',
  begins: '{}"\\-d \\t\\u001e',
  first,
  // An array of bytes shows no word of the message.
  words: ['"MESSAGE"'],
  limit: 1 << 21,
  open: () => {
    const rows: Row[] = [];
    let name: ContainerName | null = null;
    let closing: RegExp | null = null;
    return {
      take: (row) => {
        if (rows.length === 0) {
          rows.push(row);
          closing = closingOf(row.text);
          return closing === null ? 'last' : 'more';
        }
        // A record begins where the last one was not closed.
        if (next.test(row.text)) return 'none';
        rows.push(row);
        return closing?.test(row.text) === true ? 'last' : 'more';
      },
      close: () => {
        const [only] = rows;
        if (only === undefined) return rows;
        const { fields, messages } = messagesIn(rows.length === 1 ? only : joinRows(rows, '\n'));
        if (messages.length === 0) return rows;
        name = fields.has('MESSAGE') || fields.has('_TRANSPORT') ? 'journalctl -o json' : jsonRecord.name;
        const facts = factsOfFields(fields);
        return messages.map((message) => ({ ...message, facts }));
      },
      name: () => name,
    };
  },
};
