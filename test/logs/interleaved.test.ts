import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../src/log/read.ts';
import { taken } from './facts.fixture.ts';

/** Two processors print at the same time, and no line says who printed it. */

interface Printed {
  /** What is printed before anything keeps the other processor from printing. */
  head: string[];
  body: string[];
}

/** WARN() on x86_64, 4.14 on: no lock keeps another processor from printing (kernel/panic.c, arch/x86/kernel/dumpstack.c). */
const warning = (who: string, cpu: number): Printed => ({
  head: [
    `WARNING: CPU: ${String(cpu)} PID: ${String(100 + cpu)} at net/core/dev.c:1${String(cpu)} ${who}_warn+0x1/0x20`,
  ],
  body: [
    'Modules linked in: ext4 mbcache',
    `CPU: ${String(cpu)} PID: ${String(100 + cpu)} Comm: ${who} Not tainted 5.4.0-42-generic #46-Ubuntu`,
    'Hardware name: QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.13.0-1ubuntu1 04/01/2014',
    `RIP: 0010:${who}_warn+0x1/0x20`,
    `Code: 0f 1f 44 00 0${String(cpu)} <0f> 0b`,
    `RSP: 0018:ffffb0000000000${String(cpu)} EFLAGS: 00010246`,
    `RAX: 000000000000000${String(cpu)} RBX: ffff88800000000${String(cpu)} RCX: 000000000000000${String(cpu)}`,
    `RDX: 000000000000000${String(cpu)} RSI: ffff88800000000${String(cpu)} RDI: 000000000000000${String(cpu)}`,
    'Call Trace:',
    ` ${who}_inner+0x10/0x20`,
    ` ${who}_outer+0x10/0x20`,
    ` ${who}_thread+0x10/0x20`,
    ' kthread+0x104/0x140',
    ' ret_from_fork+0x35/0x40',
    '---[ end trace 0123456789abcdef ]---',
  ],
});

/** The softlockup watchdog on x86_64 (kernel/watchdog.c). */
const softLockup = (who: string, cpu: number): Printed => ({
  ...warning(who, cpu),
  head: [`watchdog: BUG: soft lockup - CPU#${String(cpu)} stuck for 22s! [${who}:${String(100 + cpu)}]`],
});

/** A fault on arm64, 4.18 on: what stands above the line of die() is printed outside its lock (arch/arm64/mm/fault.c, kernel/traps.c). */
const arm64 = (who: string, cpu: number): Printed => ({
  head: [
    `Unable to handle kernel NULL pointer dereference at virtual address 000000000000001${String(cpu)}`,
    'Mem abort info:',
    '  ESR = 0x96000004',
    '  EC = 0x25: DABT (current EL), IL = 32 bits',
    'Data abort info:',
    '  ISV = 0, ISS = 0x00000004',
    `user pgtable: 4k pages, 48-bit VAs, pgdp=000000010a34${String(cpu)}000`,
    `[000000000000001${String(cpu)}] pgd=0000000000000000, p4d=0000000000000000`,
  ],
  body: [
    'Internal error: Oops: 96000004 [#1] SMP',
    'Modules linked in: ext4 mbcache',
    `CPU: ${String(cpu)} PID: ${String(100 + cpu)} Comm: ${who} Not tainted 5.10.0-60.18.0.50.oe2203.aarch64 #1`,
    'Hardware name: QEMU KVM Virtual Machine, BIOS 0.0.0 02/06/2015',
    `pstate: 6040000${String(cpu)} (nZCv daif +PAN -UAO -TCO BTYPE=--)`,
    `pc : ${who}_read+0x1c/0x60`,
    `lr : ${who}_caller+0x1c/0x60`,
    `sp : ffff80001234000${String(cpu)}`,
    `x29: ffff80001234000${String(cpu)} x28: ffff00001234000${String(cpu)} `,
    'Call trace:',
    ` ${who}_read+0x1c/0x60`,
    ` ${who}_caller+0x1c/0x60`,
    ' el0_svc+0x20/0x30',
    ' el0_sync+0x160/0x180',
    'Code: aa0003f3 f9400000 (f9401000) b4000060 ',
    '---[ end trace 0123456789abcdef ]---',
  ],
});

/** A fault on ppc64le, 5.4 on (arch/powerpc/mm/fault.c, kernel/traps.c, kernel/process.c). */
const ppc64 = (who: string, cpu: number): Printed => ({
  head: [
    `BUG: Kernel NULL pointer dereference on read at 0x0000001${String(cpu)}`,
    `Faulting instruction address: 0xc00000000012345${String(cpu)}`,
  ],
  body: [
    'Oops: Kernel access of bad area, sig: 11 [#1]',
    'LE PAGE_SIZE=64K MMU=Radix SMP NR_CPUS=2048 NUMA pSeries',
    'Modules linked in: ext4 mbcache',
    `CPU: ${String(cpu)} PID: ${String(100 + cpu)} Comm: ${who} Not tainted 5.14.0-70.el9.ppc64le #1`,
    `NIP:  c00000000012345${String(cpu)} LR: c000000000123440 CTR: c000000000abcdef`,
    `REGS: c00000000abcd${String(cpu)}00 TRAP: 0300   Not tainted  (5.14.0-70.el9.ppc64le)`,
    'MSR:  8000000000009033 <SF,EE,ME,IR,DR,RI,LE>  CR: 24002842  XER: 00000000',
    `CFAR: c000000000123450 DAR: 000000000000001${String(cpu)} DSISR: 40000000 IRQMASK: 0 `,
    `GPR00: c00000000012340${String(cpu)} c00000000abcd${String(cpu)}a0 c000000001234500 0000000000000000 `,
    `GPR04: c00000000012340${String(cpu)} c00000000abcd${String(cpu)}a0 c000000001234500 0000000000000000 `,
    `NIP [c00000000012345${String(cpu)}] ${who}_read+0x36/0x120`,
    `LR [c000000000123440] ${who}_caller+0x20/0x100`,
    'Call Trace:',
    `[c00000000abcd${String(cpu)}a0] [c000000000123440] ${who}_caller+0x20/0x100 (unreliable)`,
    `[c00000000abcd${String(cpu)}c0] [c000000000123480] ${who}_outer+0x20/0x100`,
    `[c00000000abcd${String(cpu)}e0] [c00000000000bf58] system_call_exception+0x158/0x320`,
    `[c00000000abcd${String(cpu)}f0] [c00000000000c47c] system_call_common+0xec/0x278`,
    'Instruction dump:',
    '60000000 e93f0010 7c0802a6 <e9290010> 7d2903a6 ',
    '---[ end trace 0123456789abcdef ]---',
  ],
});

/** A fault on riscv, 5.14 on (arch/riscv/mm/fault.c, kernel/traps.c, kernel/process.c). */
const riscv = (who: string, cpu: number): Printed => ({
  head: [`Unable to handle kernel NULL pointer dereference at virtual address 000000000000001${String(cpu)}`],
  body: [
    'Oops [#1]',
    'Modules linked in: ext4 mbcache',
    `CPU: ${String(cpu)} PID: ${String(100 + cpu)} Comm: ${who} Not tainted 6.1.0-13-riscv64 #1`,
    'Hardware name: SiFive HiFive Unmatched A00 (DT)',
    `epc : ${who}_read+0x1c/0x60`,
    ` ra : ${who}_caller+0x1c/0x60`,
    `epc : ffffffff802a4c1${String(cpu)} ra : ffffffff802a4c1${String(cpu)} sp : ff20000000023c5${String(cpu)}`,
    ` gp : ffffffff81a0000${String(cpu)} tp : ff6000000123400${String(cpu)} t0 : 000000000000000${String(cpu)}`,
    `status: 0000000200000120 badaddr: 000000000000001${String(cpu)} cause: 000000000000000d`,
    `[<ffffffff802a4c1e>] ${who}_read+0x1c/0x60`,
    `[<ffffffff802a4c2e>] ${who}_caller+0x1c/0x60`,
    '[<ffffffff80003a2c>] ret_from_exception+0x0/0x16',
    '---[ end trace 0123456789abcdef ]---',
  ],
});

const stamped = (lines: string[]): string =>
  lines.map((text, at) => `[  100.${String(at).padStart(6, '0')}] ${text}`).join('\n');

const whole = ({ head, body }: Printed): string[] => [...head, ...body];

/** In turns of `count` lines. */
function inTurns(one: string[], other: string[], count = 1): string[] {
  const mixed: string[] = [];
  for (let at = 0; at < Math.max(one.length, other.length); at += count)
    mixed.push(...one.slice(at, at + count), ...other.slice(at, at + count));
  return mixed;
}

const notes = (lines: string[]): string[] =>
  readLog(stamped(lines))
    .health.filter(({ code }) => code === 'interleaved')
    .map(({ message }) => message);

describe('the headline of a second fault within the report of the first', () => {
  test.each([
    ['arm64', arm64],
    ['ppc64', ppc64],
    ['riscv', riscv],
  ])('%s: it is no part of it, and waits for its own line of die()', (_name, fault) => {
    const [one, other] = [fault('alpha', 1), fault('beta', 2)];
    for (let at = 1; at < one.body.length; at++) {
      const lines = [...one.head, ...one.body.slice(0, at), ...other.head, ...one.body.slice(at), ...other.body];
      const apart = taken(stamped([...whole(one), ...whole(other)]));
      const facts = ({
        title,
        pid,
        cpu,
        comm,
        frames,
        address,
        registers,
        code,
      }: Record<string, unknown>): unknown[] => [...[title, pid, cpu, comm, frames], ...[address, registers, code]];
      expect(taken(stamped(lines)).map(facts), `behind ${one.body[at - 1] ?? ''}`).toEqual(apart.map(facts));
    }
  });

  test('the panic that follows is that of the first', () => {
    const [one, other] = [arm64('alpha', 1), arm64('beta', 2)];
    const lines = [
      ...one.head,
      ...one.body.slice(0, 8),
      ...other.head,
      ...one.body.slice(8),
      'Kernel panic - not syncing: Oops: Fatal exception',
    ];
    expect(taken(stamped(lines))).toMatchObject([
      { title: expect.stringContaining('in alpha_read') as string, panicked: true, corrupted: false },
      { kind: 'null-dereference', function: null, address: '0000000000000012', panicked: false, corrupted: true },
    ]);
    expect(notes(lines)).toEqual([expect.stringContaining('told apart by the order') as string]);
  });
});

describe('two warnings', () => {
  test('line by line: each keeps its place, its process and its function', () => {
    const lines = inTurns(whole(warning('alpha', 1)), whole(warning('beta', 2)));
    expect(taken(stamped(lines))).toMatchObject([
      { title: 'WARNING in alpha_warn', cpu: 1, pid: 101, comm: 'alpha', frames: '' },
      { title: 'WARNING in beta_warn', cpu: 2, pid: 102, comm: 'beta', frames: '' },
    ]);
    expect(notes(lines)).toEqual([expect.stringContaining('left out of both') as string]);
  });

  test('the second begins within the trace of the first, which goes on', () => {
    const [one, other] = [warning('alpha', 1), warning('beta', 2)];
    const lines = [...whole(one).slice(0, 11), ...other.head, ...one.body.slice(10), ...other.body];
    expect(taken(stamped(lines))).toMatchObject([
      { title: 'WARNING in alpha_warn', frames: 'alpha_inner alpha_outer alpha_thread kthread ret_from_fork' },
      { title: 'WARNING in beta_warn', frames: 'beta_inner beta_outer beta_thread kthread ret_from_fork' },
    ]);
  });
});

test('two soft lockups line by line: none is given the function of the other', () => {
  const lines = inTurns(whole(softLockup('alpha', 1)), whole(softLockup('beta', 2)));
  expect(taken(stamped(lines))).toMatchObject([
    { title: 'BUG: soft lockup', cpu: 1, pid: 101, comm: 'alpha', function: null, corrupted: true },
    { title: 'BUG: soft lockup', cpu: 2, pid: 102, comm: 'beta', function: null, corrupted: true },
  ]);
  expect(notes(lines)).toEqual([expect.stringContaining('left out of both') as string]);
});

/** A fault on MIPS, 2.6.9 to 6.19 (arch/mips/mm/fault.c, kernel/traps.c), while another processor tells of a page, which prints no registers. */
test('a fault on MIPS and a bad page line by line', () => {
  const fault = [
    'CPU 2 Unable to handle kernel paging request at virtual address 00000000, epc == 80109024, ra == 80108000',
    'Oops[#1]:',
    'CPU: 2 PID: 0 Comm: swapper/2 Not tainted 5.4.179 #23',
    '$ 0   : 00000000 00000001 00000000 8fdb7610',
    '$28   : 8fc64000 8fc0bca8 00000000 8ede88c0',
    'Hi    : 00000000',
    'Lo    : 00000000',
    'epc   : 80109024 foo_free+0x1c8/0x4a8',
    'ra    : 80108000 foo_caller+0x1c/0x40',
    'Status: 11007c03 KERNEL EXL IE ',
    'Cause : 4080000c (ExcCode 03)',
    'BadVA : 00000000',
    'PrId  : 0001992f (MIPS 1004Kc)',
    'Call Trace:',
    '[<80109024>] foo_free+0x1c8/0x4a8',
    '[<8000b6e8>] foo_rcu+0x30/0x100',
  ];
  const page = [
    'BUG: Bad page state in process ksoftirqd/0  pfn:00af0',
    'page:80f889c0 refcount:-4 mapcount:0 mapping:00000000 index:0x0',
    'flags: 0x0()',
    'raw: 00000000 00000100 00000122 00000000 00000000 00000000 ffffffff fffffffc',
    'page dumped because: nonzero _refcount',
    'CPU: 0 PID: 9 Comm: ksoftirqd/0 Not tainted 5.4.179 #23',
    'Stack : 00000000 00000000 00000135 80068d98 00000000 80650000 80600000 8058dfcc',
    '        ...',
    'Call Trace:',
    '[<8000b6e8>] show_stack+0x30/0x100',
    '[<80101770>] bad_page+0xf8/0x13c',
    '[<801090f0>] bar_free+0x294/0x4a8',
  ];
  expect(taken(stamped(inTurns(fault, page)))).toMatchObject([
    { kind: 'null-dereference', function: 'foo_free', comm: 'swapper/2', registers: { R31: '8ede88c0' } },
    { kind: 'bad-page', comm: 'ksoftirqd/0', registers: {}, frames: 'show_stack bad_page bar_free' },
  ]);
});

describe('one after the other, without a mark of the end', () => {
  test.each([
    ['warnings', warning],
    ['soft lockups', softLockup],
  ])('%s', (_name, report) => {
    const endless = (printed: Printed): string[] => whole(printed).slice(0, -1);
    const lines = [...endless(report('alpha', 1)), ...endless(report('beta', 2))];
    expect(taken(stamped(lines)).map(({ frames }) => frames)).toEqual([
      'alpha_inner alpha_outer alpha_thread kthread ret_from_fork',
      'beta_inner beta_outer beta_thread kthread ret_from_fork',
    ]);
    expect(notes(lines)).toEqual([]);
  });
});

/** Whatever is read of the one, nothing of it is the other's. */
describe.each([
  ['warnings', warning, warning],
  ['soft lockups', softLockup, softLockup],
  ['a soft lockup and a warning', softLockup, warning],
  ['a fault on arm64 and a warning of its form', arm64, warning],
])('%s in whatever turns', (_name, first, second) => {
  test('nothing goes to the wrong one', () => {
    const [one, other] = [whole(first('alpha', 1)), whole(second('beta', 2))];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 40 }), (turns) => {
        const [left, right] = [[...one.slice(1)], [...other]];
        const mixed = turns.flatMap((count, at) => (at % 2 === 0 ? left : right).splice(0, count));
        const log = stamped([...one.slice(0, 1), ...mixed, ...left, ...right]);
        for (const event of taken(log)) {
          const text = JSON.stringify([event['title'], event['comm'], event['pointer'], event['frames']]);
          expect(text.includes('alpha') && text.includes('beta'), `${text}\n${log}`).toBe(false);
          const { RSP, RAX, RDX } = event['registers'] as Record<string, string>;
          const processors = [RSP, RAX, RDX].map((value) => value?.at(-1)).filter((last) => last !== undefined);
          expect(new Set(processors).size, `${processors.join()}\n${log}`).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
