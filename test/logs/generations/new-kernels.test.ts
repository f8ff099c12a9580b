import { expect, test } from 'vitest';
import { taken } from '../facts.fixture.ts';

/** What kernels from 6.12 on print, whole. */

test('6.12, Fedora 41: the names of taints, the user id', () => {
  expect(
    taken(`Oops: general protection fault, probably for non-canonical address 0xdead000000000122: 0000 [#1] PREEMPT SMP NOPTI
CPU: 6 UID: 1000 PID: 30211 Comm: gnome-shell Tainted: P           OE      6.12.7-200.fc41.x86_64 #1
Tainted: [P]=PROPRIETARY_MODULE, [O]=OOT_MODULE, [E]=UNSIGNED_MODULE
Hardware name: LENOVO 20XW004DUS/20XW004DUS, BIOS N32ET86W (1.62 ) 06/13/2023
RIP: 0010:drm_sched_entity_kill_jobs_cb+0x42/0x90 [gpu_sched]
Code: 48 89 e5 53 48 83 ec 08 48 8b 5f 10 <48> 8b 43 08 48 85 c0
RSP: 0018:ffffb0a0c1b2fd58 EFLAGS: 00010246
RAX: dead000000000122 RBX: dead00000000011a RCX: 0000000000000000
FS:  00007f3ae5ffb700(0000) GS:ffff9a1c3a200000(0000) knlGS:0000000000000000
CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033
CR2: 00007f3ae5ffb6c0 CR3: 0000000108a1c004 CR4: 0000000000772ef0
PKRU: 55555554
Call Trace:
 <TASK>
 ? die_addr+0x3b/0x60
 ? exc_general_protection+0x1a2/0x3b0
 ? asm_exc_general_protection+0x22/0x30
 ? drm_sched_entity_kill_jobs_cb+0x42/0x90 [gpu_sched 3f1d6c8e0a124a5e9d6b1f2a3b4c5d6e7f809101]
 dma_fence_signal_timestamp_locked+0xe1/0x140
 dma_fence_signal+0x31/0x60
 amdgpu_fence_process+0x8b/0x150 [amdgpu 1f2a3b4c5d6e3f1d6c8e0a124a5e9d6b7f809102]
 entry_SYSCALL_64_after_hwframe+0x76/0x7e
RIP: 0033:0x7f3ae5ff1239
 </TASK>
Modules linked in: nvidia_drm(POE) nvidia_modeset(POE) nvidia(POE) rfcomm snd_seq_dummy uinput amdgpu
---[ end trace 0000000000000000 ]---
RIP: 0010:drm_sched_entity_kill_jobs_cb+0x42/0x90 [gpu_sched]
note: gnome-shell[30211] exited with irqs disabled
`),
  ).toMatchObject([
    {
      kind: 'general-protection',
      title: 'general protection fault in drm_sched_entity_kill_jobs_cb',
      at: 'drm_sched_entity_kill_jobs_cb+0x42/0x90 [gpu_sched]',
      address: 'dead000000000122',
      panicked: false,
      release: '6.12.7-200.fc41.x86_64',
      arch: 'x86_64',
      distro: 'fedora',
      ran: 'CPU: 6 PID: 30211 Comm: gnome-shell',
      hardware: 'LENOVO 20XW004DUS/20XW004DUS, BIOS N32ET86W (1.62 ) 06/13/2023',
      taints: 'POE',
      modules: 'nvidia_drm(POE) nvidia_modeset(POE) nvidia(POE)',
      code: '48 89 e5 53 48 83 ec 08 48 8b 5f 10 <48> 8b 43 08 48 85 c0',
      frames:
        '? die_addr ? exc_general_protection ? asm_exc_general_protection ? drm_sched_entity_kill_jobs_cb dma_fence_signal_timestamp_locked dma_fence_signal amdgpu_fence_process entry_SYSCALL_64_after_hwframe',
      registers: { RSP: 'ffffb0a0c1b2fd58', RAX: 'dead000000000122', CR2: '00007f3ae5ffb6c0' },
    },
  ]);
});

test('6.19: the processor in the headline of a WARN, the preemption model behind the release', () => {
  expect(
    taken(`[   77.000001] ------------[ cut here ]------------
[   77.000002] WARNING: net/core/dev.c:7412 at napi_enable_locked+0x4a/0x60, CPU#3: kworker/3:1/77
[   77.000003] Modules linked in: virtio_net net_failover failover
[   77.000004] CPU: 3 UID: 0 PID: 77 Comm: kworker/3:1 Not tainted 6.19.9 #1 PREEMPT(lazy) 
[   77.000005] Hardware name: QEMU Standard PC (Q35 + ICH9, 2009), BIOS 1.16.3-2 04/01/2014
[   77.000006] Workqueue: events_long virtnet_config_changed_work [virtio_net]
[   77.000007] RIP: 0010:napi_enable_locked+0x4a/0x60
[   77.000008] Call Trace:
[   77.000009]  <TASK>
[   77.000010]  virtnet_open+0x7a/0x1d0 [virtio_net]
[   77.000011]  process_one_work+0x18f/0x350
[   77.000012]  worker_thread+0x2d3/0x400
[   77.000013]  </TASK>
[   77.000014] ---[ end trace 0000000000000000 ]---
`),
  ).toMatchObject([
    {
      kind: 'warning',
      title: 'WARNING in napi_enable_locked',
      at: 'napi_enable_locked+0x4a/0x60',
      address: null,
      panicked: false,
      release: '6.19.9',
      arch: 'x86_64',
      distro: null,
      ran: 'CPU: 3 PID: 77 Comm: kworker/3:1',
      hardware: 'QEMU Standard PC (Q35 + ICH9, 2009), BIOS 1.16.3-2 04/01/2014',
      taints: '',
      modules: 'virtio_net net_failover failover',
      code: null,
      frames: 'virtnet_open process_one_work worker_thread',
      registers: {},
    },
  ]);
});
