import { type Prefix } from './prefix.ts';

/**
 * Line numbers of grep -n, of an editor or of a page; `pgtable.c:33: bad pmd` and hex dumps (`0040: 00 00`) have none:
 *
 *     12:[   12.345678] text
 *     12-text                        grep -C: a line around the one that was found
 *      12 | text
 *      12	text                     cat -n
 */
export const lineNumber: Prefix = {
  name: 'line numbers',
  begins: '0-9 ',
  pattern: / *[1-9]\d{0,7}(?::(?! [0-9a-f]{2,8} )|-(?=[ [<A-Z]|$)| [|\u2502](?: |$)|\t)/my,
  read: () => ({}),
};
