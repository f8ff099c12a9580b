import { type CrashEvent } from '../kernel/event.ts';
import { type CrashKind, isOf } from '../kernel/kinds.ts';
import { hypervisorOf } from '../kernel/machines.ts';
import { type Distribution, type Packager, streamFamilies } from '../kernel/streams.ts';
import { releaseNameOf } from './spelling.ts';
import { step, type Step } from './step.ts';
import { foreignModules } from './suspects.ts';

/*
 * What to ask the machine when it is up again. All of it only reads, but for what a note says.
 */

/** How a packager tells which package a file is of, and whether it is as it was shipped: rpm(8), dpkg-query(1), dpkg(1). */
const queries: Record<Packager, { owner: (file: string) => string; intact: (release: string) => string } | null> = {
  rpm: {
    owner: (file) => `rpm -qf ${file}`,
    intact: (release) => `rpm -V $(rpm -qf /boot/vmlinuz-${release})`,
  },
  dpkg: {
    owner: (file) => `dpkg -S ${file}`,
    intact: (release) => `dpkg --verify linux-image-${release}`,
  },
  'kernel.org': null,
};

function packagerOf(distribution: Distribution | null): Packager {
  return distribution === null ? 'kernel.org' : streamFamilies[distribution].packager;
}

/** Reports that damaged files of the kernel, or of init, can be the reason of. */
const damaged: readonly CrashKind[] = ['init-killed', 'no-init', 'mount-root-failure', 'invalid-opcode', 'cfi'];

function moduleSteps(event: CrashEvent, release: string | null): Step[] {
  const modules = foreignModules(event);
  const query = queries[packagerOf(event.distro)];
  const of = release === null ? '' : `-k ${release} `;
  return [
    ...step(
      'module-origin',
      modules.map((name) => `modinfo ${of}${name}`),
    ),
    ...step('module-packages', query === null ? [] : modules.map((name) => query.owner(`$(modinfo ${of}-n ${name})`))),
  ];
}

function hardwareSteps({ kind, hardware, taint }: CrashEvent): Step[] {
  const virtual = hardware !== null && hypervisorOf(hardware) !== null;
  const suspected =
    isOf(kind, 'hardware') || kind === 'io-error' || kind === 'invalid-opcode' || taint?.flags.includes('M') === true;
  if (!suspected) return [];
  if (virtual) return step('hypervisor', ['journalctl -k -b -1'], ['not-in-a-guest']);
  return [
    // rasdaemon's reader, and that of the older mcelog
    ...step('hardware-records', ['ras-mc-ctl --summary', 'ras-mc-ctl --errors', 'mcelog --client'], ['read-only']),
    ...step('service-processor', ['ipmitool sel elist', 'ipmitool sdr'], ['read-only']),
  ];
}

function storageSteps({ kind }: CrashEvent): Step[] {
  if (kind !== 'io-error' && kind !== 'filesystem-error') return [];
  return [
    ...step(
      'disk-health',
      ['lsblk -o NAME,SIZE,MODEL,SERIAL,MOUNTPOINT', 'smartctl -a /dev/<disk>'],
      ['read-only', 'not-in-a-guest'],
    ),
    ...step(
      'filesystem-state',
      ['findmnt', 'xfs_repair -n /dev/<device>', 'e2fsck -n /dev/<device>'],
      ['unmounted-only'],
    ),
  ];
}

function memorySteps({ kind }: CrashEvent): Step[] {
  if (!isOf(kind, 'out-of-memory')) return [];
  return [
    ...step('memory-now', ['cat /proc/meminfo', 'slabtop -o -s c | head -n 20', 'df -h -t tmpfs'], ['read-only']),
    ...step('memory-settings', ['sysctl vm.panic_on_oom vm.overcommit_memory vm.min_free_kbytes'], ['read-only']),
  ];
}

function lockupSteps({ kind }: CrashEvent): Step[] {
  if (!isOf(kind, 'lockup')) return [];
  const settings: Partial<Record<CrashKind, string>> = {
    'hung-task': 'sysctl kernel.hung_task_timeout_secs kernel.hung_task_warnings kernel.hung_task_panic',
    'soft-lockup': 'sysctl kernel.watchdog_thresh kernel.softlockup_panic',
    'hard-lockup': 'sysctl kernel.watchdog_thresh kernel.nmi_watchdog',
    'rcu-stall': 'cat /sys/module/rcupdate/parameters/rcu_cpu_stall_timeout',
    'workqueue-lockup': 'cat /sys/module/workqueue/parameters/watchdog_thresh',
  };
  return [
    ...step('blocked-now', kind === 'hung-task' ? ["ps -eo pid,stat,wchan:32,comm | awk '$2 ~ /^D/'"] : [], [
      'read-only',
    ]),
    ...step('lockup-settings', [settings[kind] ?? null], ['read-only']),
  ];
}

function bootSteps({ kind, distro }: CrashEvent, release: string | null): Step[] {
  const version = release ?? '$(uname -r)';
  const dpkg = packagerOf(distro) === 'dpkg';
  const list = dpkg ? `lsinitramfs /boot/initrd.img-${version}` : `lsinitrd /boot/initramfs-${version}.img`;
  const rebuild = dpkg ? `update-initramfs -u -k ${version}` : `dracut -f /boot/initramfs-${version}.img ${version}`;
  return [
    ...(kind === 'mount-root-failure'
      ? step(
          'root-device',
          ['cat /proc/cmdline', 'blkid', `${list} | grep -i 'virtio\\|nvme\\|scsi\\|ahci'`],
          ['read-only'],
        )
      : []),
    ...(kind === 'mount-root-failure' || kind === 'no-init'
      ? step('rebuild-initramfs', [rebuild], ['keep-old-initramfs'])
      : []),
    ...(kind === 'init-killed' || kind === 'no-init'
      ? step('init-program', ['ls -lL /sbin/init', 'ldd $(readlink -f /sbin/init)'], ['read-only'])
      : []),
  ];
}

export function machineSteps(event: CrashEvent): Step[] {
  const release = releaseNameOf(event.release);
  const query = queries[packagerOf(event.distro)];
  const intact = query === null || release === null || !damaged.includes(event.kind) ? [] : [query.intact(release)];
  return [
    ...step('log-before', ['journalctl -k -b -1', 'last -x | head -n 20'], ['read-only']),
    ...step('saved-dumps', ['ls -l /var/crash /sys/fs/pstore'], ['read-only']),
    ...moduleSteps(event, release),
    ...step('kernel-package', intact, ['read-only']),
    ...hardwareSteps(event),
    ...storageSteps(event),
    ...memorySteps(event),
    ...lockupSteps(event),
    ...bootSteps(event, release),
    ...(event.kind === 'sysrq-crash'
      ? step('sysrq-caller', ['grep -rs sysrq-trigger /etc/cron* /var/spool/cron ~root/.bash_history'], ['read-only'])
      : []),
  ];
}
