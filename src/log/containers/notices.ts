import { type ContainerName } from './name.ts';

/** Rows that a container puts between the messages; none of them is a message of the kernel. */
interface Notice {
  /** The container, as it is named in `Analysis.container`. */
  name: ContainerName;
  pattern: RegExp;
}

const notices: Notice[] = [
  // `-- Boot 8f1a8bb2d5a14e0f9a3ffb5ad67c6a3d --`, `-- Reboot --`, `-- Journal begins at ..`, `-- Logs begin at ..`, `-- No entries --`
  {
    name: 'journalctl',
    pattern: /^-- (?:Boot [0-9a-f]{32}|Reboot|No entries|(?:Journal|Logs) begins? at .*)(?: --)?$/,
  },
  // `====1612345678.123456-D`: the header of a ramoops record, D for compressed with deflate, C for not (fs/pstore/ram.c)
  { name: 'ramoops', pattern: /^====\d+\.\d+(?:-[A-Z])?$/ },
  // `No errors detected`, `8 Corrected bytes, 0 unrecoverable blocks`: the ECC notice behind it (fs/pstore/ram_core.c)
  { name: 'ramoops', pattern: /^\d+ Corrected bytes, \d+ unrecoverable blocks$/ },
  // `Message from syslogd@host01 at Feb  4 06:51:39 ...`: what syslogd writes to every terminal
  { name: 'wall', pattern: /^(?:Broadcast message|Message) from [^\s@]+@\S+ .*(?:\.\.\.|:)$/ },
  // `Feb  4 06:51:39 host01 last message repeated 5 times`
  {
    name: 'syslog',
    pattern: /^(?:<\d{1,3}>)?[A-Z][a-z]{2} +\d{1,2} [\d:]{8} (?:\S+ )?last message repeated \d+ times$/,
  },
  // `(XEN) Domain 0 crashed`: the hypervisor writes to the same serial line
  { name: 'Xen console', pattern: /^\(XEN\)(?: |$)/ },
  // `host01 login: `: the prompt of a getty on the same row of the console
  { name: 'serial console', pattern: /^(?:[\w.-]+ )?login: *$/ },
  // `{noformat}`, `{code:title=dmesg}`, three backquotes: marks of a block in Jira, Slack and Markdown
  { name: 'quoted', pattern: /^(?:> ?)*(?:\{(?:noformat|code)(?::[^}]*)?\}|```\w*)$/ },
  // `--`: what grep puts between two groups of lines
  { name: 'grep', pattern: /^--$/ },
];

/** Words and marks of which every notice has one: most lines are no candidate. */
const candidate = /^[-=0-9({>`]|^(?:Message|Broadcast)| repeated |login: *$/;

/** ` SUBSYSTEM=pci`, ` DEVICE=+pci:0000:00:1f.2`: fields behind a record of /dev/kmsg (Documentation/ABI/testing/dev-kmsg). */
const kmsgField = /^ [A-Z][A-Z0-9_]*=/;

/** The container whose own row this is; null for a message. */
export function noticeIn(text: string, seen: { has: (name: ContainerName) => boolean }): ContainerName | null {
  if (text.startsWith(' ')) return seen.has('/dev/kmsg') && kmsgField.test(text) ? '/dev/kmsg' : null;
  if (!candidate.test(text)) return null;
  return notices.find(({ pattern }) => pattern.test(text))?.name ?? null;
}
