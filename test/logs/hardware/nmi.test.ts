import { expect, test } from 'vitest';
import { onlyEvent } from '../only.fixture.ts';

/** arch/x86/kernel/nmi.c (traps.c to 3.0), drivers/watchdog/hpwdt.c. */

test('3.10: an NMI that nobody knows', () => {
  expect(
    onlyEvent(`[ 4321.100001] Uhhuh. NMI received for unknown reason 3d on CPU 12.
[ 4321.100002] Do you have a strange power saving mode enabled?
[ 4321.100003] Dazed and confused, but trying to continue
`),
  ).toMatchObject({ kind: 'nmi', cpu: 12, panicked: false });
});

test('2.6.32 with kernel.unknown_nmi_panic: the panic goes with it', () => {
  const event = onlyEvent(`Uhhuh. NMI received for unknown reason 31 on CPU 0.
Do you have a strange power saving mode enabled?
Kernel panic - not syncing: NMI: Not continuing
Pid: 0, comm: swapper Not tainted 2.6.32-504.el6.x86_64 #1
Call Trace:
 <NMI>  [<ffffffff8152933c>] ? panic+0xa7/0x16f
 [<ffffffff8100a5d2>] ? do_nmi+0x222/0x340
 [<ffffffff8152d930>] ? nmi+0x20/0x30
 [<ffffffff812e09be>] ? intel_idle+0xde/0x170
 <<EOE>>  [<ffffffff8142a4d7>] ? cpuidle_idle_call+0xa7/0x140
 [<ffffffff81009fc6>] ? cpu_idle+0xb6/0x110
`);
  expect(event).toMatchObject({ kind: 'nmi', panicked: true, panicReason: 'NMI: Not continuing' });
});

test('an HPE machine whose management processor raised the NMI', () => {
  expect(
    onlyEvent(`[99881.000001] Kernel panic - not syncing: An NMI occurred. Depending on your system the reason for the NMI is logged in any one of the following resources:
[99881.000001] 1. Integrated Management Log (IML)
[99881.000001] 2. OA Syslog
[99881.000001] 3. OA Forward Progress Log
[99881.000001] 4. iLO Event Log
[99881.000002] CPU: 0 PID: 0 Comm: swapper/0 Kdump: loaded Tainted: G           OE  ------------   3.10.0-1127.el7.x86_64 #1
[99881.000003] Hardware name: HPE ProLiant DL380 Gen10/ProLiant DL380 Gen10, BIOS U30 02/02/2019
[99881.000004] Call Trace:
[99881.000005]  <NMI>  [<ffffffffb0579262>] dump_stack+0x19/0x1b
[99881.000006]  [<ffffffffb0572b24>] panic+0xe8/0x21f
[99881.000007]  [<ffffffffafe9a77f>] nmi_panic+0x3f/0x40
[99881.000008]  [<ffffffffc04b1f72>] hpwdt_pretimeout+0xa2/0xd9 [hpwdt]
[99881.000009]  [<ffffffffb058293c>] nmi_handle.isra.0+0x8c/0x150
[99881.000010]  [<ffffffffb0582c00>] do_nmi+0x160/0x460
[99881.000011]  [<ffffffffb0581d69>] end_repeat_nmi+0x1e/0x81
[99881.000012]  <EOE>  [<ffffffffb057f9d6>] native_safe_halt+0x6/0x10
`),
  ).toMatchObject({
    kind: 'nmi',
    panicked: true,
    release: '3.10.0-1127.el7.x86_64',
    hardware: 'HPE ProLiant DL380 Gen10/ProLiant DL380 Gen10, BIOS U30 02/02/2019',
  });
});
