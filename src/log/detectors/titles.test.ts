import { expect, test } from 'vitest';
import { readLog } from '../read.ts';
import { detectors } from './detectors.ts';

/** The titles of crashes in a text that the kernel stamps. */
function titlesOf(...lines: string[]): string[] {
  return readLog(lines.map((line) => `[   12.345678] ${line}`).join('\n'))
    .subjects.filter(({ event }) => event.severity === 'crash')
    .map(({ event }) => event.title);
}

test.each([
  ['WARNING: bad command queue 17', 'WARNING: bad command queue NUM'],
  [
    'usb 5-1: WARNING: support is incomplete, expect nothing to work!',
    'WARNING: support is incomplete, expect nothing to work!',
  ],
  [
    'BUG: "hc->foo == 0" holds (exception!) at net/dccp/ccids/foo.c:90/foo_update()',
    'BUG: "hc->foo == NUM" holds (exception!) at net/dccp/ccids/foo.c:LINE/foo_update()',
  ],
  [
    'Kernel panic - not syncing: stack-protector: Kernel stack is corrupted in: foo_read+0x25d/0x2b0 fs/foo.c:5678',
    'kernel panic: stack is corrupted in foo_read',
  ],
  [
    'Kernel panic - not syncing: stack-protector: Kernel stack is corrupted in: foo_read (fs/foo.c:5678)',
    'kernel panic: stack is corrupted in foo_read',
  ],
  ['BUG: foo_cache at ffff8801d8b1a2a0 is 12 bytes short', 'BUG: foo_cache at ADDR is NUM bytes short'],
  ['BUG: unable to handle kernel', 'BUG: unable to handle kernel'],
  ['INFO:', 'INFO: corrupted'],
  ['BUG:', 'BUG: corrupted'],
  ['WARNING:', 'WARNING: corrupted'],
  ['INFO: Freed in foo_free_rcu+0x14/0x20 age=624 cpu=0 pid=3', 'INFO: Freed in foo_free_rcu age=NUM cpu=NUM pid=NUM'],
  ['BUG: Bad rss-counter state mm:ffff880012345678 idx:1 val:3', 'BUG: Bad rss-counter state'],
  ['BUG: non-zero nr_ptes on freeing mm: 2', 'BUG: non-zero nr_ptes on freeing mm'],
  ['VFS: Close: file count is 0', 'VFS: Close: file count is zero (use-after-free)'],
  [
    'VFS: Busy inodes after unmount of vda1. Self-destruct in 5 seconds.  Have a nice day...',
    'VFS: Busy inodes after unmount (use-after-free)',
  ],
  [
    "WARNING: kernel stack regs at ffff8801daf06c10 in java:4567 has bad 'bp' value 0000000000000001",
    "WARNING: kernel stack regs has bad 'bp' value",
  ],
  [
    'WARNING: kernel stack frame pointer at ffff8801daf06c10 in java:4567 has bad value 0000000000000001',
    'WARNING: kernel stack frame pointer has bad value',
  ],
  [
    'WARNING: kernel stack frame pointer at         (ptrval) in java:4567 has bad value         (ptrval)',
    'WARNING: kernel stack regs has bad value',
  ],
  ['BUG: KASan: use after free in foo_send+0x551/0xb10 at addr ffff880034bf6690', 'KASAN: use-after-free in foo_send'],
  [
    'BUG: KASan: out of bounds on stack in foo_send+0x551/0xb10 at addr ffff8',
    'KASAN: stack-out-of-bounds in foo_send',
  ],
  [
    'Kernel panic - not syncing: !!! sbi at ffff888129322000 used after freeing !!!',
    'kernel panic: !!! sbi at ADDR used after freeing !!!',
  ],
  ['BUG: KCSAN: data-race in foo_send / foo_bind', 'KCSAN: data-race in foo_send / foo_bind'],
  ['BUG: KCSAN: data-race in foo_send.constprop.0 [foo] / foo_bind [foo]', 'KCSAN: data-race in foo_send / foo_bind'],
  ['BUG: KCSAN: data-race in foo_clean+0x551/0xb10', 'KCSAN: data-race in foo_clean'],
  [
    'Kernel panic - not syncing: 04: An NMI occurred. Depending on your system the reason for the NMI is logged in any one of the following resources:',
    'kernel panic: An NMI occurred',
  ],
  [
    'BUG: workqueue leaked atomic, lock or RCU: kworker/1:4[5339]',
    'BUG: workqueue leaked atomic, lock or RCU: kworker/NUM:NUM[NUM]',
  ],
  [
    'Kernel panic - not syncing: foo: queue 12 of 10.0.0.1 at mm/slub.c:305',
    'kernel panic: foo: queue NUM of IP at mm/slub.c:LINE',
  ],
  [
    'Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)',
    'kernel panic: VFS: Unable to mount root fs on unknown-block(NUM,NUM)',
  ],
  [
    'WARNING: CPU: 5 PID: -534549613 at kernel/sched/core.c:2681 finish_task_switch+0x230/0x23c',
    'WARNING in finish_task_switch',
  ],
])('%s', (line, title) => {
  expect(titlesOf(line)).toEqual([title]);
});

test('a name with a line end cuts the headline of a hung task in two', () => {
  expect(
    titlesOf(
      'INFO: task \ufffd\ufffd',
      '\ufffd! \ufffd:18088 blocked for more than 143 seconds.',
      '      Not tainted 6.12.0 #1',
      'Call Trace:',
      ' __schedule+0x1/0x2',
      ' __flush_work+0x1/0x2',
      ' foo_close+0x1/0x2',
    ),
  ).toEqual(['INFO: task hung in foo_close']);
});

test('a task that does not die', () => {
  expect(
    titlesOf(
      "INFO: task java:4567 can't die for more than 143 seconds.",
      'Call Trace:',
      ' __schedule+0x1/0x2',
      ' schedule+0x1/0x2',
      ' foo_wait_event+0x1/0x2',
    ),
  ).toEqual(["INFO: task can't die in foo_wait_event"]);
});

test('the history of an object is a part of its report', () => {
  expect(
    titlesOf(
      'BUG kmalloc-64 (Tainted: G    B): Object already free',
      'INFO: Allocated in foo_init+0x29/0x90 age=58 cpu=1 pid=7',
      'INFO: Freed in foo_exit+0x14/0x20 age=624 cpu=0 pid=3',
    ),
  ).toHaveLength(1);
});

test.each([
  // which advise
  'WARNING: See https://kernel.org/doc/html/latest/admin-guide/hw-vuln/srso.html for mitigation options.',
  'WARNING: kernel not compiled with CPU_SRSO',
  'WARNING: workqueue cpumask: online intersect > possible intersect',
  'WARNING: the mand mount option is being deprecated and',
  'WARNING: MP table in the EBDA can be UNSAFE, contact linux-smp@vger.kernel.org if you experience SMP problems!',
  'WARNING: Persistent clock returned invalid value!',
  'WARNING: NR_CPUS limit of 64 reached. Processor 64/0x80 ignored.',
  'WARNING: polling idle and HT enabled, performance may degrade',
  "WARNING: fbcon: Driver 'vkmsdrmfb' missed to adjust virtual screen size (0x0 vs. 64x768)",
  'md: WARNING: sdb1 appears to be on the same physical disk as sda1.',
  'XFS (loop4): WARNING: Reset corrupted AGFL on AG 0. 1 blocks leaked. Please unmount and run xfs_repair.',
  'EXT4-fs (loop0): WARNING: mount of unchecked filesystem',
  "capability: WARNING: `foo' uses deprecated v2 capabilities in a way that may be insecure",
  // of a program
  'INFO: starting the service',
  'INVALID BTF_INFO:72000001',
  'INFO: recovery required on readonly filesystem',
])('no crash: %s', (line) => {
  expect(titlesOf(line)).toEqual([]);
});

test('before the clock runs the kernel only judges its configuration', () => {
  expect(readLog('[    0.000000] WARNING: more consoles than one can be\n').subjects).toEqual([]);
});

test('without a time stamp a program may have written the words', () => {
  const { subjects } = readLog(
    'WARNING: Failed to connect to lvmetad. Falling back to scanning.\nWARNING:\nBUG: no idea\n',
  );
  expect(subjects).toEqual([]);
});

test('what is told in a line says the same each time', () => {
  const told = detectors.filter(({ reach }) => reach === 0);
  expect(told.length).toBeGreaterThan(0);
  for (const { role, title, altTitles } of told) {
    expect({ role, title, altTitles }).toEqual({ role: 'report', title: expect.not.stringContaining('{') as string });
  }
});
