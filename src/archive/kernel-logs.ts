/** Whether a file of an archive holds a kernel log: it does by its name, it may, or it does not. */
export type Likelihood = 'log' | 'maybe' | 'none';

/** Rotated and packed files of a log: `messages-20261101.gz`, `kern.log.2.gz`, `vmcore-dmesg.txt.xz`. */
const tail = String.raw`(?:[-_.][^/]*)?$`;

/** The path of a file, as a pattern, behind whatever folder the archive was packed from. */
const path = (pattern: string): RegExp => new RegExp(`(?:^|/)${pattern}`);

/** Where collectors and distributions keep kernel logs. */
const kernelLogs: RegExp[] = [
  // sosreport, sos report: plugins kernel, logs, and kdump. Of what is larger than its limit the end is kept apart, and where it belongs
  // stands a link: sos_strings/logs/journalctl_--no-pager.tailed, sos_strings/logs/var.log.messages.tailed (add_copy_spec, sos/report/plugins)
  path(String.raw`sos_(?:commands|strings)/kernel/dmesg[^/]*$`),
  path(String.raw`sos_(?:commands|strings)/logs/journalctl[^/]*$`),
  path(
    String.raw`sos_strings/[^/]+/var\.log\.(?:messages|kern\.log|syslog|dmesg|boot\.msg|warn|kernel|console)${tail}`,
  ),
  // supportconfig (SUSE): scc_*.txz, nts_*.tbz
  path(String.raw`(?:messages|messages_localwarn|boot|crash|warn)\.txt${tail}`),
  // Files of the system, taken as they are
  path(String.raw`var/log/(?:[^/]+/)*(?:messages|kern\.log|syslog|dmesg|boot\.msg|warn|kernel|console)${tail}`),
  // kdump: makedumpfile's and the crash kernel's own logs; Ubuntu's dmesg.202611011212
  path(String.raw`(?:vmcore-dmesg(?:-incomplete)?|kexec-dmesg|dmesg)(?:\.(?:txt|log|out))?${tail}`),
  path(String.raw`var/crash/(?:[^/]+/)+(?:dmesg|README|crash_report|messages)${tail}`),
  // abrt: kernel oopses with their logs
  path(String.raw`var/(?:spool|tmp)/abrt/[^/]+/(?:backtrace|dmesg|kernel_log)${tail}`),
  // pstore: the kernel's own last words, and systemd-pstore's archive of them
  path(String.raw`(?:sys/fs/pstore|var/lib/systemd/pstore(?:/[^/]+)*)/(?:dmesg|console)[^/]*$`),
  path(String.raw`(?:dmesg|console)-(?:ramoops|efi|efi_pstore|erst|nvram)-[^/]*$`),
];

/** Names that anybody gives to a log; read for what they hold, and told of where it is a crash. */
const anyLog =
  /\.(?:log|txt|out|err|json|dmesg|kmsg|console|serial|oops|crash)(?:\.\d+)?(?:\.(?:gz|xz|bz2|zst))?$|(?:dmesg|messages|syslog|console|oops|panic|vmcore)[^/]*$/i;

/** Whole folders of a collector with hundreds of texts that are no logs of the kernel. */
const collector = path(
  String.raw`(?:sos_(?:commands|strings|logs|reports)|etc|proc|usr|boot|lib|var/lib|scc_[^/]+|nts_[^/]+)/`,
);

/** Other archives in an archive are looked into. */
const archive = /\.(?:tar(?:\.(?:gz|zst|xz|bz2))?|tgz|txz|tbz2?|zip)$/i;

/** What the path of a file in an archive tells. */
export function likelihoodOf(file: string): Likelihood {
  if (kernelLogs.some((pattern) => pattern.test(file)) || archive.test(file)) return 'log';
  return anyLog.test(file) && !collector.test(file) ? 'maybe' : 'none';
}
