import { expect, test } from 'vitest';
import { messageStarts } from './flattened.ts';

const cut = (text: string): string[] => {
  const starts = messageStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
};

test.each([
  [['[86390.829326] BUG: unable to handle ', '[86390.829510] IP: [<ffffffff9ed7f2ad>] strnlen+0xd/0x40']],
  [['crash> log', '[    0.000000] Initializing cgroup subsys cpuset', '[ 0.000000] Linux version']],
  [['<4>[    1.000000] one', '<4>[    1.000001] two']],
  [['[    1.000000] only one message']],
  [['no stamp at all']],
  [['']],
])('%j', (messages) => {
  expect(cut(messages.join(''))).toEqual(messages);
});

test.each([
  // neither of these is a time stamp of the kernel
  '[    1.000000] pci 0000:00:01.2: [8086:7020] type 00',
  '[    1.000000] memory [mem 0x00000000-0x0009fbff] 1.5 [5.123] text',
  // prose that quotes the words of a report
  'He wrote “BUG: something”, then Call Trace: and Code: 0f 0b and Modules linked in: nothing.',
])('%s is one message', (text) => {
  expect(cut(text)).toEqual([text]);
});

test('without stamps a report is cut where its rows begin', () => {
  const rows = [
    'BUG: unable to handle kernel NULL pointer dereference at 0000000000000010 ',
    'IP: [<ffffffff9ed7f2ad>] strnlen+0xd/0x40 ',
    'PGD 8000000885d08067 PUD e1beda067 PMD 0 ',
    'Oops: 0000 [#1] SMP ',
    'Modules linked in: ext4 mbcache ',
    'CPU: 2 PID: 1311 Comm: KeepAlive Tainted: G OE 3.10.0-957.el7.x86_64 #1 ',
    'RIP: 0010:[<ffffffff9ed7f2ad>]  [<ffffffff9ed7f2ad>] strnlen+0xd/0x40 ',
    'Call Trace: ',
    '[<ffffffff9ed8105b>] string.isra.7+0x3b/0xf0 ',
    '[<ffffffff9ed82771>] vsnprintf+0x201/0x6a0 ',
    'Code: ff 00 <48> 8b 47',
  ];
  expect(cut(rows.join(''))).toEqual(rows);
});

test('without stamps a session of crash(8) is cut where its rows begin', () => {
  const rows = [
    'crash> bt ',
    'PID: 0 TASK: ffff882069324080 CPU: 5 COMMAND: "swapper" ',
    '#0 [ffff8800618a3750] machine_kexec at ffffffff81035b7b ',
    '#1 [ffff8800618a37b0] crash_kexec at ffffffff810c0db2 ',
    '[exception RIP: nf_queue+152] ',
    'RIP: ffffffff81475718 RSP: ffff8800618a3b60 RFLAGS: 00010207 ',
    '#9 [ffff8800618a3bd8] nf_hook_slow at ffffffff81474800',
  ];
  expect(cut(rows.join(''))).toEqual(rows);
});

test.each(['-', '1', ' ', '[] ', '** '])('a row of %j takes no more than linear time', (sign) => {
  const text = sign.repeat(1 << 18);
  expect(cut(text)).toEqual([text]);
});
