import { describe, expect, test } from 'vitest';
import { nextStepsEn } from '../i18n/next-steps.en.ts';
import { nextStepsZhCn } from '../i18n/next-steps.zh-cn.ts';
import { crashEvent, frame } from '../kernel/event.fixture.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { kindNames } from '../kernel/kinds.ts';
import { nextStepsOf } from './next-steps.ts';
import { type NoteId, noteIds, type SectionId, type StepId, stepIds } from './step.ts';

const place = { line: 1, column: 1, length: 1 };

function commands(event: CrashEvent, section: SectionId): string[] {
  const found = nextStepsOf(event, false).find(({ id }) => id === section);
  return found?.steps.flatMap((step) => step.commands) ?? [];
}

function notes(event: CrashEvent, section: SectionId, matched = false): NoteId[] {
  const found = nextStepsOf(event, matched).find(({ id }) => id === section);
  return found?.steps.flatMap((step) => step.notes) ?? [];
}

/** The seed `nf-queue-gso-null`, as its own document analyses it by hand. */
const nfQueue = crashEvent({
  kind: 'null-dereference',
  function: 'nf_queue',
  offset: 152,
  panicked: true,
  release: '2.6.32-358.el6.x86_64',
  arch: 'x86_64',
  distro: 'rhel',
  pid: 0,
  comm: 'swapper',
  address: '0',
  pointer: { function: 'nf_queue', offset: null, size: null, address: 'ffffffff81475718', place },
  registers: { RSP: 'ffff8800618a3b60', RBX: '0000000000000000', RSI: 'ffff880959189980', R12: 'ffff880959189980' },
  frames: [frame('nf_queue'), frame('ixgbe_poll', { module: 'ixgbe' })],
});

describe('a NULL dereference', () => {
  const asked = commands(nfQueue, 'crash');

  test('has the commands of its document', () => {
    expect(asked).toEqual(
      expect.arrayContaining([
        'crash /usr/lib/debug/lib/modules/2.6.32-358.el6.x86_64/vmlinux vmcore',
        'log',
        'bt',
        'bt -f',
        'mod -s ixgbe',
        'dis -l nf_queue+152',
        'dis -r nf_queue+152',
      ]),
    );
  });

  test('looks pointers up once, and neither NULL nor the stack', () => {
    expect(asked.filter((command) => command.startsWith('kmem '))).toEqual(['kmem ffff880959189980']);
  });

  test('does not look for a member at 0, but for one at the offset', () => {
    expect(asked.some((command) => command.startsWith('struct'))).toBe(false);
    expect(commands({ ...nfQueue, address: '0000000000000074' }, 'crash')).toContain(
      "struct -ox <type> | grep '\\[0x74\\]'",
    );
  });

  test('has the page of the signature where there is one', () => {
    expect(notes(nfQueue, 'crash', true)).toContain('page-of-signature');
    expect(notes(nfQueue, 'crash', false)).not.toContain('page-of-signature');
  });
});

test('an address without a symbol is disassembled as it is', () => {
  const event = crashEvent({
    kind: 'null-dereference',
    pointer: { function: null, offset: null, size: null, address: 'ffffffffc02d74c0', place },
  });
  expect(commands(event, 'crash')).toEqual(
    expect.arrayContaining(['dis -l ffffffffc02d74c0', 'dis -r ffffffffc02d74c0']),
  );
});

test('who called what noticed is read up to where the call returns to', () => {
  const event = crashEvent({
    kind: 'list-corruption',
    function: 'css_release_work_fn',
    offset: 63,
    arch: 'x86_64',
    pointer: { function: '__list_del_entry_valid', offset: null, size: null, address: null, place },
    frames: [frame('css_release_work_fn', { offset: 63 })],
    workqueue: 'cgroup_destroy css_release_work_fn',
    messages: [{ text: 'list_del corruption, ffff91bc2ad47048->prev is LIST_POISON2 (dead000000000200)', place }],
  });
  expect(commands(event, 'crash')).toEqual(
    expect.arrayContaining([
      'dis -l __list_del_entry_valid',
      'dis -rl css_release_work_fn+63 | tail -n 40',
      'kmem ffff91bc2ad47048',
      'rd -S ffff91bc2ad47048 16',
      "foreach 'kworker.*' bt",
    ]),
  );
  expect(commands(event, 'crash')).not.toContain('kmem dead000000000200');
});

test('a report of SLUB names its cache, without the memory cgroup behind it', () => {
  const event = crashEvent({
    kind: 'slab-corruption',
    messages: [{ text: 'BUG kmalloc-256(15:94ef869c) (Tainted: P    B   W  OE): Objects remaining', place }],
  });
  expect(commands(event, 'crash')).toContain('kmem -S kmalloc-256 | tail -n 10');
});

test('a BPF program is found by its tag, and is no symbol', () => {
  const event = crashEvent({
    kind: 'invalid-opcode',
    function: 'bpf_prog_9500684e63fa4fd7',
    offset: 0x129d,
    pointer: { function: 'bpf_prog_9500684e63fa4fd7', offset: null, size: null, address: null, place },
  });
  const asked = commands(event, 'crash');
  expect(asked).toContain('bpf | grep 9500684e63fa4fd7');
  expect(asked.some((command) => command.startsWith('dis'))).toBe(false);
});

describe('lock-ups', () => {
  test('a hung task', () => {
    const event = crashEvent({ kind: 'hung-task', pid: 428, comm: 'jbd2/dm-1-8' });
    expect(commands(event, 'crash')).toEqual(
      expect.arrayContaining(['bt 428', 'foreach UN bt', 'ps -m | grep UN', 'dev -d']),
    );
    expect(commands(event, 'machine')).toContain(
      'sysctl kernel.hung_task_timeout_secs kernel.hung_task_warnings kernel.hung_task_panic',
    );
    expect(commands(event, 'prevention')).toContain('sysctl -w kernel.hung_task_panic=1');
  });

  test.each([
    ['soft-lockup', 'kernel.softlockup_panic'],
    ['hard-lockup', 'kernel.hardlockup_panic'],
    ['rcu-stall', 'kernel.panic_on_rcu_stall'],
  ] as const)('%s', (kind, setting) => {
    const event = crashEvent({ kind, cpu: 7 });
    expect(commands(event, 'crash')).toEqual(expect.arrayContaining(['bt -a', 'bt -c 7', 'runq -t']));
    expect(commands(event, 'prevention')).toContain(`sysctl -w ${setting}=1`);
  });

  test('one that panicked has its dump already', () => {
    const event = crashEvent({ kind: 'soft-lockup', panicked: true });
    expect(commands(event, 'prevention').some((command) => command.startsWith('sysctl -w'))).toBe(false);
  });
});

test('out of memory', () => {
  const event = crashEvent({ kind: 'oom-panic', panicked: true });
  expect(commands(event, 'crash')).toEqual(expect.arrayContaining(['kmem -i', 'kmem -s', 'ps -G']));
  expect(commands(event, 'machine')).toContain('slabtop -o -s c | head -n 20');
});

describe('hardware', () => {
  test('a machine of iron has records of its own', () => {
    const event = crashEvent({ kind: 'machine-check', hardware: 'Dell Inc. PowerEdge R740/06WXJT, BIOS 2.12.2' });
    expect(commands(event, 'machine')).toEqual(expect.arrayContaining(['ras-mc-ctl --errors', 'ipmitool sel elist']));
  });

  test('a guest has none', () => {
    const event = crashEvent({ kind: 'machine-check', hardware: 'Alibaba Cloud Alibaba Cloud ECS, BIOS 449e491' });
    expect(commands(event, 'machine')).not.toContain('ipmitool sel elist');
    expect(notes(event, 'machine')).toContain('not-in-a-guest');
  });
});

describe('a panic before there is a dump', () => {
  const event = crashEvent({
    kind: 'mount-root-failure',
    panicked: true,
    release: '3.10.0-1160.6.1.el7.x86_64',
    distro: 'rhel',
  });

  test('has nothing to ask crash', () => {
    expect(commands(event, 'crash')).toEqual([]);
    expect(notes(event, 'crash')).toEqual(['no-dump-early']);
  });

  test('has the initramfs of its distribution', () => {
    expect(commands(event, 'machine')).toContain(
      'dracut -f /boot/initramfs-3.10.0-1160.6.1.el7.x86_64.img 3.10.0-1160.6.1.el7.x86_64',
    );
    const ubuntu = { ...event, release: '5.4.0-122-generic', distro: 'ubuntu' as const };
    expect(commands(ubuntu, 'machine')).toContain('update-initramfs -u -k 5.4.0-122-generic');
  });
});

test('foreign modules: those in the trace first, and their own objects', () => {
  const event = crashEvent({
    kind: 'null-dereference',
    release: '3.10.0-1160.el7.x86_64',
    distro: 'rhel',
    modules: [
      { name: 'scap', flags: 'OE' },
      { name: 'tampercore', flags: 'OE' },
      { name: 'ext4', flags: '' },
    ],
    frames: [frame('is_pathsite', { module: 'tampercore' }), frame('ext4_open', { module: 'ext4' })],
  });
  expect(commands(event, 'crash')).toEqual(
    expect.arrayContaining(['mod -t', 'mod -s tampercore <path of tampercore.ko>', 'mod -s ext4']),
  );
  expect(commands(event, 'machine').filter((command) => command.startsWith('modinfo'))).toEqual([
    'modinfo -k 3.10.0-1160.el7.x86_64 tampercore',
    'modinfo -k 3.10.0-1160.el7.x86_64 scap',
  ]);
});

test('a release that the log does not tell is asked of the dump', () => {
  expect(commands(crashEvent({ kind: 'kernel-bug' }), 'symbols')).toContain('crash --osrelease vmcore');
});

test('nothing that a shell would read gets into a command', () => {
  const hostile = 'x; reboot #';
  const event = crashEvent({
    kind: 'list-corruption',
    function: hostile,
    module: '$(reboot)',
    offset: 1,
    release: '5.4.0|reboot',
    address: '0|reboot',
    arch: 'x86_64',
    distro: 'ubuntu',
    pointer: { function: '`reboot`', offset: null, size: null, address: 'ffff;reboot', place },
    registers: { RDI: 'ffff880959189980;reboot' },
    frames: [frame(hostile, { module: 'a b' })],
    modules: [{ name: '!reboot', flags: 'OE' }],
    unloaded: { name: '| reboot', flags: 'OE' },
    workqueue: hostile,
    messages: [{ text: 'BUG kmalloc;reboot (Tainted', place }],
  });
  const all = nextStepsOf(event, true).flatMap(({ steps }) => steps.flatMap((step) => step.commands));
  expect(all.filter((command) => command.includes('reboot'))).toEqual([]);
});

/** Events of every kind, so that every row of the tables is gone through. */
const everything = kindNames.flatMap((kind) =>
  [true, false].map((panicked) => ({ ...nfQueue, kind, panicked, hardware: 'Dell Inc. PowerEdge R740' })),
);

test.each(kindNames)('%s: each command and each step once', (kind) => {
  for (const { steps } of nextStepsOf({ ...nfQueue, kind }, true)) {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    for (const step of steps) expect(new Set(step.commands).size).toBe(step.commands.length);
  }
});

test('every step and every note is of use somewhere', () => {
  const more = [
    ...[
      '5.4.0-1056-raspi',
      '4.19.90-52.39.v2207.ky10.aarch64',
      '3.10.0-693.11.1.el7.es.10.x86_64',
      '6.1.0+',
      '6.8.12-5-pve',
    ],
    ...['5.14.21-150400.24.81-default', '5.10.0-30-amd64', '6.6.117.1-1.azl3.aarch64'],
  ].map((release) => ({ ...nfQueue, release }));
  const rest = [
    ...more,
    { ...nfQueue, release: null },
    { ...nfQueue, release: '6.1.0-37-amd64' },
    { ...nfQueue, address: '0000000000000074', modules: [{ name: 'ixgbe', flags: 'OE' }] },
    { ...nfQueue, kind: 'page-fault' as const, address: 'ffff880959189980' },
    { ...nfQueue, kind: 'hung-task' as const, pid: 12 },
    { ...nfQueue, kind: 'machine-check' as const, hardware: 'QEMU Standard PC' },
    { ...nfQueue, kind: 'invalid-opcode' as const, function: 'bpf_prog_9500684e63fa4fd7' },
    {
      ...nfQueue,
      kind: 'slab-corruption' as const,
      pointer: null,
      messages: [
        { text: 'BUG kmalloc-64 (Not tainted): Redzone overwritten', place },
        { text: 'Object 0xffff91bc2ad47048', place },
      ],
    },
  ];
  const steps = [...everything, ...rest].flatMap((event) =>
    nextStepsOf(event, true).flatMap((section) => section.steps),
  );
  expect(stepIds.filter((id: StepId) => !steps.some((step) => step.id === id))).toEqual([]);
  expect(noteIds.filter((id) => !steps.some((step) => step.notes.includes(id)))).toEqual([]);
});

test.each([
  ['English', nextStepsEn],
  ['Chinese', nextStepsZhCn],
])('%s: no text is empty', (_, words) => {
  const texts = [
    ...Object.values(words.sections),
    ...Object.values(words.notes),
    ...Object.values(words.steps).flatMap(({ title, why }) => [title, why]),
  ];
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});
