import { expect, test } from 'vitest';
import { isHeadless, openingWords } from './headless.ts';

const beginnings = [
  'CPU: 77 PID: 718772 Comm: java Kdump: loaded Not tainted 4.19.90-25.37.v2101.ky10.x86_64 #1',
  'CPU: 0 UID: 0 PID: 5 Comm: kworker/0:0 Not tainted 6.12.0 #1',
  'Pid: 21908, comm: java Not tainted 2.6.32-504.16.2.el6.x86_64 #1',
  'RIP: e030:module_put+0x1d/0x80',
  'RIP: module_put+0x1d/0x80 [mod] RSP: ffffc90000767d98',
  'RIP: 0010:[<ffffffff8c91956d>]  [<ffffffff8c91956d>] module_put+0x1d/0x80',
  'RIP  [<ffffffff9ed7f2ad>] strnlen+0xd/0x40',
  'RIP  strnlen+0xd/0x40',
  'IP: [<ffffffff9ed7f2ad>] strnlen+0xd/0x40',
  'EIP: ext4_lookup+0x10/0x40',
  'EIP is at ext4_lookup+0x10/0x40',
  'PC is at ext4_lookup+0x10/0x40',
  'pstate: 60400009 (nZCv daif +PAN -UAO)',
  'pc : ext4_lookup+0x10/0x40',
  'NIP:  c000000000123456 LR: c000000000123450 CTR: c0000000000abcde',
  'NIP [c000000000123456] ext4_lookup+0x36/0x120',
  'Krnl PSW : 0704c00180000000 00000000a8e12346 (ext4_lookup+0x26/0x58)',
  'epc : ext4_lookup+0x10/0x40',
  'epc: ffffffe00020a1b2 ra : ffffffe00020a19e sp : ffffffe07d3c3c40',
  'sepc: ffffffe00020a1b2 ra : ffffffe00020a19e sp : ffffffe07d3c3c40',
  'epc   : 80123456 ext4_lookup+0x10/0x40',
  '  ERA: 9000000000abcdef ext4_lookup+0x10/0x40',
  'era   : 9000000000abcdef ext4_lookup+0x10/0x40',
  'Call Trace:',
  'Call trace:',
  'Modules linked in: ext4',
];

test.each(beginnings)('%s', (text) => {
  expect(isHeadless(text)).toBe(true);
  expect(openingWords.some((word) => text.includes(word))).toBe(true);
});

test.each(['CPU: Intel(R) Xeon(R)', 'IP: 10.0.0.1 is up', 'the NIP [it] has', 'pc nothing', 'NIP:  missing'])(
  '%s',
  (text) => {
    expect(isHeadless(text)).toBe(false);
  },
);
