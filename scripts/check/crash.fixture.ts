/** A fault of a NULL pointer as 4.18 prints it on x86_64 (arch/x86/mm/fault.c, arch/x86/kernel/dumpstack.c), in a module of the name given. */
export function crashIn(module: string, caller = 'scan'): string {
  return `BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
PGD 0 P4D 0
Oops: 0000 [#1] SMP PTI
CPU: 2 PID: 1234 Comm: kworker/2:1 Tainted: G           OE    --------- -  - 4.18.0-305.el8.x86_64 #1
Workqueue: events ${module}_work [${module}]
RIP: 0010:${module}_poll+0x1b/0x40 [${module}]
Code: 00 00 0f 1f 44 00 00 48 8b 47 10 <48> 8b 50 18 48 89 d0 c3
RSP: 0018:ffffb1c8c0e5fe20 EFLAGS: 00010246
RAX: 0000000000000000 RBX: ffff9d8ac5d0f000 RCX: 0000000000000000
CR2: 0000000000000018 CR3: 000000011ac0a003 CR4: 00000000003606e0
Call Trace:
 ${module}_${caller}+0x45/0x90 [${module}]
 ${module}_work+0x12/0x20 [${module}]
 process_one_work+0x1a7/0x360
 worker_thread+0x30/0x390
 kthread+0x116/0x130
 ret_from_fork+0x35/0x40
---[ end trace 5c2a1f7f7a5b2a1e ]---
`;
}
