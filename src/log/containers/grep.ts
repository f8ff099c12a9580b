import { type Prefix } from './prefix.ts';

/** A name without blanks; `4.0-122-generic` is the tail of a release that was cut in two. */
const file = String.raw`(?=[A-Za-z./_~])[^\s:[\]()<>]{1,255}`;

/**
 * The file's name in front, with the line number or, before another prefix, without;
 * `mm/pgtable-generic.c:33: bad pmd` is the kernel's own, and so is the thread `jbd2/dm-3-8`; `1.0-12-g74253a541a` is a version as git names it:
 *
 *     messages:12:Feb  4 06:51:39 host01 kernel: text
 *     log/console.txt-12-text        grep -C: a line around the one that was found
 *     messages:Feb  4 06:51:39 host01 kernel: text
 */
export const grep: Prefix = {
  name: 'grep',
  begins: 'A-Za-z./_~',
  pattern: new RegExp(
    [
      String.raw`(?=[^\s:]{0,255}?[g-z._/~])${file}(?<!\.(?:c|h|S|rs|cc|cpp|inc|y|l)):[1-9]\d{0,7}:(?![0-9a-f]{2}[.:])`,
      String.raw`${file}-[1-9]\d{0,7}-(?=[ [<]|[A-Z][a-z]{2} |\d{4}-)`,
      String.raw`(?=[^\s:]{0,255}?[./])${file}-[1-9]\d{0,7}-(?!\d{1,3}[\s:]|g[0-9a-f]{7})`,
      String.raw`${file}:(?=(?:<\d>)?\[ *\d+\.\d{6}\]|[A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}:\d{2} )`,
    ].join('|'),
    'y',
  ),
  read: () => ({}),
};
