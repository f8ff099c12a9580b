import { readLog } from '../../../src/log/read.ts';

/** The titles of the crashes in a log. */
export const crashes = (log: string): string[] =>
  readLog(log)
    .subjects.filter(({ event }) => event.severity === 'crash')
    .map(({ event }) => event.title);

/** A backtrace without a header. */
export const bare = `crash> bt
PID: 24715  TASK: ffff883f3bedef20  CPU: 17  COMMAND: "CPU 3/KVM"
 #0 [ffff883e962d3908] machine_kexec at ffffffff81059beb
 #1 [ffff883e962d3968] __crash_kexec at ffffffff81105942
 #2 [ffff883e962d3a38] crash_kexec at ffffffff81105a30
 #3 [ffff883e962d3a50] oops_end at ffffffff816b0aa8
 #4 [ffff883e962d3a78] no_context at ffffffff816a0c40
 #5 [ffff883e962d3ac8] __bad_area_nosemaphore at ffffffff816a0cd6
 #6 [ffff883e962d3b18] bad_area_nosemaphore at ffffffff816a0e40
 #7 [ffff883e962d3b28] __do_page_fault at ffffffff816b397e
 #8 [ffff883e962d3b88] do_page_fault at ffffffff816b3b15
 #9 [ffff883e962d3bb8] page_fault at ffffffff816afd88
    [exception RIP: kvm_zap_rmapp+152]
    RIP: ffffffffc05c2441  RSP: ffff883e962d3c68  RFLAGS: 00010207
    RAX: 0000000000000000  RBX: ffff883e962d3cb8  RCX: 0000000000000001
    RDX: 0000000000000000  RSI: ffff8820344a0048  RDI: ffff882033a40000
    RBP: ffff883e962d3c98   R8: 0000000000000000   R9: 0000000000000001
    R10: 0000000000000000  R11: 0000000000000000  R12: ffff882033a40000
    R13: 0000000000000000  R14: 0000000000000000  R15: 0000000000000000
    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018
#10 [ffff883e962d3ca0] kvm_handle_hva_range at ffffffffc05be9d2 [kvm]
#11 [ffff883e962d3d28] kvm_unmap_hva_range at ffffffffc05c4a37 [kvm]
#12 [ffff883e962d3f50] system_call_fastpath at ffffffff816b89fd
    RIP: 00007f7b8a5a1107  RSP: 00007f7b7b7fd9d8  RFLAGS: 00010246
    RAX: 0000000000000010  RBX: ffffffff816b89fd  RCX: ffffffffffffffff
    RDX: 0000000000000000  RSI: 000000000000ae80  RDI: 0000000000000018
    ORIG_RAX: 0000000000000010  CS: 0033  SS: 002b
`;

/** The header of a session, with the message that it quotes. */
export const header = (panic: string): string => `      KERNEL: /usr/lib/debug/lib/modules/4.18.0-193.el8.x86_64/vmlinux
    DUMPFILE: vmcore  [PARTIAL DUMP]
     RELEASE: 4.18.0-193.el8.x86_64
       PANIC: "${panic}"
         PID: 1899
     COMMAND: "worker"
         CPU: 0
`;

/** The backtrace of a fault, without what says of which. */
export const fault = `crash> bt
PID: 1899   TASK: ffff95545a28bf40  CPU: 0   COMMAND: "worker"
 #0 [ffff95546ce03d38] machine_kexec at ffffffff84460b2a
 #1 [ffff95546ce03e68] panic at ffffffff84b07a75
 #2 [ffff95546ce03ee8] oops_end at ffffffff8453f5f1
 #3 [ffff95546ce03ff0] page_fault at ffffffff84b207f2
    [exception RIP: down_read_trylock+9]
    RIP: ffffffff840b8004  RSP: ffff9550f5423d30  RFLAGS: 00000246
    RAX: ffff9550f616ac01  RBX: ffffffffc03ca018  RCX: 0000000000019bb2
    ORIG_RAX: ffffffffffffff10  CS: 0010  SS: 0018
 #4 [ffff9550f5423d38] foo_poll at ffffffffc040210a [foo]
`;
