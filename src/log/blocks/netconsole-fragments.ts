import { joinRows, partOf, type Row } from '../lines/row.ts';
import { type Block } from './block.ts';

/** The head of a record up to its text: level and sequence number tell the record, `ncfrag` where this part of it begins. */
const head =
  /^(?<record>(?:\d+\.\d[\w.+-]*,)?\d{1,3},\d+,)\d+,[-c+][^;]{0,200},ncfrag=(?<from>\d{1,9})\/(?<size>\d{1,9})(?!\d)[^;]{0,200};/;

/**
 * The extended netconsole sends a record that fits into no packet in parts (drivers/net/netconsole.c, 4.4 on):
 *
 *     6,416,1758426,-,ncfrag=0/33;the first chunk,
 *     6,416,1758426,-,ncfrag=16/33;the 2nd chunk.
 */
export const netconsoleFragments: Block = {
  name: 'netconsole fragments',
  begins: '0-9',
  first: head,
  words: [',ncfrag='],
  limit: 1 << 16,
  open: () => {
    const rows: Row[] = [];
    let record = '';
    return {
      take: (row) => {
        const found = head.exec(row.text);
        const { record: name = '', from = '0', size = '0' } = found?.groups ?? {};
        if (found === null || (rows.length > 0 && name !== record)) return 'none';
        record = name;
        rows.push(rows.length === 0 ? row : partOf(row, found[0].length));
        const length = row.text.length - found[0].length;
        return Number(from) + length >= Number(size) ? 'last' : 'more';
      },
      close: () => [joinRows(rows)],
    };
  },
};
