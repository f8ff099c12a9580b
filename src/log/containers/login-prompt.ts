import { type Prefix } from './prefix.ts';

/**
 * getty waits on the console with its prompt when the kernel speaks (agetty(8)), or a shell does; behind that one's prompt may stand anything
 * else too:
 *
 *     host01 login: Unable to handle kernel paging request at virtual address fc14e000
 *     root@host01:~# Kernel panic - not syncing: Fatal exception
 *     [root@host01 ~]# BUG: unable to handle kernel NULL pointer dereference at (null)
 */
export const loginPrompt: Prefix = {
  name: 'serial console',
  begins: 'A-Za-z0-9\\[',
  pattern:
    /(?:[\w.-]{1,64} login: (?= ?\S)|\[?[\w.-]{1,32}@[\w.-]{1,64}[ :][^\s#$]{0,80}[#$] (?=Kernel panic - |BUG: |INFO: (?:task|rcu)|Unable to handle kernel|Oops))/y,
  read: () => ({}),
};
