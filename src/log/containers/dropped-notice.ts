import { type Prefix } from './prefix.ts';

/**
 * Up to 4.14 the notice had no line end, and the next message followed it on its row (kernel/printk/printk.c, console_unlock()):
 *
 *     ** 3861 printk messages dropped ** [   60.116522]  entry_SYSCALL_64_fastpath+0x16/0x76
 *     ** replaying previous printk message ** [   60.116522] text
 *
 * The row is read for its loss beforehand (../health/losses.ts).
 */
export const droppedNotice: Prefix = {
  name: 'notices of dropped messages',
  begins: '*',
  pattern: /\*\* (?:\d{1,10} printk messages dropped|replaying previous printk message) \*\* (?= *\S)/y,
  read: () => ({}),
};
