/** The parts of the next steps, in their order. */
export type SectionId = 'symbols' | 'crash' | 'machine' | 'prevention';

/** Each thing to do. What it is called and why it is done stand in the table of a language (src/i18n/next-steps.*.ts). */
export const stepIds = [
  // symbols
  'release-of-dump',
  'enable-repository',
  'install-debuginfo',
  'files-to-carry',
  'places-of-files',
  'unpack-vmlinux',
  'vmlinux-place',
  'own-build',
  'ask-the-packager',
  // crash(8)
  'open-dump',
  'overview',
  'faulting-code',
  'caller-code',
  'stack-words',
  'pointers',
  'structure-member',
  'fault-address',
  'named-addresses',
  'slab-cache',
  'module-symbols',
  'foreign-modules',
  'bpf-programs',
  'blocked-tasks',
  'waiting-task',
  'all-processors',
  'run-queues',
  'workqueues',
  'memory-use',
  'big-processes',
  'disks',
  'network-devices',
  'hardware-messages',
  'who-asked',
  // on the machine
  'log-before',
  'saved-dumps',
  'module-origin',
  'module-packages',
  'kernel-package',
  'hardware-records',
  'service-processor',
  'disk-health',
  'filesystem-state',
  'memory-now',
  'memory-settings',
  'blocked-now',
  'lockup-settings',
  'root-device',
  'rebuild-initramfs',
  'init-program',
  'sysrq-caller',
  'hypervisor',
  // before the next time
  'kdump-state',
  'console',
  'pstore',
  'stop-at-first',
  'slab-debugging',
  'sampled-checks',
  'debug-kernel',
  'watch-memory',
] as const;

export type StepId = (typeof stepIds)[number];

/** What has to be known beside a step: what it costs, what is not safe, where it does not hold. */
export const noteIds = [
  'exact-release',
  'rebuilt-kernel',
  'red-hat-or-rebuild',
  'rebuild-number',
  'suse-both-packages',
  'ubuntu-unsigned',
  'kylin-vendor',
  'older-builds',
  'no-internet',
  'vmlinux-elsewhere',
  'page-of-signature',
  'no-dump-early',
  'no-dump-without-panic',
  'return-address',
  'third-party-objects',
  'type-from-source',
  'read-only',
  'unmounted-only',
  'keep-old-initramfs',
  'not-in-a-guest',
  'crashes-at-once',
  'reboot-needed',
  'price-panic',
  'price-slab-debugging',
  'slub-only',
  'price-sampled',
  'price-debug-kernel',
  'price-console',
  'price-kdump',
  'until-reboot',
] as const;

export type NoteId = (typeof noteIds)[number];

export interface Step {
  id: StepId;
  /** Commands, and names and places to take with one: each to be copied as it stands. */
  commands: string[];
  notes: NoteId[];
}

export interface Section {
  id: SectionId;
  steps: Step[];
}

/** A step; none where there is nothing to copy. */
export function step(id: StepId, commands: readonly (string | null)[], notes: readonly NoteId[] = []): Step[] {
  const known = [...new Set(commands.filter((command) => command !== null))];
  return known.length === 0 ? [] : [{ id, commands: known, notes: [...notes] }];
}
