import { type Prefix } from './prefix.ts';

/**
 * getty waits on the console with its prompt when the kernel speaks (agetty(8)):
 *
 *     host01 login: Unable to handle kernel paging request at virtual address fc14e000
 */
export const loginPrompt: Prefix = {
  name: 'serial console',
  begins: 'A-Za-z0-9',
  pattern: /[\w.-]{1,64} login: (?=\S)/y,
  read: () => ({}),
};
