import { expect, test } from 'vitest';
import { taken } from '../facts.fixture.ts';

/** Amazon Linux, and Android. */

test('Amazon Linux 2: a soft lockup', () => {
  expect(
    taken(`[52001.000001] watchdog: BUG: soft lockup - CPU#3 stuck for 22s! [java:4711]
[52001.000002] Modules linked in: xt_conntrack nf_conntrack ena(E) ip_tables
[52001.000003] CPU: 3 PID: 4711 Comm: java Tainted: G            E   4.14.355-276.639.amzn2.x86_64 #1
[52001.000004] Hardware name: Amazon EC2 m5.2xlarge/, BIOS 1.0 10/16/2017
[52001.000005] task: ffff888219f3a000 task.stack: ffffc90003b4c000
[52001.000006] RIP: 0010:smp_call_function_many+0x1f6/0x260
[52001.000007] RSP: 0018:ffffc90003b4fc20 EFLAGS: 00000202 ORIG_RAX: ffffffffffffff11
[52001.000008] RAX: 0000000000000005 RBX: ffff88842fae2d80 RCX: ffff88842fb67a40
[52001.000009] Call Trace:
[52001.000010]  ? leave_mm+0xc0/0xc0
[52001.000011]  ? leave_mm+0xc0/0xc0
[52001.000012]  on_each_cpu+0x28/0x60
[52001.000013]  flush_tlb_kernel_range+0x48/0x90
[52001.000014]  __purge_vmap_area_lazy+0x50/0xc0
[52001.000015]  vm_unmap_aliases+0x10a/0x140
[52001.000016]  bpf_prog_free+0x4a/0x90
[52001.000017]  SyS_bpf+0x123/0x1a0
[52001.000018]  do_syscall_64+0x67/0x110
[52001.000019]  entry_SYSCALL_64_after_hwframe+0x59/0xbe
[52001.000020] RIP: 0033:0x7f3ae5ff1239
[52001.000021] Code: 48 8b 34 24 48 89 ee <8b> 51 18 83 e2 01 75 f6
[52001.000022] Kernel panic - not syncing: softlockup: hung tasks
[52001.000023] CPU: 3 PID: 4711 Comm: java Tainted: G            EL  4.14.355-276.639.amzn2.x86_64 #1
`),
  ).toMatchObject([
    {
      kind: 'soft-lockup',
      title: 'BUG: soft lockup in smp_call_function',
      at: 'smp_call_function+0x1f6/0x260',
      address: null,
      panicked: true,
      release: '4.14.355-276.639.amzn2.x86_64',
      arch: 'x86_64',
      distro: 'amazon',
      ran: 'CPU: 3 PID: 4711 Comm: java',
      hardware: 'Amazon EC2 m5.2xlarge/, BIOS 1.0 10/16/2017',
      taints: 'GE',
      modules: 'xt_conntrack nf_conntrack ena(E)',
      code: '48 8b 34 24 48 89 ee <8b> 51 18 83 e2 01 75 f6',
      frames:
        '? leave_mm ? leave_mm on_each_cpu flush_tlb_kernel_range __purge_vmap_area_lazy vm_unmap_aliases bpf_prog_free SyS_bpf do_syscall_64 entry_SYSCALL_64_after_hwframe',
      registers: { RSP: 'ffffc90003b4fc20', RAX: '0000000000000005' },
    },
  ]);
});

test('Amazon Linux 2023 arm64: KFENCE', () => {
  expect(
    taken(`[  612.000001] ==================================================================
[  612.000002] BUG: KFENCE: use-after-free read in ena_com_handle_admin_completion+0x5c/0x150 [ena]
[  612.000003] Use-after-free read at 0x00000000a1b2c3d4 (in kfence-#77):
[  612.000004]  ena_com_handle_admin_completion+0x5c/0x150 [ena]
[  612.000005]  ena_com_admin_q_comp_intr_handler+0x24/0x38 [ena]
[  612.000006]  __handle_irq_event_percpu+0x60/0x1f8
[  612.000007] kfence-#77: 0x00000000b1c2d3e4-0x00000000c1d2e3f4, size=64, cache=kmalloc-64
[  612.000008] allocated by task 712 on cpu 2 at 601.123456s:
[  612.000009]  ena_com_admin_init+0x7c/0x2a8 [ena]
[  612.000010] freed by task 713 on cpu 1 at 611.123456s:
[  612.000011]  ena_com_admin_destroy+0x5c/0x90 [ena]
[  612.000012] CPU: 2 PID: 0 Comm: swapper/2 Tainted: G            E      6.1.79-99.167.amzn2023.aarch64 #1
[  612.000013] Hardware name: Amazon EC2 c7g.large/, BIOS 1.0 11/1/2018
[  612.000014] ==================================================================
`),
  ).toMatchObject([
    {
      kind: 'kfence',
      title: 'KFENCE: use-after-free read in ena_com_handle_admin_completion',
      at: 'ena_com_handle_admin_completion+0x5c/0x150 [ena]',
      address: null,
      panicked: false,
      release: '6.1.79-99.167.amzn2023.aarch64',
      arch: 'arm64',
      distro: 'amazon',
      ran: 'CPU: 2 PID: 0 Comm: swapper/2',
      hardware: 'Amazon EC2 c7g.large/, BIOS 1.0 11/1/2018',
      taints: 'GE',
      modules: '',
      code: null,
      frames: 'ena_com_handle_admin_completion ena_com_admin_q_comp_intr_handler __handle_irq_event_percpu',
      registers: {},
    },
  ]);
});

test('Android 14, arm64, with caller ids', () => {
  expect(
    taken(`[  101.000001][ T1201] Unable to handle kernel NULL pointer dereference at virtual address 0000000000000018
[  101.000002][ T1201] Mem abort info:
[  101.000003][ T1201]   ESR = 0x0000000096000005
[  101.000004][ T1201]   EC = 0x25: DABT (current EL), IL = 32 bits
[  101.000005][ T1201]   SET = 0, FnV = 0
[  101.000006][ T1201]   EA = 0, S1PTW = 0
[  101.000007][ T1201]   FSC = 0x05: level 1 translation fault
[  101.000008][ T1201] Data abort info:
[  101.000009][ T1201]   ISV = 0, ISS = 0x00000005
[  101.000010][ T1201]   CM = 0, WnR = 0
[  101.000011][ T1201] user pgtable: 4k pages, 39-bit VAs, pgdp=000000089a1b2000
[  101.000012][ T1201] [0000000000000018] pgd=0000000000000000, p4d=0000000000000000, pud=0000000000000000
[  101.000013][ T1201] Internal error: Oops: 0000000096000005 [#1] PREEMPT SMP
[  101.000014][ T1201] Modules linked in: qca_cld3_kiwi_v2(OE) msm_drm(OE) zram zsmalloc
[  101.000015][ T1201] CPU: 5 PID: 1201 Comm: surfaceflinger Tainted: G        W  OE      6.1.145-android14-11-gedaaac4d5c85 #1
[  101.000016][ T1201] Hardware name: Qualcomm Technologies, Inc. Kalama QRD (DT)
[  101.000017][ T1201] pstate: 62400005 (nZCv daif +PAN -UAO +TCO -DIT -SSBS BTYPE=--)
[  101.000018][ T1201] pc : sde_crtc_atomic_flush+0x1a4/0x9c8 [msm_drm]
[  101.000019][ T1201] lr : sde_crtc_atomic_flush+0x19c/0x9c8 [msm_drm]
[  101.000020][ T1201] sp : ffffffc0158e3b20
[  101.000021][ T1201] x29: ffffffc0158e3b40 x28: 0000000000000000 x27: ffffff88a1b2c880
[  101.000022][ T1201] x2 : 0000000000000000 x1 : 0000000000000000 x0 : ffffff88a1b2c880
[  101.000023][ T1201] Call trace:
[  101.000024][ T1201]  sde_crtc_atomic_flush+0x1a4/0x9c8 [msm_drm]
[  101.000025][ T1201]  drm_atomic_helper_commit_planes+0x12c/0x1f4
[  101.000026][ T1201]  complete_commit+0x5a4/0x10b8 [msm_drm]
[  101.000027][ T1201]  __arm64_sys_ioctl+0xa8/0xe4
[  101.000028][ T1201]  el0t_64_sync+0x1a0/0x1a4
[  101.000029][ T1201] Code: f9400268 b4000048 f9000d1f f9400269 (f9400d28) 
[  101.000030][ T1201] ---[ end trace 0000000000000000 ]---
[  101.000031][ T1201] Kernel panic - not syncing: Oops: Fatal exception
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in sde_crtc_atomic_flush',
      at: 'sde_crtc_atomic_flush+0x1a4/0x9c8 [msm_drm]',
      address: '0000000000000018',
      panicked: true,
      release: '6.1.145-android14-11-gedaaac4d5c85',
      arch: 'arm64',
      distro: 'android',
      ran: 'CPU: 5 PID: 1201 Comm: surfaceflinger',
      hardware: 'Qualcomm Technologies, Inc. Kalama QRD (DT)',
      taints: 'GWOE',
      modules: 'qca_cld3_kiwi_v2(OE) msm_drm(OE) zram',
      code: 'f9400268 b4000048 f9000d1f f9400269 (f9400d28)',
      frames: 'sde_crtc_atomic_flush drm_atomic_helper_commit_planes complete_commit __arm64_sys_ioctl el0t_64_sync',
      registers: { SP: 'ffffffc0158e3b20', X0: 'ffffff88a1b2c880' },
    },
  ]);
});
