import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** arch/loongarch/mm/fault.c, kernel/traps.c, 6.1 to 6.19. */

test('6.6: control registers by their names', () => {
  const event =
    onlyEvent(`[  300.100001] CPU 3 Unable to handle kernel paging request at virtual address 0000000000000010, era == ffff800002034a1c, ra == 90000000003a1d24
[  300.100002] Oops[#1]:
[  300.100003] CPU: 3 PID: 1118 Comm: cat Tainted: G           OE      6.6.0-28.0.0.34.oe2403.loongarch64 #1
[  300.100004] Hardware name: Loongson Loongson-3A5000-7A1000-1w-CRB, BIOS vUDK2018-LoongArch-V4.0.05273
[  300.100005] pc ffff800002034a1c ra 90000000003a1d24 tp 900000010a3c8000 sp 900000010a3cbd40
[  300.100006] a0 0000000000000000 a1 00007ffffb3a1000 a2 0000000000020000 a3 900000010a3cbe00
[  300.100007] t0 0000000000000000 t1 ffff800002034a00 t2 0000000000000000 t3 0000000000000000
[  300.100008] t8 0000000000000000 u0 0000000000000000 s9 0000000000000000 s0 90000001082a1c00
[  300.100009]    ra: 90000000003a1d24 vfs_read+0xa4/0x300
[  300.100010]   ERA: ffff800002034a1c foo_read+0x1c/0x60 [foo]
[  300.100011]  CRMD: 000000b0 (PLV0 -IE -DA +PG DACF=CC DACM=CC -WE)
[  300.100012]  PRMD: 00000004 (PPLV0 +PIE -PWE)
[  300.100013]  EUEN: 00000000 (-FPE -SXE -ASXE -BTE)
[  300.100014]  ECFG: 00071c1c (LIE=2-4,10-12 VS=7)
[  300.100015] ESTAT: 00010000 [PIL] (IS= ECode=1 EsubCode=0)
[  300.100016]  BADV: 0000000000000010
[  300.100017]  PRID: 0014c011 (Loongson-64bit, Loongson-3A5000)
[  300.100018] Modules linked in: foo(OE) amdgpu
[  300.100019] Process cat (pid: 1118, threadinfo=00000000f1a2b3c4, task=00000000a1b2c3d4)
[  300.100020] Stack : 0000000000020000 00007ffffb3a1000 90000001082a1c00 90000000003a1d24
[  300.100021]         0000000000000000 900000010a3cbe00 0000000000000000 90000000003a2a50
[  300.100022] Call Trace:
[  300.100023] [<ffff800002034a1c>] foo_read+0x1c/0x60 [foo]
[  300.100024] [<90000000003a1d24>] vfs_read+0xa4/0x300
[  300.100025] [<9000000000f1a2bc>] do_syscall+0x7c/0x94
[  300.100026] [<9000000000221270>] handle_syscall+0xb0/0x158
[  300.100027]
[  300.100028] Code: 02ffc063  29c02076  02c04076 <28c04084> 00150004
[  300.100029] ---[ end trace 0000000000000000 ]---
`);
  expect(event).toMatchObject({
    // the words say paging request, whatever the address; the address tells the kind
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel paging request in foo_read',
    function: 'foo_read',
    module: 'foo',
    offset: 0x1c,
    size: 0x60,
    address: '0000000000000010',
    arch: 'loongarch',
    distro: 'openeuler',
    cpu: 3,
    pid: 1118,
    comm: 'cat',
    code: '02ffc063  29c02076  02c04076 <28c04084> 00150004',
    lastLine: 29,
  });
  expect(event.registers).toMatchObject({
    ERA: 'ffff800002034a1c',
    RA: '90000000003a1d24',
    A2: '0000000000020000',
    BADV: '0000000000000010',
    ESTAT: '00010000',
  });
  expect(traceOf(event)).toEqual(['foo_read', 'vfs_read', 'do_syscall', 'handle_syscall']);
});

test('6.1: the layout that came from MIPS', () => {
  const event =
    onlyEvent(`CPU 0 Unable to handle kernel paging request at virtual address ffff800012340000, era == 9000000000abcdec, ra == 9000000000abcd00
Oops[#1]:
CPU: 0 PID: 1 Comm: swapper/0 Not tainted 6.1.20 #1
$ 0   : 0000000000000000 9000000000abcd00 9000000100218000 900000010021bc90
$ 4   : ffff800012340000 0000000000000001 0000000000000000 0000000000000000
era   : 9000000000abcdec pci_probe+0x2c/0x140
ra    : 9000000000abcd00 really_probe+0xc0/0x2f0
CSR crmd: 000000b0
CSR prmd: 00000004
CSR euen: 00000000
CSR ecfg: 00071c1c
CSR estat: 00010000
ExcCode : 1 (SubCode 0)
BadVA : ffff800012340000
PrId  : 0014c010 (Loongson-64bit)
Modules linked in:
Process swapper/0 (pid: 1, threadinfo=(____ptrval____), task=(____ptrval____))
Call Trace:
[<9000000000abcdec>] pci_probe+0x2c/0x140
[<9000000000abcd00>] really_probe+0xc0/0x2f0

Code: 02c00463 <28c00084> 4c000020
---[ end trace 0000000000000000 ]---
Kernel panic - not syncing: Fatal exception
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    function: 'pci_probe',
    arch: 'loongarch',
    address: 'ffff800012340000',
    panicked: true,
  });
  expect(event.registers).toMatchObject({ ERA: '9000000000abcdec', R4: 'ffff800012340000', CRMD: '000000b0' });
});

const tail = `CPU: 0 PID: 9 Comm: insmod Not tainted 6.12.0 #1
pc 9000000000abcdec ra 9000000000abcd00 tp 9000000100218000 sp 900000010021bc90
   ra: 9000000000abcd00 do_one_initcall+0xc0/0x2f0
  ERA: 9000000000abcdec foo_init+0x2c/0x140 [foo]
 BADV: 0000000000000010
Modules linked in: foo
Call Trace:
[<9000000000abcdec>] foo_init+0x2c/0x140 [foo]
---[ end trace 0000000000000000 ]---
`;

test.each([
  ['Kernel ade access[#1]:', 'trap', 'Kernel ade access in foo_init'],
  ['Reserved instruction in kernel code[#1]:', 'invalid-opcode', 'Reserved instruction in kernel code in foo_init'],
  ['Kernel bug detected[#1]:', 'kernel-bug', 'kernel BUG in foo_init'],
  ['kernel BUG at fs/foo.c:77!\nOops - BUG[#1]:', 'kernel-bug', 'kernel BUG in foo_init'],
])('%s', (head, kind, title) => {
  expect(onlyEvent(`${head}\n${tail}`)).toMatchObject({ kind, title, arch: 'loongarch', address: null });
});

test('a letter puts a blank in front of each line: its rows of 80 columns are whole', () => {
  const event = onlyEvent(` Kernel ade access[#1]:
 CPU: 0 PID: 1 Comm: swapper/0 Not tainted 6.6.136-loong64-desktop-hwe+ #4
 pc 90000000017e5534 ra 90000000017e54c0 tp 90000001002f8000 sp 90000001002fb6c0
 a0 80000efe00003100 a1 0000000000003100 a2 0000000000000000 a3 0000000000000002
 t8 900000087cdb4d94 u0 900000087cdb58fd s9 90000001002fb826 s0 90000000031c12c8
    ra: 90000000017e54c0 foo_fixup+0x40/0x210
   ERA: 90000000017e5534 foo_fixup+0xb4/0x210
  CRMD: 000000b0 (PLV0 -IE -DA +PG DACF=CC DACM=CC -WE)
  BADV: 7fffffffffffff00
 Call Trace:
 [<90000000017e5534>] foo_fixup+0xb4/0x210
 [<90000000017e58c8>] pci_fixup_device+0x58/0x70
`);
  expect(event).toMatchObject({ kind: 'trap', function: 'foo_fixup', arch: 'loongarch', cpu: 0, pid: 1 });
  expect(event.registers).toMatchObject({
    PC: '90000000017e5534',
    RA: '90000000017e54c0',
    A0: '80000efe00003100',
    S0: '90000000031c12c8',
    BADV: '7fffffffffffff00',
  });
});

test('a terminal shows pictures of the ends of rows', () => {
  const event = onlyEvent(
    `[    0.632863] CPU 6 Unable to handle kernel paging request at virtual address ffff80000000802e, era == 900000000410645c, ra == 90000000041310b8
[    0.645489] Oops[#1]:
[    0.647740] CPU: 6 PID: 1 Comm: swapper/0 Not tainted 6.6.40 #1
[    0.656213] Hardware name: Example 9000, BIOS 1.0
[    0.737900]   ERA: 900000000410645c foo_probe+0x3c/0xe0
[    0.760000]  BADV: ffff80000000802e
`.replace(/$/gm, '\u240d\u240a'),
  );
  expect(event).toMatchObject({ function: 'foo_probe', hardware: 'Example 9000, BIOS 1.0' });
  expect(event.registers).toMatchObject({ BADV: 'ffff80000000802e' });
});

test('the line of die() above its headline is of the same report', () => {
  const event = onlyEvent(`Oops[#1]:
CPU 0 Unable to handle kernel paging request at virtual address 0000000000741d58, era == 9000000085000ac0, ra == 9000000085000aa4
CPU: 0 UID: 0 PID: 449 Comm: foo Tainted: G           OE       6.16.0+ #3 PREEMPT(full)
  ERA: 9000000085000ac0 foo_run+0xc8/0x8d8
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: 'foo_run', pid: 449, release: '6.16.0+' });
});
