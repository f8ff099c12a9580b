import { type Prefix } from './prefix.ts';

/**
 * The virtual processor that CP of z/VM puts in front of each row of a guest's console, those included on which a message only goes on:
 *
 *     00: [  330.681530] Krnl PSW : 0704c00180000000 00000000531d9cac (foo_read+0x
 *     00: cf4/0xf30)
 */
export const zvmConsole: Prefix = {
  name: 'z/VM console',
  begins: '0-9',
  pattern: /\d\d: (?=\[ *\d{1,10}\.\d{6}\])/y,
  read: () => ({}),
};

const processor = /^\d\d: /;

/** Where a row goes on with the message of the row above it: behind the processor that stands in front of both. */
export function restOnConsole(above: string, row: string): number {
  const [prefix] = processor.exec(above) ?? [''];
  return row.startsWith(prefix) ? prefix.length : 0;
}
