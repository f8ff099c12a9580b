import { expect, test } from 'vitest';
import { onlyEvent } from '../only.fixture.ts';
import { readLog } from '../../../src/log/read.ts';

/** arch/x86/kernel/cpu/mce (cpu/mcheck to 4.20), arch/powerpc/kernel/mce.c, arch/s390/kernel/nmi.c. */

test('x86, 5.14, RHEL 9: several processors, and the panic that is their end', () => {
  const event = onlyEvent(`[89012.345670] Disabling lock debugging due to kernel taint
[89012.345671] mce: [Hardware Error]: CPU 12: Machine Check Exception: 5 Bank 4: be00000000800400
[89012.345672] mce: [Hardware Error]: RIP !INEXACT! 10:<ffffffff9e5d4b3b> {intel_idle+0x5b/0xa0}
[89012.345673] mce: [Hardware Error]: TSC 1a2b3c4d5e6f70 ADDR 3fff9d2c MISC 7880018086
[89012.345674] mce: [Hardware Error]: PROCESSOR 0:50657 TIME 1718000000 SOCKET 0 APIC 18 microcode 5003303
[89012.345675] mce: [Hardware Error]: Run the above through 'mcelog --ascii'
[89012.345676] mce: [Hardware Error]: CPU 0: Machine Check Exception: 5 Bank 4: be00000000800400
[89012.345677] mce: [Hardware Error]: RIP !INEXACT! 10:<ffffffff9e5d4b3b> {intel_idle+0x5b/0xa0}
[89012.345678] mce: [Hardware Error]: TSC 1a2b3c4d5e6f80 ADDR 3fff9d2c MISC 7880018086
[89012.345679] mce: [Hardware Error]: PROCESSOR 0:50657 TIME 1718000000 SOCKET 0 APIC 0 microcode 5003303
[89012.345680] mce: [Hardware Error]: Run the above through 'mcelog --ascii'
[89012.345681] mce: [Hardware Error]: Machine check: Processor context corrupt
[89012.345682] Kernel panic - not syncing: Fatal machine check
[89012.345683] Kernel Offset: 0x1d000000 from 0xffffffff81000000 (relocation range: 0xffffffff80000000-0xffffffffbfffffff)
`);
  expect(event).toMatchObject({
    kind: 'machine-check',
    severity: 'crash',
    title: 'Machine Check Exception',
    function: null,
    cpu: 12,
    panicked: true,
    panicReason: 'Fatal machine check',
    firstLine: 2,
  });
});

test('i386, 2.6.9, RHEL 4: no bank in the headline', () => {
  expect(
    onlyEvent(`CPU 1: Machine Check Exception: 0000000000000004
Bank 0: f200000000000800 at 3fff0000
Kernel panic - not syncing: CPU context corrupt
`),
  ).toMatchObject({ kind: 'machine-check', cpu: 1, panicked: true });
});

test('x86_64, 2.6.18, RHEL 5', () => {
  expect(
    onlyEvent(`HARDWARE ERROR
CPU 2: Machine Check Exception:                5 Bank 5: b200001802000e0f
RIP !INEXACT! 10:<ffffffff80057018> {mwait_idle+0x36/0x4a}
TSC 6a1b2c3d4e5f6
This is not a software problem!
Run through mcelog --ascii to decode and contact your hardware vendor
Kernel panic - not syncing: Uncorrected machine check
`),
  ).toMatchObject({ kind: 'machine-check', cpu: 2, panicked: true, panicReason: 'Uncorrected machine check' });
});

test('x86, a bank that was polled: no exception, and the machine goes on', () => {
  const events = readLog(`[  313.747594] mce: [Hardware Error]: Machine check events logged
[  313.747597] mce: [Hardware Error]: CPU 3: Machine Check: 0 Bank 7: 8c00004000010090
[  313.747600] mce: [Hardware Error]: TSC 0 ADDR 1f3a2b4c0 MISC 140505086
[  313.747603] mce: [Hardware Error]: PROCESSOR 0:306f2 TIME 1718000000 SOCKET 0 APIC 6 microcode 43
`).subjects.map(({ event: { kind, severity } }) => ({ kind, severity }));
  expect(events).toEqual([{ kind: 'hardware-error', severity: 'trouble' }]);
});

test('AMD: the decoded lines of one event are one', () => {
  expect(
    onlyEvent(
      `[333.236610] mce: [Hardware Error]: Machine check events logged
[333.239325] [Hardware Error]: Corrected error, no action required.
[333.241526] [Hardware Error]: CPU:0 (17:1:1) MC15_STATUS[Over|CE|MiscV|AddrV|-|-|SyndV|CECC|-|-|-]: 0xdc2040000000011b
[333.243792] [Hardware Error]: Error Addr: 0x0000000065aa27c0
[333.245899] [Hardware Error]: IPID: 0x0000009600050f00, Syndrome: 0x000000690a400a03
[333.245999] [Hardware Error]: Unified Memory Controller Ext. Error Code: 0, DRAM ECC error.
[333.246020] [Hardware Error]: cache level: L3/GEN, tx: GEN, mem-tx: RD
`,
    ),
  ).toMatchObject({ kind: 'hardware-error', title: 'machine check event', repeated: 2 });
});

test('ppc64le: a load that could not be recovered kills the kernel', () => {
  const event =
    onlyEvent(`[ 1127.223515] MCE: CPU8: machine check (Severe) Host UE Load/Store DAR: c0000000ba802800 [Not recovered]
[ 1127.223530] MCE: CPU8: NIP: [c0080000058a2b36] mcetest_read+0x36/0x120 [mcetest]
[ 1127.223539] MCE: CPU8: Initiator CPU
[ 1127.223544] MCE: CPU8: Hardware error
[ 1127.223550] Oops: Machine check, sig: 7 [#1]
[ 1127.223551] LE PAGE_SIZE=64K MMU=Radix SMP NR_CPUS=2048 NUMA PowerNV
[ 1127.223552] Modules linked in: mcetest(OE) kvm_hv
[ 1127.223553] CPU: 8 PID: 5120 Comm: cat Kdump: loaded Tainted: G   M       OE    --------- -  - 4.18.0-477.10.1.el8_8.ppc64le #1
[ 1127.223554] NIP:  c0080000058a2b36 LR: c0000000004a2a10 CTR: c0080000058a2b00
[ 1127.223555] REGS: c00000001b2f3830 TRAP: 0200   Tainted: G   M       OE    --------- -  -  (4.18.0-477.10.1.el8_8.ppc64le)
[ 1127.223556] MSR:  900000000280b033 <SF,HV,VEC,VSX,EE,FP,ME,IR,DR,RI,LE>  CR: 24004222  XER: 20040000
[ 1127.223557] CFAR: c00000000000dd84 DAR: c0000000ba802800 DSISR: 00008000 IRQMASK: 0
[ 1127.223558] NIP [c0080000058a2b36] mcetest_read+0x36/0x120 [mcetest]
[ 1127.223559] LR [c0000000004a2a10] vfs_read+0xe0/0x2d0
[ 1127.223560] Call Trace:
[ 1127.223561] [c00000001b2f3ad0] [c0000000004a2a10] vfs_read+0xe0/0x2d0
[ 1127.223562] [c00000001b2f3b20] [c0000000004a2e50] ksys_read+0x80/0x140
[ 1127.223563] Kernel panic - not syncing: Fatal exception
`);
  expect(event).toMatchObject({
    kind: 'machine-check',
    title: 'Machine check in mcetest_read',
    function: 'mcetest_read',
    module: 'mcetest',
    cpu: 8,
    comm: 'cat',
    arch: 'ppc64',
    panicked: true,
  });
});

test('ppc64, 4.4: what was recovered is a hardware error', () => {
  expect(
    onlyEvent(`[  127.223515] Severe Machine check interrupt [Recovered]
[  127.223530]   NIP [d00000000ba80280]: insert_slb_entry.constprop.0+0x278/0x2c0 [mcetest_slb]
[  127.223539]   Initiator: CPU
[  127.223544]   Error type: SLB [Multihit]
[  127.223550]     Effective address: d00000000ba80280
`),
  ).toMatchObject({ kind: 'hardware-error', severity: 'trouble', panicked: false });
});

test('s390x: the task that the machine check hit', () => {
  expect(
    onlyEvent(`[ 4711.100001] mcck: Terminating task because of machine malfunction (code 0x00000000400f1d2b).
[ 4711.100002] mcck: task: oracle, pid: 30211.
`),
  ).toMatchObject({ kind: 'machine-check', severity: 'crash' });
});
