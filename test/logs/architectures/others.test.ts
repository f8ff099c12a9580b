import { describe, expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** Architectures that few distributions have: each crash is found, by its function, and none is taken for another's. */

describe('sparc', () => {
  const face = String.raw`              \|/ ____ \|/
              "@'/ .. \,@"
              /_| \__/ |_\
                 \__U_/
`;

  test('6.5: a trace, and the callers once more', () => {
    const event = onlyEvent(`Unable to handle kernel NULL pointer dereference
tsk->{mm,active_mm}->context = 0000000000000000
tsk->{mm,active_mm}->pgd = fffff80000402000
${face}swapper/0(1): Oops [#1]
CPU: 0 PID: 1 Comm: swapper/0 Not tainted 6.5.0-rc2+ #1
TSTATE: 0000000011001600 TPC: 000000000094d800 TNPC: 000000000094d804 Y: 00000000    Not tainted
TPC: <foo_find+0x20/0xa0>
g0: 0000000000530b90 g1: 0000000000000000 g2: 0000000000000000 g3: ffffffffffffffff
o4: 0000000000000200 o5: 0000000000000001 sp: fffff8000416af11 ret_pc: 0000000000f6529c
RPC: <foo_held+0xbc/0x180>
I7: <foo_nth+0x2c4/0x300>
Call Trace:
[<00000000004c95e4>] foo_nth+0x2c4/0x300
[<0000000000427ec4>] do_one_initcall+0x44/0x2a0
Disabling lock debugging due to kernel taint
Caller[00000000004c95e4]: foo_nth+0x2c4/0x300
Caller[0000000000427ec4]: do_one_initcall+0x44/0x2a0
Instruction DUMP:
Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000009
`);
    expect(event).toMatchObject({
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in foo_find',
      arch: 'sparc',
      panicked: true,
    });
    expect(event.registers).toMatchObject({ TPC: '000000000094d800', G3: 'ffffffffffffffff', SP: 'fffff8000416af11' });
    expect(traceOf(event)).toEqual(['foo_nth', 'do_one_initcall']);
  });

  test('2.6: no line says who ran but that of die()', () => {
    const event = onlyEvent(`${face}insmod(312): Kernel bad sw trap 5 [#1]
TSTATE: 0000009980001601 TPC: 000000000070917c TNPC: 0000000000709180 Y: 00000000    Tainted: P
TPC: <foo_detect+0x23c/0x2e0 [foo]>
Caller[00000000007095e4]: foo_init+0x2c4/0x300 [foo]
Caller[0000000000417a60]: sys_init_module+0xa0/0x200
Instruction DUMP: d04463a8  80a22000  0246800e  92102000 <d20aa005>
`);
    expect(event).toMatchObject({
      kind: 'kernel-bug',
      title: 'kernel BUG in foo_detect',
      module: 'foo',
      arch: 'sparc',
      pid: 312,
      comm: 'insmod',
      taint: { flags: ['P'] },
    });
    expect(traceOf(event)).toEqual(['foo_init', 'sys_init_module']);
  });
});

describe('parisc', () => {
  test('6.10', () => {
    const event = onlyEvent(`[   12.406839] Backtrace:
[   12.409235]  [<1116535c>] kernel_init+0x80/0x1d4
[   12.420970]
[   12.422487] Kernel Fault: Code=26 (Data memory access rights trap) at addr 113c5f90
[   12.430172] CPU: 0 PID: 1 Comm: swapper Not tainted 6.10.7 #1
[   12.435958] Hardware name: 9000/785/C3600
[   12.439997]
[   12.441518]      YZrvWESTHLNXBCVMcbcbcbcbOGFRQPDI
[   12.446256] PSW: 00000000000001000000000000001111 Not tainted
[   12.452033] r00-03  0004000f 113c9744 105994ac 128942c0
[   12.494158] sr00-03  00000000 00000000 00000000 00000000
[   12.503100] IASQ: 00000000 00000000 IAOQ: 105994bc 105994c0
[   12.503200]  IIR: 0f80109c    ISR: 00000000  IOR: 113c5f90
[   12.503300]  CPU:        0   CR30: 12892d00 CR31: ffffffff
[   12.503500]  IAOQ[0]: foo_init_ro+0x18/0x60
[   12.503600]  IAOQ[1]: foo_init_ro+0x1c/0x60
[   12.503700]  RP(r2): mark_foo+0x2c/0x60
[   12.503800] Backtrace:
[   12.503900]  [<1116535c>] kernel_init+0x80/0x1d4
[   12.504200] Kernel panic - not syncing: Kernel Fault
`);
    expect(event).toMatchObject({
      kind: 'page-fault',
      function: 'foo_init_ro',
      address: '113c5f90',
      arch: 'parisc',
      hardware: '9000/785/C3600',
      panicked: true,
    });
    expect(event.registers).toMatchObject({ R0: '0004000f', R3: '128942c0', IOR: '113c5f90' });
  });

  test('5.6: the panic comes first', () => {
    expect(
      onlyEvent(`Kernel panic - not syncing: Bad Address (null pointer deref?)
Bad Address (null pointer deref?): Code=26 (Data memory access rights trap) at addr 0000000000000000
CPU: 0 PID: 0 Comm: swapper Not tainted 5.6.0-2-parisc64 #1 Debian 5.6.14-1
 IAOQ[0]: foo_init+0xb0/0x150
 RP(r2): start_kernel+0x6c8/0x1190
Backtrace:
 [<0000000040101ab4>] start_kernel+0x6c8/0x1190
`),
    ).toMatchObject({ kind: 'null-dereference', function: 'foo_init', arch: 'parisc', panicked: true });
  });
});

test('ia64: the unwinder and the handlers stand above the place of the fault', () => {
  const event = onlyEvent(`Unable to handle kernel NULL pointer dereference (address 0000000000002680)
rmdir[11520]: Oops 8821862825984 [1]
Modules linked in: foo

Pid: 11520, CPU 1, comm:                rmdir
psr : 00001010085a2010 ifs : 8000000000000001 ip  : [<a0000001002ca020>]    Not tainted (2.6.29)
ip is at _raw_spin_trylock+0x20/0x80
unat: 0000000000000000 pfs : 0000000000000286 rsc : 0000000000000003
b0  : a000000100535e90 b6  : a000000100001b50 b7  : a0000001000c7180
f6  : 1003e8080808080808081 f7  : 0ffdb8000000000000000
r1  : a000000100b888e0 r2  : 0000000000000000 r3  : e00000003b607b18

Call Trace:
 [<a000000100014de0>] show_stack+0x40/0xa0
                                sp=e00000010b31fa00 bsp=e00000010b310f58
 [<a000000100036f60>] die+0x1a0/0x2c0
                                sp=e00000010b31fbd0 bsp=e00000010b310eb8
 [<a00000010054d2e0>] ia64_do_page_fault+0x8c0/0x9e0
 [<a00000010000c700>] ia64_native_leave_kernel+0x0/0x270
 [<a0000001002ca020>] _raw_spin_trylock+0x20/0x80
 [<a0000001001a59d0>] foo_force_empty+0x2b0/0xb60 [foo]
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'foo_force_empty',
    module: 'foo',
    arch: 'ia64',
    release: '2.6.29',
    cpu: 1,
    pid: 11520,
    comm: 'rmdir',
  });
  expect(event.registers).toMatchObject({ IP: 'a0000001002ca020', R1: 'a000000100b888e0', B7: 'a0000001000c7180' });
});

test('alpha', () => {
  const event = onlyEvent(`Unable to handle kernel paging request at virtual address 0000000000000040
CPU 0 swapper(1): Oops 0
pc = [<fffffc000043b8a4>]  ra = [<fffffc000043b7d0>]  ps = 0000    Not tainted
pc is at foo_create_group+0x64/0x2a0
ra is at foo_create_group+0x20/0x2a0
v0 = 0000000000000000  t0 = 0000000000000001  t1 = fffffc0000a0f8c8
t11= 0000000000000001  pv = fffffc0000333be0  at = 0000000000000000
gp = fffffc0000a5f8c8  sp = fffffc003ffebe08
Trace:
[<fffffc00005e5f10>] foo_add+0x260/0x6a0
[<fffffc0000310184>] do_one_initcall+0x44/0x1c0

Code: a4290008  44220401  e4200010 <a4490000>
Kernel panic - not syncing: Attempted to kill init! exitcode=0x0000000b
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'foo_create_group',
    arch: 'alpha',
    cpu: 0,
    pid: 1,
    comm: 'swapper',
    panicked: true,
  });
  expect(event.registers).toMatchObject({ PC: 'fffffc000043b8a4', T11: '0000000000000001', GP: 'fffffc0000a5f8c8' });
  expect(traceOf(event)).toEqual(['foo_add', 'do_one_initcall']);
});

test('m68k: a frame stands behind the heading of the trace', () => {
  const event = onlyEvent(`Unable to handle kernel NULL pointer dereference at virtual address 00000014
Oops: 00000000
Modules linked in: foo
PC: [<001d0b3c>] foo_allocate+0x3a2/0xb00 [foo]
SR: 2004  SP: 01e0bc08  a2: 01e0a000
d0: 00000000    d1: 00000001    d2: 00000003    d3: 00000000
d4: 0000001f    d5: 00000001    a0: 00000014    a1: 01e0b000
Process cat (pid: 243, task=01e0a000)
Frame format=7 eff addr=00000014 ssw=0505 faddr=00000014
Stack from 01e0bc44:
        00000000 01e0bd94 00000001 0000001f
Call Trace: [<001d16f8>] foo_new_blocks+0x45e/0xc14 [foo]
 [<001c4e0c>] foo_map+0x6d4/0x1086 [foo]
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'foo_allocate',
    module: 'foo',
    arch: 'm68k',
    pid: 243,
    comm: 'cat',
  });
  expect(event.registers).toMatchObject({ D4: '0000001f', A0: '00000014', SR: '2004' });
  expect(traceOf(event)).toEqual(['foo_new_blocks', 'foo_map']);
});

test('sh', () => {
  const event = onlyEvent(`BUG: unable to handle kernel NULL pointer dereference at 00000004
PC: [<8c0a1b2c>] foo_get+0x4c/0x1a0
Oops: 0000 [#1]
CPU: 0 PID: 1 Comm: swapper Not tainted 4.19.0 #12
PC is at foo_get+0x4c/0x1a0
PR is at foo_get+0x24/0x1a0
PC  : 8c0a1b2c SP  : 8cc37e48 SR  : 40008000 TEA : 00000004
R0  : 00000000 R1  : 00000000 R2  : 8c3d1b24 R3  : 00000000
Call trace:
 [<8c0c66a0>] foo_open+0x20/0xe0
`);
  expect(event).toMatchObject({ kind: 'null-dereference', function: 'foo_get', arch: 'sh' });
  expect(event.registers).toMatchObject({ PC: '8c0a1b2c', TEA: '00000004', R2: '8c3d1b24' });
});

describe('arc', () => {
  const head = (path: string): string => `Oops
Path: ${path}
CPU: 0 PID: 1341 Comm: food Not tainted 4.19.35 #4

`;

  test('an oops', () => {
    const event = onlyEvent(`${head('(null)')}[ECR   ]: 0x00220100 => Invalid Read @ 0x00000008 by insn @ 0x8b1bc7e8
[EFA   ]: 0x00000008
[BLINK ]: foo_coalesce+0x3c/0xf0
[ERET  ]: foo_try+0x94/0x3a0
[STAT32]: 0x00000206 : K         E2 E1
BTA: 0x8b309ca3   SP: 0x8c92db44  FP: 0x00000000
r00: 0x8c8743c0  r01: 0x8c92a0e0 r02: 0x8c92dbaa

Stack Trace:
  foo_try+0x94/0x3a0
  foo_queue+0x3e/0x110
Kernel panic - not syncing: Fatal exception in interrupt
`);
    expect(event).toMatchObject({ kind: 'null-dereference', function: 'foo_try', arch: 'arc', panicked: true });
    expect(event.registers).toMatchObject({ SP: '8c92db44', R01: '8c92a0e0', EFA: '00000008' });
    expect(traceOf(event)).toEqual(['foo_try', 'foo_queue']);
  });

  test('a program that dies is no crash', () => {
    const log = `potentially unexpected fatal signal 11.
Path: /usr/bin/foo
CPU: 1 PID: 29061 Comm: foo Not tainted 5.6.0 #12

[ECR   ]: 0x00220100 => Invalid Read @ 0x00000008 by insn @ 0x2004aa6c
[EFA   ]: 0x00000008
[ERET  ]: 0x2004aa6c
[STAT32]: 0x80080a82 [IE U     ]
BTA: 0x2004aa18 SP: 0x5ffff8a8  FP: 0x5ffff8fc
`;
    expect(readLog(log).subjects).toEqual([]);
  });
});

test('microblaze', () => {
  const event = onlyEvent(`[    0.000000] Oops: kernel access of bad area, sig: 11
[    0.000000] CPU: 0 PID: 0 Comm: swapper Not tainted 5.3.0 #101
[    0.000000]  Registers dump: mode=805B9EA8
[    0.000000]  r1=000065A0, r2=C05B7AE6, r3=00000000, r4=00000000
[    0.000000]  r29=01000000, r30=00000380, r31=C05C02F0, rPC=C0604408
[    0.000000]  msr=000046A0, ear=00000004, esr=00000D12, fsr=FFFFFFFF
`);
  expect(event).toMatchObject({ kind: 'oops', arch: 'microblaze', comm: 'swapper' });
  expect(event.registers).toMatchObject({ R2: 'c05b7ae6', RPC: 'c0604408', EAR: '00000004' });
});

test.each([
  ['xtensa', 'Oops: sig: 9 [#1] PREEMPT', 'page-fault'],
  ['openrisc', 'Oops#: 0000', 'page-fault'],
  ['nios2', 'Oops: Oops, sig: 11', 'page-fault'],
])('%s', (_architecture, die, kind) => {
  expect(
    onlyEvent(`Unable to handle kernel paging request at virtual address d0123450
${die}
Call Trace:
 [<d0012340>] foo_read+0x10/0x40
`),
  ).toMatchObject({ kind, function: 'foo_read' });
});

test('user mode Linux: registers of a program, as the kernel is one, and below them the panic that tells of the fault', () => {
  const event = onlyEvent(`Modules linked in: foo(O+)
Pid: 462, comm: modprobe Tainted: G           O        6.16.0-rc1
RIP: 0033:0x0
RSP: 00000000724ff038  EFLAGS: 00010246
RAX: 0000100000000000 RBX: 000000006aa4c400 RCX: 0000000000000000
Kernel panic - not syncing: Kernel mode fault at addr 0x0, ip 0x0
CPU: 0 UID: 0 PID: 462 Comm: modprobe Tainted: G           O        6.16.0-rc1 #1
Stack:
 6018488e 61b3fc98 6a813198 724ff070
Call Trace:
 [<6018488e>] ? foo_unmask_parent+0x8d/0x98
 [<60041234>] segv+0x212/0x270
 [<607b3a44>] foo_unmask+0xa3/0x147
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    title: 'kernel panic: Kernel mode fault',
    function: 'foo_unmask',
    pid: 462,
    comm: 'modprobe',
    panicked: true,
  });
});

test('openrisc tells no addresses early in the boot', () => {
  const event = onlyEvent(`Unable to handle kernel NULL pointer dereference
 at virtual address 0x00000064

Oops#: 0000
Process swapper (pid: 1, stackpage=c1028ba0)

Stack:
Call trace:
[<(ptrval)>] foo_unflatten+0xe0/0x184
[<(ptrval)>] ? foo_add_file+0x130/0x188
`);
  expect(event).toMatchObject({ kind: 'null-dereference', function: 'foo_unflatten', comm: 'swapper' });
  expect(traceOf(event)).toEqual(['foo_unflatten', '? foo_add_file']);
});

test('xtensa is no ppc64, whose threads begin as its do', () => {
  const event = onlyEvent(` Unable to handle kernel paging request at virtual address c7ff0e00
  pc = d0009275, ra = 90009478
 Oops: sig: 9 [#1] PREEMPT
 CPU: 1 PID: 61 Comm: kworker/u9:2 Not tainted 5.10.0 #58
 Call Trace:
   foo_workfn+0x43c/0x770
   process_one_work+0x1a1/0x324
   kthread+0x10d/0x124
   ret_from_kernel_thread+0xc/0x18
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: 'foo_workfn', arch: null });
});

test('sparc, 2.4: the oops has no number', () => {
  const event =
    onlyEvent(`kernel: Unable to handle kernel paging request in mna handler<1> at virtual address 0015000500008035
kernel: tcpdump(201): Oops
kernel: TSTATE: 0000004411009607 TPC: 0000000002005b8c TNPC: 0000000002005b90 Y: 02d00000    Not tainted
`);
  expect(event).toMatchObject({ kind: 'page-fault', pid: 201, comm: 'tcpdump', address: '0015000500008035' });
});
