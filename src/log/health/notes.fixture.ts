import { readLog } from '../read.ts';
import { type HealthNote } from './note.ts';

/** A whole report of an oops, as a healthy log holds it; the caller id is put behind each time stamp. */
export function oops({
  at = 100,
  caller = '',
  taints = 'Not tainted',
}: { at?: number; caller?: string; taints?: string } = {}): string[] {
  return [
    'BUG: kernel NULL pointer dereference, address: 0000000000000010',
    '#PF: supervisor read access in kernel mode',
    'Oops: 0000 [#1] SMP PTI',
    `CPU: 1 PID: 812 Comm: worker ${taints} 5.14.0-70.el9.x86_64 #1`,
    'Hardware name: QEMU Standard PC',
    'RIP: 0010:nf_reinject+0x27/0x1c0',
    'Code: 0f 1f 44 00 00 <48> 8b 07',
    'RSP: 0018:ffffc90000000000 EFLAGS: 00010246',
    'RAX: 0000000000000000 RBX: ffff888003a40000 RCX: 0000000000000001',
    'Call Trace:',
    ' <TASK>',
    ' nfqnl_recv_verdict+0x1f7/0x2b0',
    ' do_syscall_64+0x59/0x90',
    ' </TASK>',
    'Modules linked in: nfnetlink_queue',
    'CR2: 0000000000000010',
    '---[ end trace 0123456789abcdef ]---',
  ].map((text, line) => `[${(at + line / 1000).toFixed(6).padStart(12)}]${caller} ${text}`);
}

/** A whole report of a warning. */
export function warning(at = 50): string[] {
  return [
    '------------[ cut here ]------------',
    'WARNING: CPU: 0 PID: 77 at net/core/dev.c:1234 dev_thing+0x1/0x2',
    'Modules linked in: ext4',
    'CPU: 0 PID: 77 Comm: ip Not tainted 5.14.0-70.el9.x86_64 #1',
    'RIP: 0010:dev_thing+0x1/0x2',
    'Call Trace:',
    ' rtnl_thing+0x1/0x2',
    ' do_syscall_64+0x59/0x90',
    '---[ end trace 0123456789abcdee ]---',
  ].map((text, line) => `[${(at + line / 1000).toFixed(6).padStart(12)}] ${text}`);
}

/** What a boot prints first. */
export function boot(): string[] {
  return [
    '[    0.000000] Linux version 5.14.0-70.el9.x86_64 (mockbuild@host) (gcc) #1 SMP PREEMPT Thu Feb 24 00:00:00 UTC 2022',
    '[    0.000000] Command line: BOOT_IMAGE=/vmlinuz root=/dev/sda1 ro crashkernel=auto panic=10',
    '[    0.000000] BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable',
    '[    0.500000] pci 0000:00:02.0: reg 0x10: [mem 0xfd000000-0xfdffffff pref]',
    '[    1.500000] EXT4-fs (sda1): mounted filesystem with ordered data mode. Opts: (null)',
    '[    2.500000] systemd[1]: Detected virtualization kvm.',
  ];
}

/** What is said of a log. */
export function notesOn(lines: string[]): HealthNote[] {
  return readLog(lines.join('\n')).health;
}

/** The same, shortly: `[code, line]`. */
export function codesOn(lines: string[]): [string, number | undefined][] {
  return notesOn(lines).map(({ code, line }) => [code, line]);
}
