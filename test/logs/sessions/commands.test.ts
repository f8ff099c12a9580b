import { describe, expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';
import { bare, crashes } from './sessions.fixture.ts';

/** What the commands of crash(8) print, by themselves. */

describe('x86_64, one task', () => {
  test("the exception frame is the crash, the registers of the program are not the kernel's", () => {
    const event = onlyEvent(bare);
    expect(event).toMatchObject({
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in kvm_zap_rmapp',
      function: 'kvm_zap_rmapp',
      offset: 152,
      cpu: 17,
      pid: 24715,
      comm: 'CPU 3/KVM',
      arch: 'x86_64',
      panicked: true,
    });
    expect(event.registers).toMatchObject({ RIP: 'ffffffffc05c2441', RAX: '0000000000000000', CS: '0010' });
    expect(traceOf(event).slice(0, event.descent).at(-1)).toBe('page_fault');
    expect(traceOf(event).slice(event.descent)).toHaveLength(3);
    expect(traceOf(event).slice(-3)).toEqual(['kvm_handle_hva_range', 'kvm_unmap_hva_range', 'system_call_fastpath']);
  });

  test('bt, bt -f, bt -l and bt -FF of one task are one crash', () => {
    const [head = '', ...rest] = bare.split('\n').slice(1);
    const raw = rest.flatMap((line) =>
      /^ ?#\d/.test(line)
        ? [
            line,
            '    ffff883e962d3910: 0000000000000000 [ffff8820344a0048:kmalloc-64] ',
            '    ffff883e962d3920: machine_kexec+395 0000000000000000 ',
          ]
        : [line],
    );
    const sources = rest.flatMap((line) =>
      /^ ?#\d/.test(line)
        ? [line, '    /usr/src/debug/kernel-3.10.0-514.el7/linux-3.10.0-514.el7.x86_64/arch/x86/kernel/x.c: 335']
        : [line],
    );
    const event = onlyEvent(
      ['crash> bt', head, ...rest, 'crash> bt -FF', head, ...raw, 'crash> bt -l', head, ...sources].join('\n'),
    );
    expect(event).toMatchObject({ function: 'kvm_zap_rmapp', offset: 152 });
    expect(event.frames).toHaveLength(13);
  });

  test('bt -l alone', () => {
    const lines = bare
      .split('\n')
      .flatMap((line) => (/^ ?#\d/.test(line) ? [line, '    /usr/src/debug/arch/x86/kernel/x.c: 335'] : [line]));
    expect(onlyEvent(lines.join('\n')).frames).toHaveLength(13);
  });

  test('bt -sx: offsets, hexadecimal', () => {
    const event = onlyEvent(`crash> bt -sx
PID: 5120   TASK: ffff88084e0f5e20  CPU: 1   COMMAND: "cat"
 #0 [ffff88085fc45a48] machine_kexec+0x1cb at ffffffff81059beb
 #1 [ffff88085fc45aa8] crash_kexec+0x70 at ffffffff81105942
 #2 [ffff88085fc45b78] oops_end+0xb0 at ffffffff816a3a81
 #3 [ffff88085fc45bf8] die+0x46 at ffffffff8112f811
 #4 [ffff88085fc45c08] do_general_protection+0xfe at ffffffff81174d2e
 #5 [ffff88085fc45c40] general_protection+0x28 at ffffffff811759a4
    [exception RIP: kmem_cache_alloc+0x75]
    RIP: ffffffff810fa48e  RSP: ffff88082e7b7d98  RFLAGS: 00000093
 #6 [ffff88082e7b7d98] __d_alloc+0x2d at ffffffff810fa48e
 #7 [ffff88082e7b7d98] d_alloc+0x2d at ffffffff810fa48e
`);
    expect(event).toMatchObject({ kind: 'general-protection', pid: 5120 });
    expect(event.frames[0]).toMatchObject({ function: 'machine_kexec', offset: 0x1cb });
    expect(event.pointer).toMatchObject({ function: 'kmem_cache_alloc' });
  });

  test('a prompt of another name, and none at all', () => {
    expect(crashes(bare.replace('crash> bt', 'crash64> bt'))).toHaveLength(1);
    expect(crashes(bare.replace('crash> bt\n', ''))).toHaveLength(1);
  });
});

test('bt -a: idle processors, and the one that went down', () => {
  const event = onlyEvent(`crash> bt -a
PID: 0      TASK: ffffffff81c11440  CPU: 0   COMMAND: "swapper/0"
 #0 [ffff88085fc07e58] crash_nmi_callback at ffffffff8104fd11
 #1 [ffff88085fc07e68] nmi_handle at ffffffff8168ea57
 #2 [ffff88085fc07eb0] do_nmi at ffffffff8168ec73
 #3 [ffff88085fc07ef0] end_repeat_nmi at ffffffff8168def6
    [exception RIP: intel_idle+208]
    RIP: ffffffff813fbb60  RSP: ffffffff81bffe18  RFLAGS: 00000046
    RAX: 0000000000000020  RBX: 0000000000000008  RCX: 0000000000000001
    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018
--- <NMI exception stack> ---
 #4 [ffffffff81bffe18] intel_idle at ffffffff813fbb60
 #5 [ffffffff81bffe50] cpuidle_enter_state at ffffffff81514b6f
 #6 [ffffffff81bffe90] cpuidle_idle_call at ffffffff81514cc8

PID: 3342   TASK: ffff88084e0f5e20  CPU: 1   COMMAND: "kworker/1:2"
 #0 [ffff88085fc45a48] machine_kexec at ffffffff81059beb
 #1 [ffff88085fc45aa8] crash_kexec at ffffffff81105942
 #2 [ffff88085fc45b78] panic at ffffffff816a3a81
 #3 [ffff88085fc45bf8] watchdog_overflow_callback at ffffffff8112f811
 #4 [ffff88085fc45c08] __perf_event_overflow at ffffffff81174d2e
 #5 [ffff88085fc45c40] perf_event_overflow at ffffffff811759a4
 #6 [ffff88085fc45c50] intel_pmu_handle_irq at ffffffff81009d88
 #7 [ffff88085fc45e60] perf_event_nmi_handler at ffffffff8168fb6b
 #8 [ffff88085fc45e80] nmi_handle at ffffffff8168ea57
 #9 [ffff88085fc45ec8] do_nmi at ffffffff8168ec73
#10 [ffff88085fc45ef0] end_repeat_nmi at ffffffff8168def6
    [exception RIP: native_queued_spin_lock_slowpath+462]
    RIP: ffffffff810fa48e  RSP: ffff88082e7b7d98  RFLAGS: 00000093
    RAX: 0000000000000000  RBX: ffff88085a0b1234  RCX: 0000000000000001
    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018
--- <NMI exception stack> ---
#11 [ffff88082e7b7d98] native_queued_spin_lock_slowpath at ffffffff810fa48e
#12 [ffff88082e7b7da0] queued_spin_lock_slowpath at ffffffff8167dc1b
#13 [ffff88082e7b7db0] _raw_spin_lock_irqsave at ffffffff8168bb37
#14 [ffff88082e7b7dc8] mlx5_eq_int at ffffffffa0312345 [mlx5_core]
#15 [ffff88082e7b7e20] process_one_work at ffffffff810a882a

PID: 0      TASK: ffff88085b8a0000  CPU: 2   COMMAND: "swapper/2"
 #0 [ffff88085fc87e58] crash_nmi_callback at ffffffff8104fd11
`);
  expect(event).toMatchObject({
    kind: 'hard-lockup',
    title: 'BUG: hard lockup in mlx5_eq_int',
    function: 'mlx5_eq_int',
    module: 'mlx5_core',
    cpu: 1,
    pid: 3342,
    comm: 'kworker/1:2',
  });
  expect(event.registers).toMatchObject({ RIP: 'ffffffff810fa48e', RBX: 'ffff88085a0b1234' });
  expect(traceOf(event)[0]).toBe('machine_kexec@nmi');
  expect(traceOf(event).at(-1)).toBe('process_one_work@task');
});

describe('sessions that show no crash', () => {
  test('a live system, with the notes of crash itself', () => {
    expect(
      crashes(`crash 7.2.3-8.el7
WARNING: kernel relocated [202MB]: patching 87300 gdb minimal_symbol values
WARNING: kernel version inconsistency between vmlinux and dumpfile
WARNING: cannot access vmalloc'd module memory
WARNING: page fault at ffff
      KERNEL: /usr/lib/debug/lib/modules/3.10.0-957.el7.x86_64/vmlinux
    DUMPFILE: /proc/kcore
        CPUS: 4
     RELEASE: 3.10.0-957.el7.x86_64
     MACHINE: x86_64  (2299 Mhz)
         PID: 24158
     COMMAND: "crash"
        TASK: ffff9a1c3a2c1040  [THREAD_INFO: ffff9a1c36e54000]
         CPU: 1
       STATE: TASK_RUNNING (ACTIVE)

crash> bt 1
PID: 1      TASK: ffff9a1c3b268000  CPU: 0   COMMAND: "systemd"
 #0 [ffff9a1c3b247d38] __schedule at ffffffff8e367747
 #1 [ffff9a1c3b247dc8] schedule at ffffffff8e367c49
 #2 [ffff9a1c3b247dd8] schedule_hrtimeout_range_clock at ffffffff8e366e6a
bt: cannot determine starting stack frame for task ffff9a1c3b268000
WARNING: possibly bogus exception frame
crash> ps -m | head
[0 00:00:00.000] [IN]  PID: 1234   TASK: ffff9a1c3b268000  CPU: 0   COMMAND: "bash"
crash> mod -t
NAME          TAINTS
vboxnetflt    OE
crash> sys -t
  TAINTED_MASK: 3000  OE
`),
    ).toEqual([]);
  });

  test('dis, ps and struct', () => {
    expect(
      crashes(`crash> dis -l ffffffff81475718
/usr/src/debug/kernel-2.6.32-358.el6/linux-2.6.32-358.el6.x86_64/net/netfilter/nf_queue.c: 221
0xffffffff81475718 <nf_queue+152>:      mov    (%rax),%rdx
0xffffffff8147571b <nf_queue+155>:      test   %rdx,%rdx
crash> ps | grep UN
   4711      1   3  ffff883f3bedef20  UN   0.1  123456   7890  jbd2/dm-0-8
crash> struct task_struct.state ffff883f3bedef20
  state = 2
`),
    ).toEqual([]);
  });
});

test('sys -t and mod -t, where no log is shown', () => {
  const event = onlyEvent(`${bare}crash> sys -t
  TAINTED_MASK: 3000  OE
crash> mod -t
NAME          TAINTS
vboxnetflt    OE
`);
  expect(event.taint).toEqual({ raw: 'OE', flags: ['O', 'E'] });
  expect(event.modules).toEqual([{ name: 'vboxnetflt', flags: 'OE' }]);
});

test('foreach bt: the task that went down is not the first', () => {
  const idle = bare
    .replace('PID: 24715', 'PID: 1')
    .replace(/^( ?#\d+ \[\w+\]) \w+/gm, '$1 schedule')
    .replace(/ {4}\[exception RIP[^]*/, '');
  const event = onlyEvent(`${idle.replace('crash> bt', 'crash> foreach bt')}\n${bare.replace('crash> bt\n', '')}`);
  expect(event).toMatchObject({ pid: 24715, function: 'kvm_zap_rmapp' });
});

test('tasks of a live system that wait', () => {
  expect(
    crashes(`crash> foreach UN bt
PID: 1811   TASK: ffff883f3bedef20  CPU: 1   COMMAND: "jbd2/dm-0-8"
 #0 [ffff883e962d3908] __schedule at ffffffff816b0aa8
 #1 [ffff883e962d3990] schedule at ffffffff816b0ee9
 #2 [ffff883e962d39a0] io_schedule at ffffffff816af0ed

PID: 1812   TASK: ffff883f3bedef30  CPU: 2   COMMAND: "cat"
 #0 [ffff883e962d3908] __schedule at ffffffff816b0aa8
`),
  ).toEqual([]);
});

test('bt -t: what stands on the stack may be stale, where the task stood is not', () => {
  const event = onlyEvent(`      KERNEL: /usr/lib/debug/lib/modules/4.18.0-240.el8.x86_64/vmlinux
     RELEASE: 4.18.0-240.el8.x86_64
       PANIC: "BUG: unable to handle kernel NULL pointer dereference at 0000000000000010"
crash> bt -t
PID: 1357   TASK: ffff8880b1aa0000  CPU: 0   COMMAND: "lockd"
              START: machine_kexec at ffffffff8105c6d3
  [ffffb0a0c1aa1f28] dput at ffffffff812f1dbc
  [ffffb0a0c1aa1f78] svc_recv at ffffffffc022c4d8 [sunrpc]
crash> sys
`);
  expect(event).toMatchObject({ pid: 1357, comm: 'lockd', release: '4.18.0-240.el8.x86_64' });
  expect(traceOf(event)).toEqual(['machine_kexec', '? dput', '? svc_recv']);
  expect(event.frames[2]?.module).toBe('sunrpc');
});

test('crash 9.0.3 tells the node beside the processor', () => {
  const event = onlyEvent(`       PANIC: "Kernel panic - not syncing: sysrq triggered crash"
         PID: 79
     COMMAND: "sh"
       STATE: TASK_RUNNING (PANIC)
crash> bt
PID: 79       TASK: ff11000004a58000  CPU/NUMA:    3/1    COMMAND: "sh"
 #0 [ffa000000017fc80] machine_kexec at ffffffff8127217a
 #1 [ffa000000017fd80] panic at ffffffff8129614e
 #2 [ffa000000017fde0] sysrq_handle_crash at ffffffff819488b5
 #3 [ffa000000017fde8] __handle_sysrq at ffffffff81948f2a
`);
  expect(event).toMatchObject({ kind: 'sysrq-crash', function: 'sysrq_handle_crash', cpu: 3, pid: 79, comm: 'sh' });
});
