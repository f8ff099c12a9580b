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

test('frames of crash(8) without their number sign are rows as well', () => {
  const rows = [
    'PID: 106879 TASK: ffff880244ba9c00 CPU: 2 COMMAND: "worker" ',
    '0 [ffff8802435ff1c0] panic at ffffffff816ed175 ',
    '7 [ffff8802435ff3e0] page_fault at ffffffff816fd667 ',
    '[exception RIP: foo_find+316] ',
    'RIP: ffffffffc11ef6fc RSP: ffff8802435ff498 RFLAGS: 00010206 ',
    '10 [ffff8802435ff580] foo_search at ffffffffc11f0fb6 [foo]',
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

test.each([
  {
    of: 'a hardware error, whose code is none of instructions',
    rows: [
      'mce: [Hardware Error]: Machine check events logged ',
      '[Hardware Error]: Corrected error, no action required. ',
      '[Hardware Error]: Load Store Unit Ext. Error Code: 8 ',
      '[Hardware Error]: Load Store Unit Ext. Error Code: 12 ',
      '{1}[Hardware Error]: event severity: corrected ',
      '[Hardware Error]: cache level: L3/GEN, mem/io: IO, mem-tx: GEN, part-proc: GEN (no timeout) ',
      'invalid opcode: 0000 [#1] SMP NOPTI',
    ],
  },
  {
    of: 'a warning with a text of its own, to 4.18',
    rows: [
      '------------[ cut here ]------------ ',
      'WARNING: CPU: 1 PID: 2207 at lib/kobject.c:714 kobject_put+0x50/0x60 ',
      "kobject: '(null)' (ffff97c71c06a058): is not initialized, yet kobject_put() is being called. ",
      'Modules linked in: emp(OE) eudp(OE) binfmt_misc ',
      'CPU: 1 PID: 2207 Comm: KeepAlive Tainted: G           OE  ------------   3.10.0-957.el7.x86_64 #1',
    ],
  },
  {
    of: 'a warning with a text of its own, from 4.19 on',
    rows: [
      '------------[ cut here ]------------ ',
      "kobject: '(null)' (00000000bb5a9e2e): is not initialized, yet kobject_put() is being called. ",
      'WARNING: CPU: 1 PID: 331 at lib/kobject.c:734 kobject_put+0x120/0x150 ',
      'Modules linked in: pps_ldisc nf_conntrack nf_defrag_ipv6 ',
      'CPU: 1 PID: 331 Comm: gpsd Not tainted 6.1.20 #1 ',
      'RIP: 0010:kobject_put+0x120/0x150',
    ],
  },
  {
    of: 'an oops to 4.17, whose end tells once more where the processor stood',
    rows: [
      'RIP: 0010:kfree+0xb2/0x250 ',
      'RSP: 0018:ffff8801c7edf780 EFLAGS: 00010046 ',
      'Code: c2 48 b8 00 00 <48> 8b 42 20 ',
      'RIP: kfree+0xb2/0x250 RSP: ffff8801c7edf780 ',
      'CR2: 0000000000000074 ',
      '---[ end trace e3c719a9c9d01886 ]---',
    ],
  },
  {
    of: 'a slab report',
    rows: [
      '============================================================================= ',
      'BUG vault_req (Tainted: G           OE  ------------  ): Objects remaining in vault_req on kmem_cache_close() ',
      '----------------------------------------------------------------------------- ',
      'Disabling lock debugging due to kernel taint ',
      'INFO: Slab 0xffffea0004b2d300 objects=21 used=2 fp=0xffff88012cb4c480 flags=0x2fffff00004080 ',
      'kmem_cache_destroy vault_req: Slab cache still has objects',
    ],
  },
  {
    of: 'a sanitizer',
    rows: [
      '================================================================== ',
      'BUG: KASAN: slab-use-after-free in foo_read+0x11/0x20 ',
      'Read of size 8 at addr ffff888003a40010 by task cat/123 ',
      'CPU: 1 UID: 0 PID: 123 Comm: cat Not tainted 6.12.0 #1 ',
      'Call Trace: ',
      'foo_read+0x11/0x20 ',
      'Allocated by task 7: ',
      'kasan_save_stack+0x1e/0x40 ',
      'The buggy address belongs to the object at ffff888003a40000',
    ],
  },
  {
    of: 'a filesystem that panics for its disk',
    rows: [
      'sd 0:0:0:0: [sda] tag#14 timing out command, waited 180s ',
      'sd 0:0:0:0: rejecting I/O to offline device ',
      'JBD2: Error -5 detected when updating journal superblock for sda2-8. ',
      'Aborting journal on device sda2-8. ',
      'EXT4-fs (sda2): I/O error while writing superblock ',
      'Kernel panic - not syncing: EXT4-fs (device sda2): panic forced after error ',
      'CPU: 2 PID: 378 Comm: rsyslogd Not tainted 6.1.0-25-amd64 #1',
    ],
  },
  {
    of: 'devices and memory with errors',
    rows: [
      'pcieport 0000:60:01.1: DPC: containment event, status:0x1f01 source:0x0000 ',
      'pcieport 0000:60:01.1:   device [1022:14ab] error status/mask=00000020/04400000 ',
      'EDAC skx MC1: HANDLING MCE MEMORY ERROR ',
      'EDAC MC1: 1 UE memory read error on CPU_SrcID#0_MC#1_Chan#0_DIMM#0 ',
      'mce: Uncorrected hardware memory error in user-access at 81f3a2c80 ',
      'Memory failure: 0x81f3a2: recovery action for clean LRU page: Recovered',
    ],
  },
  {
    of: 'an oops of s390x',
    rows: [
      'Failing address: 5f6d6f64656e2000 TEID: 5f6d6f64656e2803 ',
      'Fault in home space mode while using kernel ASCE. ',
      'AS:00000001b5a1c007 R3:0000000000000024  ',
      'Krnl GPRS: 0000000000000000 0000000000000003 00000000a4d0c200 0000000081f4a000            ',
      '0000000000000000 00000000a91be400 0000000000000001 000003e000193d28 ',
      'Krnl Code:#0000000000000000: 0000                illegal           ',
      '>0000000000000002: 0000                illegal            ',
      '0000000000000004: 0000                illegal',
    ],
  },
  {
    of: 'an oops of POWER',
    rows: [
      'BUG: Unable to handle kernel data access on read at 0x6c2f7273752f3af7 ',
      'Faulting instruction address: 0xc0000000004a1f2c ',
      'Oops: Kernel access of bad area, sig: 11 [#1] ',
      'LE PAGE_SIZE=64K MMU=Radix SMP NR_CPUS=2048 NUMA pSeries ',
      '[c000000002b5f3b0] [c0000000004a1ed0] __kmalloc+0x150/0x4c0 (unreliable) ',
      '--- interrupt: 900 at multi_cpu_stop+0x184/0x1f0 ',
      'NIP:  c0000000002d1bd4 LR: c0000000002d1bc8 CTR: c0000000002d1a50',
    ],
  },
  {
    of: 'an interrupted processor, and a panic',
    rows: [
      'RIP: 0010:cpuidle_enter_state+0xc5/0x450 ',
      'Code: ff e8 af d4 80 ff 80 <45> 85 ed 0f 88 8f 02 00 00 ',
      'RSP: 002b:00007ffc2ceaa3a0 EFLAGS: 00000246 ',
      'ORIG_RAX: ffffffffffffffdd ',
      'R13: 0000000000000000 R14: 0000000000000003 R15: 0000000000000000 ',
      'cpuidle_enter+0x2e/0x40 ',
      'Code: Unable to access opcode bytes at RIP 0xffffffffffffffd6. ',
      'Kernel panic - not syncing: Fatal exception ',
      'Kernel Offset: 0x1e000000 from 0xffffffff81000000',
    ],
  },
])('without stamps $of is cut where its rows begin', ({ rows }) => {
  expect(cut(rows.join(''))).toEqual(rows);
});

test.each(['-', '=', '= ', '1', ' ', '[] ', '** '])('a row of %j takes no more than linear time', (sign) => {
  const text = sign.repeat(1 << 18);
  expect(cut(text)).toEqual([text]);
});

test('a frame of 32-bit arm has two addresses, and what arm64 prints behind the code is a row', () => {
  const rows = [
    '[<80a87848>] (__schedule) from [<80a88018>] (schedule+0x3c/0xa0) ',
    '[<80a88018>] (schedule) from [<8015c138>] (io_schedule+0x14/0x3c) ',
    '[<8015c138>] (io_schedule) from [<80230be4>] (wait_on_page_bit+0x110/0x15c) ',
    'Code: d2888001 910003fd f9000bf3 aa0003f3 (f9401000) ',
    'SMP: stopping secondary CPUs',
  ];
  expect(cut(rows.join(''))).toEqual(rows);
});

test('who ran, as arm64 prints it up to 4.19, is a row behind the list of modules', () => {
  const rows = [
    'Internal error: Oops - BUG: 0 [#1] PREEMPT SMP ',
    'Modules linked in: can_raw can flexcan can_dev spi_fsl_dspi caam_jr caam error uio_pdrv_genirq uio ',
    'Process plc-task (pid: 1874, stack limit = 0x000000003d1f8c52) ',
    'CPU: 2 PID: 1874 Comm: plc-task Not tainted 4.19.155 #1',
  ];
  expect(cut(rows.join(''))).toEqual(rows);
});
