import { type CrashEvent } from '../kernel/event.ts';
import { type CrashKind, isOf } from '../kernel/kinds.ts';
import { type Distribution } from '../kernel/streams.ts';
import { step, type Step } from './step.ts';

/*
 * What makes the next crash of this kind tell more, and what that costs.
 */

/** What tells whether kdump is ready, beside the kernel's own word (Documentation/admin-guide/kdump/kdump.rst). */
const kdumpTools: Partial<Record<Distribution, string>> = {
  rhel: 'kdumpctl status',
  fedora: 'kdumpctl status',
  uek: 'kdumpctl status',
  openeuler: 'kdumpctl status',
  kylin: 'kdumpctl status',
  anolis: 'kdumpctl status',
  alinux: 'kdumpctl status',
  amazon: 'kdumpctl status',
  ubuntu: 'kdump-config show',
  debian: 'kdump-config show',
  proxmox: 'kdump-config show',
  sles: 'systemctl status kdump',
  opensuse: 'systemctl status kdump',
};

/** kdumpctl came with RHEL 7. */
function kdumpTool({ distro, release }: CrashEvent): string | null {
  if (distro === null) return null;
  return distro === 'rhel' && /\.el[56]/.test(release ?? '') ? 'service kdump status' : (kdumpTools[distro] ?? null);
}

/**
 * The sysctl that turns a report into a panic, so that kdump takes a dump where it happens (Documentation/admin-guide/sysctl/kernel.rst and
 * vm.rst). Kernels that are older than a setting do not have it.
 */
const panics: Partial<Record<CrashKind, string>> = {
  'hung-task': 'kernel.hung_task_panic',
  'soft-lockup': 'kernel.softlockup_panic',
  'hard-lockup': 'kernel.hardlockup_panic',
  'rcu-stall': 'kernel.panic_on_rcu_stall',
  warning: 'kernel.panic_on_warn',
  refcount: 'kernel.panic_on_warn',
  odebug: 'kernel.panic_on_warn',
  kcsan: 'kernel.panic_on_warn',
  ubsan: 'kernel.panic_on_warn',
  'oom-kill': 'vm.panic_on_oom',
  nmi: 'kernel.unknown_nmi_panic',
};

function panicSetting(kind: CrashKind): string | null {
  return (
    panics[kind] ??
    (isOf(kind, 'exception', 'assertion', 'memory-corruption', 'wrong-context') ? 'kernel.panic_on_oops' : null)
  );
}

/** Kinds that memory which was overwritten, or used after it was freed, shows itself as. */
function mayBeCorruption(kind: CrashKind): boolean {
  return isOf(kind, 'bad-access', 'memory-corruption') && !isOf(kind, 'sanitizer', 'hardware');
}

/** KFENCE came with 5.12; an older release may have it as well, but its name does not tell. */
function hasKfence(release: string | null): boolean {
  const [major, minor] =
    /^(\d+)\.(\d+)/
      .exec(release ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  return major === undefined || minor === undefined || major > 5 || (major === 5 && minor >= 12);
}

export function preventionSteps(event: CrashEvent): Step[] {
  const { kind, panicked, release } = event;
  const setting = panicked ? null : panicSetting(kind);
  const corruption = mayBeCorruption(kind);
  return [
    ...step(
      'kdump-state',
      ['cat /sys/kernel/kexec_crash_loaded', "grep -o 'crashkernel=[^ ]*' /proc/cmdline", kdumpTool(event)],
      ['price-kdump', 'crashes-at-once'],
    ),
    ...step(
      'console',
      ['console=tty0 console=ttyS0,115200', 'modprobe netconsole netconsole=@/<interface>,6666@<log host>/'],
      ['price-console'],
    ),
    ...step('pstore', ['ls /sys/fs/pstore', 'cat /sys/module/pstore/parameters/backend']),
    ...step('stop-at-first', setting === null ? [] : [`sysctl -w ${setting}=1`], ['price-panic', 'until-reboot']),
    // Documentation/mm/slub.rst: F consistency checks, Z red zones, P poisoning, U the last owner..
    ...step('slab-debugging', corruption ? ['ls -d /sys/kernel/slab', 'slub_debug=FZPU'] : [], [
      'slub-only',
      'price-slab-debugging',
      'reboot-needed',
    ]),
    // Documentation/dev-tools/kfence.rst
    ...step(
      'sampled-checks',
      corruption && hasKfence(release)
        ? ['cat /sys/module/kfence/parameters/sample_interval', 'kfence.sample_interval=100']
        : [],
      ['price-sampled'],
    ),
    ...step(
      'debug-kernel',
      corruption || isOf(kind, 'lock-order', 'wrong-context')
        ? ["grep -E 'CONFIG_(KASAN|PROVE_LOCKING)=' /boot/config-$(uname -r)"]
        : [],
      ['price-debug-kernel'],
    ),
    ...step(
      'watch-memory',
      isOf(kind, 'out-of-memory', 'leak')
        ? [
            "while sleep 60; do date; grep -E 'MemAvailable|Slab|SUnreclaim' /proc/meminfo; done >> /var/log/meminfo.log",
          ]
        : [],
    ),
  ];
}
