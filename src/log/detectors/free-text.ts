import { type Detector } from './detector.ts';

/**
 * Warnings that only advise whoever reads them, by topic; the machine is as it was. Their texts change with every release.
 * Sources: arch/x86/kernel/cpu/bugs.c; security/commoncap.c, fs/namespace.c; arch/x86/kernel/{mpparse,tsc}.c, cpu/mtrr/cleanup.c,
 * kernel/{workqueue,time/timekeeping}.c; arch/arm64/kernel/setup.c; drivers/md/md.c, drivers/video/fbdev/core/fbcon.c; sshd and glibc, which write to the
 * console; drivers/{ssb,net/ethernet/sfc,ata,scsi}/*.c, arch/powerpc/{kernel,platforms}/*.c, of what they find when they begin.
 */
const advice = [
  'vulnerab|mitigat|https?:|ebpf|srso',
  'deprecated|legacy|obsolete|will be removed|wireless extensions',
  'bios|firmware|boot protocol|acpi|mtrr|mp table|clock|tsc|apic|cpumask|nr_cpus|numa|idle and ht|processors',
  'not supported|unsupported|not compiled|disabled|enabled|ignor|missing|default|recommend|please',
  'same physical disk|virtual screen|mount|memory',
  '/etc/|flag value',
  'fall(?:ing )?back|insufficient|performance|experimental|estimat|switching|replaced',
  'could not|found|failed|timed out|timing|nvram|too many',
];

/**
 * A warning without WARN(), which says with the same word what it says in a line; a device may stand in front. No trace follows:
 *
 *     WARNING: bad command queue
 *     usb 5-1: WARNING: support is incomplete, expect nothing to work!
 */
export const warningText: Detector = {
  kind: 'warning',
  role: 'report',
  stamped: true,
  triggers: ['WARNING: '],
  pattern: new RegExp(String.raw`^WARNING: (?!.*(?:${advice.join('|')}))(?<text>[A-Za-z].*)`, 'i'),
  blame: 'none',
  title: 'WARNING: {text}',
};

export const deviceWarning: Detector = {
  ...warningText,
  stamped: false,
  pattern: new RegExp(
    String.raw`^(?:usb|pci|hid|scsi|i2c|spi|tty|net|ieee80211) [\w.:-]+: WARNING: (?!.*(?:${advice.join('|')}))(?<text>.+)`,
    'i',
  ),
};

/**
 * A bug of the kernel in words that no other detector knows:
 *
 *     BUG: foo cannot be
 */
export const bugText: Detector = {
  kind: 'kernel-bug',
  role: 'report',
  stamped: true,
  triggers: ['BUG: '],
  alone: true,
  pattern: /^BUG: (?<text>[A-Za-z].*)/,
  blame: 'trace',
  title: 'BUG: {text}',
};

/**
 * DCCP says so of what must not be, with a trace; net/dccp/dccp.h, 2.6.20 to 6.15:
 *
 *     BUG: "hc->tx_t_ipi == 0" holds (exception!) at net/dccp/ccids/ccid3.c:90/ccid3_update_send_interval()
 *     BUG: stored value of X_recv is zero at net/dccp/ccids/ccid3.c:691/ccid3_first_li()
 */
export const dccpBug: Detector = {
  ...bugText,
  stamped: false,
  triggers: [' at net/dccp/'],
  alone: false,
  pattern: /^BUG: (?<text>.{1,120} at net\/dccp\/\S+:\d+\/\w+\(\))/,
};

/**
 * A headline in two printk() calls, of which the second was lost; x86 to 4.17 (arch/x86/mm/fault.c), or any on a damaged console:
 *
 *     BUG: unable to handle kernel
 *     INFO:
 */
export const cutOffFault: Detector = {
  kind: 'page-fault',
  role: 'report',
  triggers: ['nable to handle kernel'],
  pattern: /(?:^|\] )(?:BUG: )?[uU]nable to handle kernel *$/,
  blame: 'pointer',
  title: 'BUG: unable to handle kernel in {function}',
};

export const cutOff: Detector = {
  kind: 'oops',
  role: 'report',
  triggers: ['BUG:', 'INFO:'],
  alone: true,
  last: true,
  pattern: /^(?<word>BUG|INFO):$/,
  blame: 'none',
  title: '{word}: corrupted',
};

/** The same of a warning, a word that programs write over a text of their own. */
export const cutOffWarning: Detector = {
  ...cutOff,
  stamped: true,
  triggers: ['WARNING:'],
  pattern: /^(?<word>WARNING):$/,
};
