import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** x86_64 before the generations that all other tests show: arch/x86_64/mm/fault.c, arch/x86_64/kernel/traps.c. */

test('2.6.9, RHEL 4: the place below the headline, braces, several frames on a line', () => {
  const event = onlyEvent(`Unable to handle kernel NULL pointer dereference at 0000000000000018 RIP:
<ffffffffa00a2b54>{:ext3:ext3_file_write+22}
PML4 7e4a9067 PGD 7e4aa067 PMD 0
Oops: 0000 [1] SMP
CPU 3
Modules linked in: nfs lockd nfs_acl ext3 jbd dm_mod tg3
Pid: 4711, comm: oracle Not tainted 2.6.9-89.ELsmp
RIP: 0010:[<ffffffffa00a2b54>] <ffffffffa00a2b54>{:ext3:ext3_file_write+22}
RSP: 0018:00000100779f9e88  EFLAGS: 00010246
RAX: 0000000000000000 RBX: 00000100779f9f50 RCX: 0000000000000002
RDX: 0000000000001000 RSI: 0000002a95567000 RDI: 000001007f5c7280
RBP: 000001007f5c7280 R08: 0000000000000000 R09: 0000000000000000
R10: 0000000000000000 R11: 0000000000000246 R12: 0000000000001000
R13: 0000002a95567000 R14: 0000000000001000 R15: 0000000000000003
FS:  0000002a9589fb00(0000) GS:ffffffff804e5580(0000) knlGS:0000000000000000
CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033
CR2: 0000000000000018 CR3: 0000000037e2c000 CR4: 00000000000006e0
Process oracle (pid: 4711, threadinfo 00000100779f8000, task 000001007e5c3030)
Stack: 0000000000001000 00000100779f9f50 000001007f5c7280 ffffffff801794a3
       0000000000000000 0000000000001000 0000000000000000 0000000000000000
Call Trace:<ffffffff801794a3>{do_sync_write+175} <ffffffff80135756>{autoremove_wake_function+0}
       <ffffffff801795be>{vfs_write+207} <ffffffff801796a6>{sys_write+69}
       <ffffffff8011026a>{system_call+126}

Code: 48 8b 40 18 48 89 44 24 08 48 8b 47 10 48 8b 40 10 f6 80 08
RIP <ffffffffa00a2b54>{:ext3:ext3_file_write+22} RSP <00000100779f9e88>
CR2: 0000000000000018
 <0>Kernel panic - not syncing: Oops
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel NULL pointer dereference in ext3_file_write',
    function: 'ext3_file_write',
    module: 'ext3',
    offset: 22,
    size: null,
    address: '0000000000000018',
    errorCode: '0000',
    arch: 'x86_64',
    release: '2.6.9-89.ELsmp',
    cpu: 3,
    pid: 4711,
    comm: 'oracle',
    taint: { flags: [] },
    panicked: true,
    panicReason: 'Oops',
    firstLine: 1,
  });
  expect(traceOf(event)).toEqual([
    'do_sync_write',
    'autoremove_wake_function',
    'vfs_write',
    'sys_write',
    'system_call',
  ]);
  expect(event.frames[0]).toMatchObject({ offset: 175, line: 21, place: { column: 12 } });
  expect(event.registers).toMatchObject({ RIP: 'ffffffffa00a2b54', RDI: '000001007f5c7280', CR2: '0000000000000018' });
  expect(event.modules.map(({ name }) => name)).toContain('ext3');
});

test('2.6.9: the stacks that a trace runs over', () => {
  const event = onlyEvent(`Unable to handle kernel paging request at ffffff0000123456 RIP:
<ffffffff8021aa31>{kmem_cache_free+73}
PML4 1017067 PGD 0
Oops: 0002 [1] SMP
CPU 0
Modules linked in: tg3
Pid: 0, comm: swapper Tainted: P      2.6.9-42.ELsmp
RIP: 0010:[<ffffffff802b1c40>] <ffffffff802b1c40>{tg3_poll+118}
RSP: 0018:ffffffff80455e38  EFLAGS: 00010002
Call Trace:<IRQ> <ffffffff802b2f11>{net_rx_action+129} <ffffffff8013d7c4>{__do_softirq+88}
       <ffffffff80113193>{do_IRQ+195} <EOI> <ffffffff8010e749>{default_idle+0}
       <ffffffff8010e7c9>{cpu_idle+26}
`);
  expect(traceOf(event)).toEqual([
    'net_rx_action@irq',
    '__do_softirq@irq',
    'do_IRQ@irq',
    'default_idle@task',
    'cpu_idle@task',
  ]);
  expect(event).toMatchObject({ kind: 'page-fault', address: 'ffffff0000123456', taint: { flags: ['P'] } });
});

test('2.6.18, RHEL 5: the module in front of its function', () => {
  const event = onlyEvent(`Unable to handle kernel NULL pointer dereference at 0000000000000010 RIP:
 [<ffffffff8804bfd2>] :ext3:ext3_lookup+0x54/0x120
PGD 21d5a1067 PUD 21d57a067 PMD 0
Oops: 0000 [1] SMP
last sysfs file: /devices/pci0000:00/0000:00:00.0/irq
CPU 1
Modules linked in: autofs4 hidp ext3 jbd uhci_hcd ohci_hcd ehci_hcd
Pid: 3301, comm: find Not tainted 2.6.18-194.el5 #1
RIP: 0010:[<ffffffff8804bfd2>]  [<ffffffff8804bfd2>] :ext3:ext3_lookup+0x54/0x120
RSP: 0018:ffff81021d4f5d08  EFLAGS: 00010246
RAX: 0000000000000000 RBX: ffff81021f3b9d10 RCX: 0000000000000000
RDX: ffff81021d4f5ea8 RSI: ffff81021c1ed0d0 RDI: ffff81021f3b9d10
FS:  00002b1e6a5ee6e0(0000) GS:ffff81010eb99840(0000) knlGS:0000000000000000
CS:  0010 DS: 0000 ES: 0000 CR0: 000000008005003b
CR2: 0000000000000010 CR3: 000000021d57b000 CR4: 00000000000006e0
Process find (pid: 3301, threadinfo ffff81021d4f4000, task ffff81021f6e17e0)
Stack:  ffff81021c1ed0d0 ffff81021f3b9d10 0000000000000000 ffffffff8000d0ba
Call Trace:
 [<ffffffff8000d0ba>] do_lookup+0xe5/0x1e6
 [<ffffffff8000a2f4>] __link_path_walk+0xa01/0xf5b
 [<ffffffff8805d1c3>] :nfs:nfs_open+0x1/0x2
 [<ffffffff8005d28d>] tracesys+0xd5/0xe0


Code: 48 8b 40 10 48 85 c0 74 0f
RIP  [<ffffffff8804bfd2>] :ext3:ext3_lookup+0x54/0x120
 RSP <ffff81021d4f5d08>
CR2: 0000000000000010
 <0>Kernel panic - not syncing: Fatal exception
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'ext3_lookup',
    module: 'ext3',
    offset: 0x54,
    size: 0x120,
    release: '2.6.18-194.el5',
    build: '#1',
    arch: 'x86_64',
    cpu: 1,
    pid: 3301,
    comm: 'find',
    panicked: true,
  });
  expect(traceOf(event)).toEqual(['do_lookup', '__link_path_walk', 'nfs_open', 'tracesys']);
  expect(event.frames[2]?.module).toBe('nfs');
});
