import { joinRows, partOf, type Row } from '../lines/row.ts';
import { type Block } from './block.ts';
import { factsOfFields } from './journal-fields.ts';

const field = /^(?<key>[A-Z_][A-Z0-9_]*)=(?<value>.*)$/s;

/** The length of a value that is no plain text, in 64 bits before it; the higher ones are zero. */
const sizeLength = 8;

/**
 * `journalctl -o export`: a record is a block of fields, a blank line behind it (systemd, Journal Export Format).
 * A value that holds control characters or several lines stands below its name, behind its length in 8 bytes:
 *
 *     __CURSOR=s=739ad463348b4ceca5a9e69c95a3c93f;i=4ece7
 *     __MONOTONIC_TIMESTAMP=12345678
 *     _TRANSPORT=kernel
 *     MESSAGE=BUG: kernel NULL pointer dereference, address: 0000000000000010
 */
export const journalExport: Block = {
  name: 'journalctl -o export',
  begins: '_',
  first: /^__(?:CURSOR|REALTIME_TIMESTAMP)=/,
  words: ['__CURSOR', '__REALTIME_TIMESTAMP'],
  limit: 1 << 18,
  open: () => {
    const rows: Row[] = [];
    return {
      take: (row) => {
        if (row.text === '') return 'last';
        if (rows.length > 0 && row.text.startsWith('__CURSOR=')) return 'none';
        rows.push(row);
        return 'more';
      },
      close: () => messageIn(rows) ?? rows,
    };
  },
};

function messageIn(rows: Row[]): Row[] | null {
  const fields = new Map<string, string>();
  let message: Row | null = null;
  rows.forEach((row, at) => {
    const { key = '', value = '' } = field.exec(row.text)?.groups ?? {};
    if (key !== '') fields.set(key, value);
    if (key === 'MESSAGE') message = partOf(row, 'MESSAGE='.length);
    else if (row.text === 'MESSAGE') message = valueBelow(rows.slice(at + 1));
  });
  const found: Row | null = message;
  return found === null ? null : [{ ...(found as Row), facts: factsOfFields(fields) }];
}

/** The lines from behind the length up to the next field. */
function valueBelow(rows: Row[]): Row | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  const end = others.findIndex(({ text }) => field.test(text));
  return joinRows(
    [partOf(first, Math.min(sizeLength, first.text.length)), ...others.slice(0, end < 0 ? others.length : end)],
    '\n',
  );
}
