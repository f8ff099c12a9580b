import { type Row } from '../lines/row.ts';
import { type Block } from './block.ts';

/** Why a log is saved; kernel/printk/printk.c, kmsg_dump_reason_str(). */
const reasons = ['Panic', 'Oops', 'Emergency', 'Shutdown', 'Restart', 'Halt', 'Poweroff', 'Unknown'];

/** `Panic#1 Part3`: the reason, the how-manieth time, and which part of it this is. */
const header = new RegExp(String.raw`^(?<record>(?:${reasons.join('|')})#\d+) Part(?<part>\d+)(?: *$)`);

/**
 * pstore cuts the end of the log into parts and saves the youngest first (fs/pstore/platform.c, pstore_dump(), 2.6.39 on),
 * so that `cat dmesg-efi-*` shows it in reverse order:
 *
 *     Panic#1 Part1
 *     <4>[   12.400000] Call Trace:
 *     Panic#1 Part2
 *     <1>[   12.345678] BUG: kernel NULL pointer dereference, address: 0000000000000010
 *
 * All parts of one record are put in order, whatever their order in the file.
 */
export const pstore: Block = {
  name: 'pstore',
  begins: 'EHOPRSU',
  first: header,
  words: reasons.map((reason) => `${reason}#`),
  limit: 1 << 22,
  open: () => {
    const parts: { part: number; rows: Row[] }[] = [];
    let record = '';
    return {
      take: (row) => {
        const found = header.exec(row.text)?.groups;
        if (found === undefined) {
          parts.at(-1)?.rows.push(row);
          return 'more';
        }
        const { record: name = '', part = '' } = found;
        if (parts.length > 0 && name !== record) return 'none';
        record = name;
        parts.push({ part: Number(part), rows: [] });
        return 'more';
      },
      close: () => parts.sort((one, other) => other.part - one.part).flatMap(({ rows }) => rows),
    };
  },
};
