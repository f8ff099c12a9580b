import { joinRows, type Row } from '../lines/row.ts';
import { type Block } from './block.ts';
import { unescaped } from './json-messages.ts';

/** Something that was shown, or typed. */
const event = /^\[ ?\d+(?:\.\d+)?, ?"(?<kind>[a-z])", ?"(?<text>(?:[^"\\]|\\.)*)"\] *$/d;

/**
 * A recording of a terminal (asciinema): each event is what was written at a time, cut wherever the terminal was read:
 *
 *     {"version": 2, "width": 80, "height": 24}
 *     [1.525512, "o", "[   12.345678] BUG: unable to handle pa"]
 *     [1.525733, "o", "ge fault for address: 0000000000001234\r\n[   12.345680] #PF: super"]
 *
 * Gives whole lines as far as the next event that ends one.
 */
export const terminalRecording: Block = {
  name: 'terminal recording',
  begins: '\\[',
  first: event,
  words: [],
  limit: 1 << 18,
  open: () => {
    const written: Row[] = [];
    return {
      take: (row) => {
        const found = event.exec(row.text);
        if (found === null) return 'none';
        const { kind, text = '' } = found.groups ?? {};
        if (kind === 'o') written.push(unescaped(row, found.indices?.groups?.['text']?.[0] ?? 0, text));
        return kind === 'o' && text.endsWith('\\n') ? 'last' : 'more';
      },
      close: () => (written.length === 0 ? [] : [joinRows(written)]),
    };
  },
};
