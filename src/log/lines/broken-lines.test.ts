import { expect, test } from 'vitest';
import { type CrashEvent } from '../../kernel/event.ts';
import { readLog } from '../read.ts';

/** What a mail program made of a log that it broke at blanks. */
function eventIn(...lines: string[]): CrashEvent | undefined {
  return readLog(lines.join('\n')).subjects[0]?.event;
}

const oops = [
  'Jun 02 19:05:32 host01 kernel: BUG: kernel NULL pointer',
  'dereference, address: 00000000000000d8',
  'Jun 02 19:05:32 host01 kernel: Oops: 0000 [#1] PREEMPT SMP NOPTI',
  'Jun 02 19:05:32 host01 kernel: CPU: 9 PID: 2304 Comm:',
  'X Not tainted 5.13.0-rc4-tip+ #1',
  'Jun 02 19:05:32 host01 kernel: RIP:',
  '0010:foo_device_swapout+0x6a/0x3d0',
  'Jun 02 19:05:32 host01 kernel: Call Trace:',
  'Jun 02 19:05:32 host01 kernel:  ?',
  'foo_vm_fault_reserved+0x237/0x270',
  'Jun 02 19:05:32 host01 kernel:  foo_fault+0x1f/0x30',
  'Jun 02 19:05:32 host01 kernel: ---[ end trace',
  '0000000000000000 ]---',
];

const expected = {
  kind: 'null-dereference',
  function: 'foo_device_swapout',
  comm: 'X',
  release: '5.13.0-rc4-tip+',
  address: '00000000000000d8',
};

test('the rows of an oops go on in rows without a prefix', () => {
  const event = eventIn(...oops);
  expect(event).toMatchObject(expected);
  expect(event?.frames.map(({ function: name, reliable }) => [name, reliable])).toEqual([
    ['foo_vm_fault_reserved', false],
    ['foo_fault', true],
  ]);
});

test('the same in the quotation of a letter', () => {
  expect(eventIn(...oops.map((line) => `> > ${line}`))).toMatchObject(expected);
});

test('who wants a lock may stand in the next row', () => {
  const event = eventIn(
    'WARNING: possible circular locking dependency detected',
    '4.19.0-rc2+ #229 Not tainted',
    'java/8125 is trying to acquire lock:',
    '000000001b2d9f5f (&foo->lock){+.+.}-{3:3}, at:  ',
    'foo_trace+0x3f/0xc0 fs/foo.c:402',
    'but task is already holding lock:',
    '00000000e6f4a3f6 (&p->lock){+.+.}, at: seq_read+0x71/0x1150',
  );
  expect(event).toMatchObject({ title: 'possible deadlock in foo_trace', function: 'foo_trace' });
});

test('each piece knows its row', () => {
  const event = eventIn(...oops);
  expect(event?.pointer?.place).toEqual({ line: 6, column: 32, length: 4 });
  expect(event?.places.address).toEqual({ line: 2, column: 23, length: 16 });
});

test.each([
  [
    'general protection fault, probably for',
    'non-canonical address 0xff4c6734ff4f2703: 0000 [#1] SMP',
    'general-protection',
  ],
  ['Unable to handle kernel NULL pointer dereference at virtual address', '00000000', 'null-dereference'],
  ['INFO: task kworker/u130:4:151563 blocked for more than', '120 seconds.', 'hung-task'],
  ['watchdog: BUG: soft lockup - CPU#7', 'stuck for 22s! [foo:253305]', 'soft-lockup'],
])('a headline is found when it is whole: %s', (above, below, kind) => {
  expect(eventIn(above, below)?.kind).toBe(kind);
  expect(eventIn(`[   12.345678] ${above}`, below)?.kind).toBe(kind);
  expect(eventIn(`> ${above}`, `> ${below}`)?.kind).toBe(kind);
});

test.each([
  [
    'it has a time of its own',
    '[   12.345678] general protection fault, probably for',
    '[   12.345680] non-canonical address 0x1: 0000 [#1] SMP',
  ],
  ['it begins a sentence', 'general protection fault, probably for', 'Non-canonical address 0x1: 0000 [#1] SMP'],
  [
    'another row stands between',
    'general protection fault, probably for',
    '\nnon-canonical address 0x1: 0000 [#1] SMP',
  ],
])('what follows is no rest where %s', (_why, above, below) => {
  expect(eventIn(above, below)).toBeUndefined();
});

test('frames of ppc64, whose symbols went to rows of their own', () => {
  const event = eventIn(
    '[ 1139.416000][ T5301] BUG: Unable to handle kernel data access at 0xc000000001e0',
    '[ 1139.416100][ T5301] NIP [c00000000049a9a8]',
    'foo_attr_read+0x50/0x170',
    '[ 1139.416158][ T5301] Call Trace:',
    '[ 1139.416182][ T5301] [c00020194548fc70] [c00000000049a970]',
    'foo_attr_read+0x70/0x170 (unreliable)',
    '[ 1139.416255][ T5301] [c00020194548fd10] [c00000000054385c]',
    'foo_file_read+0x6c/0xb0',
  );
  expect(event?.function).toBe('foo_attr_read');
  expect(event?.frames.map(({ function: name }) => name)).toEqual(['foo_attr_read', 'foo_file_read']);
});

test('the place of a warning that was broken off is no trace', () => {
  const { subjects } = readLog(
    [
      '[   39.055697] WARNING: CPU: 1 PID: 0 at net/foo/foo_generic.c:443',
      'foo_watchdog+0x31c/0x328',
      '[   39.063914] NETDEV WATCHDOG: enp3s0 (foo): transmit queue 0 timed out',
      '[   39.107286] CPU: 1 PID: 0 Comm: swapper/1 Not tainted 5.8.0 #66',
      '[   39.227082] Call Trace:',
      '[   39.227087] [<ffffffff809a1d9c>] foo_watchdog+0x31c/0x328',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => event.title)).toEqual(['WARNING in foo_watchdog']);
});

const kernelOf = (process: string): { release: string | null; build: string | null; comm: string | null } | undefined =>
  readLog(`BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
IP: [<ffffffffc0001234>] foo_read+0x12/0x40 [foo]
${process}
Call Trace:
 [<ffffffff8121f1a0>] vfs_read+0x86/0x130
`).subjects[0]?.event;

test.each([
  ['within the release', 'Not tainted 6.16.0-\nrc7-00005-g4ff8295d8d61 #79 NONE', '6.16.0-rc7-00005-g4ff8295d8d61'],
  ['behind the taints', 'Tainted: G           OE \n4.18.0-240.el8.x86_64 #79 NONE', '4.18.0-240.el8.x86_64'],
  ['behind the release', 'Not tainted 5.4.0-42-generic\n#79 NONE', '5.4.0-42-generic'],
])('a line of the process that was broken %s', (_where, text, release) => {
  expect(kernelOf(`CPU: 10 PID: 6210 Comm: food Kdump: loaded ${text}`)).toMatchObject({
    release,
    build: '#79 NONE',
    comm: 'food',
  });
});

test('what is cut off is no release', () => {
  expect(kernelOf('CPU: 10 PID: 6210 Comm: food Not tainted 3.10.0-11')).toMatchObject({ release: null, comm: 'food' });
});

test('the first half of a headline says that it is one, the second of what', () => {
  const rows = [
    'Jun 26 04:24:52 host01 kernel: [ 2079.631121] BUG: unable to handle kernel',
    'NULL pointer dereference at 0000000000000018',
    'Jun 26 04:24:52 host01 kernel: [ 2079.631337] IP:',
    'foo_alloc+0x17f/0x2a0',
    'Jun 26 04:24:52 host01 kernel: [ 2079.633698] RIP:',
    '0010:[<ffffffff811f7b6f>]  [<ffffffff811f7b6f>]',
    'foo_alloc+0x17f/0x2a0',
  ];
  const events = readLog(rows.join('\n')).subjects.map(({ event }) => event);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    title: 'BUG: unable to handle kernel NULL pointer dereference in foo_alloc',
    address: '0000000000000018',
    pointer: { function: 'foo_alloc', place: { line: 3 } },
    arch: 'x86_64',
  });
});

test('the halves that the kernel printed one after the other, as netconsole sends them', () => {
  const rows = [
    'BUG: unable to handle kernel ',
    'paging request at ffffebb1ac000150',
    'IP: [<ffffffff811f7b6f>] foo+0x17f/0x2a0',
  ];
  const events = readLog(rows.map((text) => `Nov  3 12:24:37 host01 ${text}`).join('\n')).subjects;
  expect(events.map(({ event }) => [event.title, event.address])).toEqual([
    ['BUG: unable to handle kernel paging request in foo', 'ffffebb1ac000150'],
  ]);
});

test('the function that a sanitizer names may stand in the next row', () => {
  const event = eventIn('>>> [    3.938739] BUG: KASAN: invalid-access in', '>>> foo_patch_data+0x178/0x3b0');
  expect(event).toMatchObject({ kind: 'kasan', title: 'KASAN: invalid-access in foo_patch_data' });
});

test('an inlined function of a decoded warning may stand in the next row', () => {
  const event = eventIn(
    'WARNING: CPU: 0 PID: 3473 at drivers/foo/check.c:161',
    'foo_is_bad drivers/foo/check.c:161 [inline]',
    'WARNING: CPU: 0 PID: 3473 at drivers/foo/check.c:161',
    'foo_check+0x159/0x1fc drivers/foo/check.c:169',
    'Kernel panic - not syncing: panic_on_warn set ...',
    'CPU: 0 PID: 3473 Comm: food Not tainted 5.4.0 #0',
  );
  expect(event).toMatchObject({ kind: 'warning', function: 'foo_check', comm: 'food', panicked: true });
});
