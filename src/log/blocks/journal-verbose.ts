import { partOf, type Row } from '../lines/row.ts';
import { type Block } from './block.ts';
import { factsOfFields } from './journal-fields.ts';

/** The time and the cursor of a record, or its message where that line is not at hand. */
const first = /^(?:\w{3} \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d+)? \S+ \[s=[0-9a-f]{32};| {4}MESSAGE=)/;

const field = /^ {4}(?<key>[A-Z_][A-Z0-9_]*)=(?<value>.*)$/;

/**
 * `journalctl -o verbose`: the time and the cursor, then every field on a line of its own; the further lines of a value are indented:
 *
 *     Wed 2026-02-04 06:51:39.123456 CET [s=739ad463348b4ceca5a9e69c95a3c93f;i=4ece7;b=...;m=bc614e;t=...;x=...]
 *         _TRANSPORT=kernel
 *         MESSAGE=BUG: kernel NULL pointer dereference, address: 0000000000000010
 */
export const journalVerbose: Block = {
  name: 'journalctl -o verbose',
  begins: 'A-Z ',
  first,
  words: [],
  limit: 1 << 18,
  open: () => {
    const rows: Row[] = [];
    return {
      take: (row) => {
        if (rows.length > 0 && !row.text.startsWith('    ')) return 'none';
        rows.push(row);
        return 'more';
      },
      close: () => {
        const fields = new Map<string, string>();
        let message: Row | null = null;
        for (const row of rows) {
          const { key = '', value = '' } = field.exec(row.text)?.groups ?? {};
          if (key !== '') fields.set(key, value);
          if (key === 'MESSAGE') message = partOf(row, row.text.length - value.length);
        }
        return message === null ? rows : [{ ...message, facts: factsOfFields(fields) }];
      },
    };
  },
};
