import { type Prefix } from './prefix.ts';

/**
 * Marks of a quotation, in a letter, in Markdown or in a table; KASAN's `>ffff8880129f6a00: fa fa` is none:
 *
 *     > [   12.345678] text
 *     > > text
 *     | text
 *       | text            a commit indents its quotations as well
 */
export const quote: Prefix = {
  name: 'quoted',
  begins: ' >|',
  pattern: /(?:>[> ]*(?:> |(?<=>) )| {0,8}\| ?|>+$)/y,
  read: () => ({}),
};
