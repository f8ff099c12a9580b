import { type Prefix } from './prefix.ts';

/**
 * Marks of a quotation, in a letter, in Markdown or in a table; KASAN's `>ffff8880129f6a00: fa fa` is none:
 *
 *     > [   12.345678] text
 *     > > text
 *     | text
 */
export const quote: Prefix = {
  name: 'quoted',
  begins: '>|',
  pattern: /(?:>[> ]*(?:> |(?<=>) )|\| ?|>+$)/y,
  read: () => ({}),
};
