import { describe, expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** arch/arm64/mm/fault.c, kernel/traps.c, kernel/process.c, kernel/stacktrace.c. */

test('4.14, the layout to 4.17', () => {
  const event = onlyEvent(`[  842.110001] Unable to handle kernel NULL pointer dereference at virtual address 00000018
[  842.110002] pgd = ffff8017d9b4a000
[  842.110003] [00000018] *pgd=00000017dce3d003, *pud=00000017dce3d003, *pmd=0000000000000000
[  842.110004] Internal error: Oops: 96000005 [#1] SMP
[  842.110005] Modules linked in: nfsv4 hns3(OE) hclge(OE) hnae3(OE)
[  842.110006] CPU: 17 PID: 6120 Comm: ethtool Tainted: G           OE   4.14.0-115.el7a.0.1.aarch64 #1
[  842.110007] Hardware name: Huawei TaiShan 200 (Model 2280)/BC82AMDD, BIOS 0.98 06/20/2019
[  842.110008] task: ffff8017d8c8c800 task.stack: ffff000034b50000
[  842.110009] PC is at hns3_get_stats+0x3c/0x110 [hns3]
[  842.110010] LR is at hns3_get_stats+0x28/0x110 [hns3]
[  842.110011] pc : [<ffff000001a3c6d4>] lr : [<ffff000001a3c6c0>] pstate: 60400009
[  842.110012] sp : ffff000034b53b00
[  842.110013] x29: ffff000034b53b00 x28: ffff8017d8c8c800
[  842.110014] x27: ffff000008a41000 x26: 000000000000001d
[  842.110015] x1 : 0000000000000000 x0 : 0000000000000018
[  842.110016] Process ethtool (pid: 6120, stack limit = 0xffff000034b50000)
[  842.110017] Call trace:
[  842.110018] Exception stack(0xffff000034b539c0 to 0xffff000034b53b00)
[  842.110019] 39c0: 0000000000000018 0000000000000000 ffff8017d8f6a000 0000000000000040
[  842.110020] [<ffff000001a3c6d4>] hns3_get_stats+0x3c/0x110 [hns3]
[  842.110021] [<ffff000008768a4c>] dev_ethtool+0x8e4/0x2010
[  842.110022] [<ffff0000080838c0>] el0_svc_naked+0x34/0x38
[  842.110023] Code: f9400c01 b4000441 f9401a60 d2800002 (f9400c21)
[  842.110024] ---[ end trace 1b2c3d4e5f601234 ]---
[  842.110025] Kernel panic - not syncing: Fatal exception
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel NULL pointer dereference in hns3_get_stats',
    function: 'hns3_get_stats',
    module: 'hns3',
    offset: 0x3c,
    size: 0x110,
    address: '00000018',
    errorCode: '96000005',
    arch: 'arm64',
    distro: 'rhel',
    cpu: 17,
    pid: 6120,
    comm: 'ethtool',
    taint: { flags: ['G', 'O', 'E'] },
    panicked: true,
    code: 'f9400c01 b4000441 f9401a60 d2800002 (f9400c21)',
  });
  expect(event.registers).toMatchObject({ PC: 'ffff000001a3c6d4', PSTATE: '60400009', X0: '0000000000000018' });
  expect(traceOf(event)).toEqual(['hns3_get_stats', 'dev_ethtool', 'el0_svc_naked']);
});

test('5.10, openEuler: the layout from 4.18 on', () => {
  const event =
    onlyEvent(`[  842.110001][ T6120] Unable to handle kernel paging request at virtual address dead000000000108
[  842.110002][ T6120] Mem abort info:
[  842.110003][ T6120]   ESR = 0x96000044
[  842.110004][ T6120]   EC = 0x25: DABT (current EL), IL = 32 bits
[  842.110005][ T6120]   SET = 0, FnV = 0
[  842.110006][ T6120]   EA = 0, S1PTW = 0
[  842.110007][ T6120] Data abort info:
[  842.110008][ T6120]   ISV = 0, ISS = 0x00000044
[  842.110009][ T6120]   CM = 0, WnR = 1
[  842.110010][ T6120] [dead000000000108] address between user and kernel address ranges
[  842.110011][ T6120] Internal error: Oops: 96000044 [#1] SMP
[  842.110012][ T6120] Modules linked in: xt_conntrack nf_conntrack(E)
[  842.110013][ T6120] CPU: 2 PID: 6120 Comm: kubelet Kdump: loaded Tainted: G            E     5.10.0-60.18.0.50.oe2203.aarch64 #1
[  842.110014][ T6120] Hardware name: QEMU KVM Virtual Machine, BIOS 0.0.0 02/06/2015
[  842.110015][ T6120] pstate: 60400085 (nZCv daIf +PAN -UAO -TCO BTYPE=--)
[  842.110016][ T6120] pc : nf_conntrack_destroy+0x54/0xb0 [nf_conntrack]
[  842.110017][ T6120] lr : nf_conntrack_destroy+0x48/0xb0 [nf_conntrack]
[  842.110018][ T6120] sp : ffff80001234bb50
[  842.110019][ T6120] x29: ffff80001234bb50 x28: ffff0000c1234567
[  842.110020][ T6120] Call trace:
[  842.110021][ T6120]  nf_conntrack_destroy+0x54/0xb0 [nf_conntrack]
[  842.110022][ T6120]  skb_release_head_state+0xa0/0xf0
[  842.110023][ T6120]  el0_sync+0x174/0x180
[  842.110024][ T6120] Code: d2800020 f2fbd5a0 f9400261 f9400662 (f9000441)
[  842.110025][ T6120] ---[ end trace 8c7d6e5f4a3b2c1d ]---
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    function: 'nf_conntrack_destroy',
    module: 'nf_conntrack',
    address: 'dead000000000108',
    arch: 'arm64',
    distro: 'openeuler',
    cpu: 2,
    panicked: false,
    lastLine: 25,
  });
  expect(event.registers).toMatchObject({ PSTATE: '60400085', X28: 'ffff0000c1234567', SP: 'ffff80001234bb50' });
});

test('6.13: frames say how they were found', () => {
  const event = onlyEvent(`[   33.000001] Unable to handle kernel paging request at virtual address ffff800083f41000
[   33.000002] Mem abort info:
[   33.000003]   ESR = 0x0000000096000007
[   33.000004]   FSC = 0x07: level 3 translation fault
[   33.000005] swapper pgtable: 4k pages, 48-bit VAs, pgdp=0000000041e32000
[   33.000006] [ffff800083f41000] pgd=0000000000000000, p4d=100000013ffff003, pud=100000013fffe003, pmd=100000013fffa003, pte=0000000000000000
[   33.000007] Internal error: Oops: 0000000096000007 [#1] PREEMPT SMP
[   33.000008] Modules linked in: probe_test(O)
[   33.000009] CPU: 1 UID: 0 PID: 412 Comm: insmod Tainted: G           O       6.13.7 #1
[   33.000010] Tainted: [O]=OOT_MODULE
[   33.000011] Hardware name: linux,dummy-virt (DT)
[   33.000012] pstate: 60400005 (nZCv daif +PAN -UAO -TCO -DIT -SSBS BTYPE=--)
[   33.000013] pc : probe_read+0x24/0x1000 [probe_test]
[   33.000014] lr : do_one_initcall+0x5c/0x2d0
[   33.000015] sp : ffff800083bdbb70
[   33.000016] Call trace:
[   33.000017]  probe_read+0x24/0x1000 [probe_test] (P)
[   33.000018]  do_one_initcall+0x5c/0x2d0 (F)
[   33.000019]  el0t_64_sync+0x1a0/0x1a8
[   33.000020] Code: d503201f d503201f 90000000 91000000 (b9400001)
[   33.000021] ---[ end trace 0000000000000000 ]---
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    function: 'probe_read',
    module: 'probe_test',
    errorCode: '0000000096000007',
    arch: 'arm64',
    release: '6.13.7',
  });
  expect(traceOf(event)).toEqual(['probe_read', 'do_one_initcall', 'el0t_64_sync']);
});

const tail = `CPU: 4 PID: 311 Comm: kworker/4:1 Not tainted 5.15.0-91-generic #101-Ubuntu
Hardware name: WIWYNN Mt.Jade, BIOS 1.6 01/01/2022
pstate: 00400009 (nzcv daif +PAN -UAO -TCO -DIT -SSBS BTYPE=--)
pc : pci_generic_config_read+0x38/0xe0
lr : pci_generic_config_read+0x24/0xe0
sp : ffff80000a3c3b40
Call trace:
 pci_generic_config_read+0x38/0xe0
 pci_bus_read_config_dword+0x80/0xe0
 ret_from_fork+0x10/0x20
`;

test.each([
  [
    'SError Interrupt on CPU4, code 0x00000000bf000002 -- SError\n',
    'Kernel panic - not syncing: Asynchronous SError Interrupt\n',
    'external-abort',
    'SError Interrupt in pci_generic_config_read',
    null,
  ],
  [
    'Bad mode in Synchronous Abort handler detected on CPU4, code 0x86000005 -- IABT (current EL)\n',
    'Kernel panic - not syncing: bad mode\n',
    'trap',
    'Bad mode in pci_generic_config_read',
    null,
  ],
  [
    'Unhandled 64-bit el1h sync exception on CPU4, ESR 0x0000000096000021 -- DABT (current EL)\n',
    'Kernel panic - not syncing: Unhandled exception\n',
    'trap',
    'Unhandled exception in pci_generic_config_read',
    null,
  ],
  [
    `Insufficient stack space to handle exception!
ESR: 0x0000000096000047 -- DABT (current EL)
FAR: 0xffff80000a3bfff0
Task stack:     [0xffff80000a3c0000..0xffff80000a3c4000]
IRQ stack:      [0xffff800008020000..0xffff800008024000]
Overflow stack: [0xffff0001fee8a310..0xffff0001fee8b310]
`,
    'Kernel panic - not syncing: kernel stack overflow\n',
    'stack-overflow',
    'kernel stack overflow in pci_bus_read_config_dword',
    'ffff80000a3bfff0',
  ],
  [
    `Unhandled fault: synchronous external abort (0x96000210) at 0xffff00000a0c0000
Internal error: : 96000210 [#1] SMP
Modules linked in: igb
`,
    'Kernel panic - not syncing: Fatal exception\n',
    'external-abort',
    'Unhandled fault in pci_generic_config_read',
    'ffff00000a0c0000',
  ],
  [
    'Internal error: synchronous external abort: 96000210 [#1] SMP\nModules linked in: igb\n',
    'Kernel panic - not syncing: synchronous external abort: Fatal exception\n',
    'external-abort',
    'Internal error in pci_generic_config_read',
    null,
  ],
  [
    'Unable to handle kernel execute from non-executable memory at virtual address ffff00000a0c0000\nInternal error: Oops: 8600000f [#1] SMP\n',
    'Kernel panic - not syncing: Oops: Fatal exception in interrupt\n',
    'nx-execute',
    'BUG: unable to handle kernel paging request in pci_generic_config_read',
    'ffff00000a0c0000',
  ],
  [
    'Internal error: Oops - BTI: 0000000034000002 [#1] SMP\n',
    'Kernel panic - not syncing: Oops - BTI: Fatal exception\n',
    'trap',
    'Internal error in pci_generic_config_read',
    null,
  ],
])('%s', (head, panic, kind, title, address) => {
  expect(onlyEvent(head + tail + panic)).toMatchObject({
    kind,
    title,
    address,
    panicked: true,
    arch: 'arm64',
    cpu: 4,
    pid: 311,
    distro: 'ubuntu',
    function: title.replace(/^.* in /, ''),
  });
});

test('an excerpt without its headline', () => {
  expect(onlyEvent(tail.slice(tail.indexOf('pstate')))).toMatchObject({
    kind: 'oops',
    function: 'pci_generic_config_read',
    arch: 'arm64',
  });
});

describe('an SError comes in where it may, not where it was caused', () => {
  const report = (pc: string): string => `[   51.278556] SError Interrupt on CPU3, code 0x00000000bf000002 -- SError
[   51.278570] CPU: 3 PID: 9 Comm: kworker/u8:0 Not tainted 6.3.0 #1
[   51.278603] pstate: 404000c5 (nZcv daIF +PAN -UAO -TCO -DIT -SSBS BTYPE=--)
[   51.278611] pc : ${pc}
[   51.278720] Kernel panic - not syncing: Asynchronous SError Interrupt
[   51.278722] CPU: 3 PID: 9 Comm: kworker/u8:0 Not tainted 6.3.0 #1
[   51.278730] Call trace:
[   51.278731]  dump_backtrace.part.0+0xdc/0xf0
[   51.278770]  panic+0x18c/0x39c
[   51.278780]  nmi_panic+0x90/0x94
[   51.278790]  arm64_serror_panic+0x78/0x84
[   51.278800]  do_serror+0x40/0x84
[   51.278810]  el1h_64_error_handler+0x34/0x50
[   51.278820]  el1h_64_error+0x64/0x68
[   51.278830]  ${pc}
[   51.278850]  el1h_64_irq+0x68/0x6c
[   51.278860]  foo_init+0x30/0x80 [foo]
`;

  test.each(['el1_interrupt+0x20/0x70', 'el1h_64_irq_handler+0x18/0x28', '__cmpxchg_case_acq_32+0x14/0x2c'])(
    '%s',
    (pc) => {
      expect(onlyEvent(report(pc))).toMatchObject({ kind: 'external-abort', function: 'foo_init', panicked: true });
    },
  );

  test('where a function stood, that is named', () => {
    expect(onlyEvent(report('foo_get+0x20/0x70')).function).toBe('foo_get');
  });
});

describe('kernels of MediaTek, whose crash dumper prints the registers', () => {
  const head = `[  745.268133][  T382] food: [name:fault&]Unable to handle kernel paging request at virtual address ffffff803fd3f000
[  745.268154][  T382] food: [name:traps&]Internal error: Oops: 96000007 [#1] PREEMPT SMP
[  745.268160][  T382] food: [name:mediatek_cpufreq_hw&]cpufreq stop DVFS log done
[  745.268278][  T382] food: [name:mrdump&]Kernel Offset: 0x2825400000 from 0xffffffc008000000
[  745.268294][  T382] food: [name:mrdump&]pstate: 82400005 (Nzcv daif +PAN -UAO)
[  745.268301][  T382] food: [name:mrdump&]pc : [0xffffffe82d420210] foo_read+0x1a0/0x1c4
[  745.268310][  T382] food: [name:mrdump&]lr : [0xffffffe82dbe12c0] foo_open+0x100/0x168
[  745.268319][  T382] food: [name:mrdump&]sp : ffffffc0097cb8b0
`;
  const rest = `[  745.269337][  T382] food: CPU: 0 PID: 382 Comm: food Tainted: G S      W  OE     5.15.41-android13-8-gb1f1ad628628 #1
[  745.269347][  T382] food: Hardware name: MT6886(ENG) (DT)
[  745.269354][  T382] food: Call trace:
[  745.269359][  T382] food:  dump_backtrace+0x0/0x2a8
[  745.269391][  T382] food:  mrdump_common_die+0x32c/0x5ac [mrdump]
[  745.269470][  T382] food:  ipanic_die+0x1c/0x28 [mrdump]
[  745.269539][  T382] food:  __die+0xbc/0x308
[  745.269556][  T382] food:  die_kernel_fault+0x94/0xa8
[  745.269610][  T382] food:  el1h_64_sync+0x78/0x7c
[  745.269618][  T382] food:  foo_read+0x1a0/0x1c4
[  745.269626][  T382] food:  foo_open+0x114/0x220
`;
  const expected = {
    kind: 'page-fault',
    function: 'foo_read',
    offset: 0x1a0,
    arch: 'arm64',
    registers: { PC: 'ffffffe82d420210', LR: 'ffffffe82dbe12c0', SP: 'ffffffc0097cb8b0', PSTATE: '82400005' },
  };

  test('whole', () => {
    const event = onlyEvent(head + rest);
    expect(event).toMatchObject({ ...expected, cpu: 0, pid: 382, comm: 'food', hardware: 'MT6886(ENG) (DT)' });
  });

  test('to the registers', () => {
    expect(onlyEvent(head)).toMatchObject(expected);
  });

  test('without what stands in front of the file, broken by a letter', () => {
    const bare = head.replace(/^\[.*?food: /gm, '').replace(/\] foo_/g, ']\nfoo_');
    expect(onlyEvent(bare)).toMatchObject(expected);
  });

  test('the dumper is not to blame', () => {
    const unsaid = rest.replace(/^.* foo_read\+.*\n/m, '');
    expect(onlyEvent(head.replace(/^.*mrdump&\].*\n/gm, '') + unsaid).function).toBe('foo_open');
  });
});
