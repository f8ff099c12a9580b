import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/knowledge/bases.ts';
import { decode } from '../../../src/log/bytes/decode.ts';
import { readLog } from '../../../src/log/read.ts';

/** What looks like a crash and is none: kernel-message-forms.md, section 14. */

function crashesIn(text: string): string[] {
  return readLog(text)
    .subjects.filter(({ event }) => event.severity === 'crash')
    .map(({ event }) => event.title);
}

/** How a line is printed. */
const forms: Record<string, (line: string) => string> = {
  plain: (line) => line,
  dmesg: (line) => `[12345.678901] ${line}`,
  'raw level': (line) => `<4>[12345.678901] ${line}`,
  'caller id': (line) => `[12345.678901][ T1234] ${line}`,
  syslog: (line) => `Feb  4 06:51:39 host01 kernel: [12345.678901] ${line}`,
  'syslog without stamp': (line) => `Feb  4 06:51:39 host01 kernel: ${line}`,
  'syslog with ISO time': (line) => `2026-02-04T06:51:39.123456+01:00 host01 kernel: ${line}`,
};

const lookAlikes = [
  // the source of a kernel, or of who looks for its messages
  'printk(KERN_CRIT "kernel tried to execute NX-protected page - exploit attempt? (uid: %d)\\n", current->uid);',
  '- `BUG: Bad rss-counter state` in the log',
  // a table of what kernels print
  '| no memory | `Out of memory: Killed process <pid> (<name>)` / `<comm> invoked oom-killer: gfp_mask=...` | dmesg |',
  // a manual, a list of patterns, a table of bugs
  'Kernel panic - not syncing: <reason>',
  '       kernel BUG at <file>:<line>!',
  '  - kernel BUG at .*',
  'CORRUPT_LIST_ADD list_add corruption',
  '#1236 kernel BUG at mm/slub.c:4000!  opened by ab',
  '1234568 NEW  kernel BUG at mm/slub.c:4000!',
  'Summary: kernel BUG at fs/ext4/inode.c:2700!',
  '13\tkernel BUG at mm/slub.c:4000!\topen',
  '12,BUG: soft lockup - CPU#3 stuck for 22s! [java:77],open,ab',
  '| BUG: soft lockup - CPU#3 stuck for 22s! | a processor is busy | high |',
  // a sentence
  'This fixes the following splat: WARNING: CPU: 0 PID: 1 at kernel/foo.c:1 foo_bar+0x12/0x34',
  'The kernel prints: kernel BUG at mm/slub.c:4000! when this happens, or even',
  'Kernel panic - not syncing: Fatal exception, if panic_on_oops is set.',
  'kernel BUG at mm/slub.c:4000! on the screen, that is all.',
  // words that a program or a debug build prints
  'DEBUG: looking for a BUG: none',
  'ODEBUG: 0 of 0 active objects replaced',
  'ODEBUG: selftest passed',
  'INFO: lockdep is turned off.',
  'INFO: Stall ended before state dump start',
  'INFO: NMI handler (perf_event_nmi_handler) took too long to run: 3.296 msecs',
  'perf: interrupt took too long (2501 > 2500), lowering kernel.perf_event_max_sample_rate to 79000',
  // faults of programs
  'traps: java[1234] general protection fault ip:7f0000001234 sp:7ffc00001234 error:0 in libjvm.so[7f0000000000+1000]',
  'traps: node[1234] trap invalid opcode ip:5581e2a3 sp:7ffd1234 error:0 in node[400000+2000000]',
  'traps: a.out[77] trap divide error ip:401136 sp:7ffe0000 error:0 in a.out[401000+1000]',
  'java[1234]: segfault at 10 ip 00007f0000001234 sp 00007ffc00001234 error 4 in libjvm.so[7f0000000000+1000]',
  'show_signal_msg: 12 callbacks suppressed',
  // filesystems that only warn
  'EXT4-fs (sda1): warning: maximal mount count reached, running e2fsck is recommended',
  'EXT4-fs (sda1): warning: mounting fs with errors, running e2fsck is recommended',
  'EXT4-fs warning (device sda1): ext4_end_bio:317: I/O error 10 writing to inode 1234',
  // vulnerabilities and their mitigations
  'WARNING: CPU: 0 is vulnerable to a hardware bug, see the documentation',
  'Spectre V2 : WARNING: Unprivileged eBPF is enabled with eIBRS on, data leaks possible via Spectre v2 BHB attacks!',
  'MDS CPU bug present and SMT on, data leak possible. See https://www.kernel.org/doc/html/latest/admin-guide/hw-vuln/mds.html for more details.',
  // what drivers say of what they find when they begin
  'WARNING: Insufficient MSI-X vectors available (8 < 16).',
  'WARNING: Performance may be reduced.',
  'WARNING: Using fallback SPROM failed (err -2)',
  'WARNING: Multiple PCI(E) cores found',
  'WARNING: Estimating processor frequency (not found)',
  'BUG: Bad page state: 7 messages suppressed',
  'WARNING: See https://access.redhat.com/articles/1377393 for mitigation options',
  'L1TF CPU bug present and SMT on, data leak possible.',
  // audit records that hold the words of a program
  'audit: type=1112 audit(1700000000.123:456): pid=77 uid=0 msg=\'op=login acct="BUG: unable to handle kernel" res=1\'',
  'audit: type=1300 audit(1700000000.123:456): arch=c000003e syscall=59 comm="Oops" exe="/bin/true" res=1',
  // programs that write to the kernel's log
  'myservice[812]: panic: runtime error: invalid memory address or nil pointer dereference',
  'myservice[812]: {"level":"error","msg":"Oops: something went wrong","code":500}',
  'myservice[812]: goroutine 1 [running]: panic(0x5000c0, 0xc000012345)',
  'panic: runtime error: index out of range [5] with length 3',
  'printk: 1234 callbacks suppressed',
  'net_ratelimit: 42 callbacks suppressed',
  // quotations
  'bash[9001]: HISTORY: PID=9001 UID=0 grep "Kernel panic - not syncing" /var/log/messages',
  'logger: customer writes: we saw BUG: unable to handle kernel NULL pointer dereference on host02',
  // options at boot and what modules say of themselves
  'Command line: BOOT_IMAGE=/vmlinuz root=/dev/sda1 ro panic=10 oops=panic softlockup_panic=1 nmi_watchdog=panic',
  'Kernel command line: BOOT_IMAGE=/vmlinuz ro hung_task_panic=1 panic_on_warn=1 crashkernel=auto',
  'mymod: parm: debug: set to 1 to print BUG: lines (int)',
  'softdog: initialized. soft_noboot=0 soft_margin=60 sec soft_panic=0 (nowayout=0)',
  'NMI watchdog: enabled on all CPUs, permanently consumes one hw-PMU counter.',
  'evtlog_status: enable:0, panic:1, dump:2',
  'sysrq: SysRq : Show Blocked State',
  'sysrq: Show State',
  'rcu: Hierarchical RCU implementation.',
  'Kernel/User page tables isolation: enabled',
  'pstore: Registered ramoops as persistent store backend',
  'mce: [Firmware Bug]: Your BIOS is not setting up LVT offset 0x0 for IBS on this CPU',
];

describe.each(Object.keys(forms))('%s', (form) => {
  const print = forms[form] ?? String;

  test.each(lookAlikes)('%s', (line) => {
    expect(crashesIn(`${print(line)}\n`)).toEqual([]);
  });

  test('all of them one after the other', () => {
    expect(crashesIn(lookAlikes.map(print).join('\n'))).toEqual([]);
  });

  test('a crash among them is found', () => {
    const log = [...lookAlikes, 'kernel BUG at mm/slub.c:3893!', ...lookAlikes].map(print).join('\n');
    expect(crashesIn(log)).toHaveLength(1);
  });
});

describe('lines that another program wrote', () => {
  test.each([
    'kernel BUG at mm/slub.c:3893!',
    'Kernel panic - not syncing: Fatal exception',
    'BUG: unable to handle kernel NULL pointer dereference at 0000000000000010',
    'watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [java:1234]',
  ])('%s', (line) => {
    expect(crashesIn(`Feb  4 06:51:39 host01 kernel: ${line}`)).toHaveLength(1);
    expect(crashesIn(`Feb  4 06:51:39 host01 kexecd[812]: ${line}`)).toEqual([]);
    expect(crashesIn(`2026-02-04T06:51:39+01:00 host01 python3[812]: ${line}`)).toEqual([]);
  });
});

const corpus = join(root, '..', 'shared', 'corpus', 'syzbot');

interface Expected {
  file: string;
  title: string | null;
}

describe.skipIf(!existsSync(corpus))('logs of syzbot without a crash (skipped: ../shared/corpus is not there)', () => {
  const expected = existsSync(corpus)
    ? (JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8')) as Expected[])
    : [];
  const silent = expected.filter(({ title }) => title === null).map(({ file }) => file);

  test('there are some', () => {
    expect(silent.length).toBeGreaterThan(10);
  });

  test.each(silent.length === 0 ? ['none'] : silent)('%s', (file) => {
    expect(crashesIn(decode(readFileSync(join(corpus, file))).text)).toEqual([]);
  });
});
