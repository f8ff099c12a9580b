/**
 * Streams: the lines of kernel packages in which a fix arrives, each with its own numbering and its own way to compare versions.
 *
 * A fix has one version in each stream: RHEL 7's `3.10.0-204.el7` says nothing about Ubuntu's `5.4.0-123.139`.
 * The name of a stream is the distribution and what the distribution counts by: `rhel-7`, `debian-6.1`, `uek-5.15`,
 * `ubuntu-5.4` (one source package for each base version), `ubuntu-5.4-aws` (a cloud's own package, with its own numbers),
 * `amazon-2-5.10` (one of the kernels that the distribution has at a time), `sles-12.5` (each service pack has its own numbers),
 * `rhel-7-alt` (kernel-alt, beside the kernel of RHEL 7). Within a stream there may be branches, see branches.ts.
 */

/** How a packager compares two versions. */
export type Packager = 'rpm' | 'dpkg' | 'kernel.org';

export interface StreamFamily {
  /** For people. */
  name: string;
  /** In a sentence, before the count: `RHEL` 7. */
  short: string;
  packager: Packager;
  /** What may stand behind the hyphen of a stream name; null where a family is one stream. */
  counts: RegExp | null;
}

export const streamFamilies = {
  'kernel.org': { name: 'kernel.org', short: 'kernel.org', packager: 'kernel.org', counts: null },
  rhel: { name: 'Red Hat Enterprise Linux and its rebuilds', short: 'RHEL', packager: 'rpm', counts: /^\d+(-alt)?$/ },
  fedora: { name: 'Fedora', short: 'Fedora', packager: 'rpm', counts: /^\d+$/ },
  sles: {
    name: 'SUSE Linux Enterprise Server',
    short: 'SLES',
    packager: 'rpm',
    counts: /^\d+\.\d+(-(azure|rt))?$/,
  },
  opensuse: { name: 'openSUSE', short: 'openSUSE', packager: 'rpm', counts: /^\d+\.\d+(\.\d+)?$/ },
  ubuntu: { name: 'Ubuntu', short: 'Ubuntu', packager: 'dpkg', counts: /^\d+\.\d+(\.\d+)?(-[a-z]+\d*)*$/ },
  debian: { name: 'Debian', short: 'Debian', packager: 'dpkg', counts: /^\d+\.\d+(\.\d+)?$/ },
  proxmox: { name: 'Proxmox VE', short: 'Proxmox VE', packager: 'dpkg', counts: /^\d+\.\d+$/ },
  raspberrypi: { name: 'Raspberry Pi OS', short: 'Raspberry Pi OS', packager: 'dpkg', counts: /^\d+\.\d+$/ },
  openeuler: { name: 'openEuler', short: 'openEuler', packager: 'rpm', counts: /^\d+(sp\d+)?$/ },
  kylin: { name: 'Kylin', short: 'Kylin V', packager: 'rpm', counts: /^\d+(\.\d+)?$/ },
  anolis: { name: 'Anolis OS', short: 'Anolis', packager: 'rpm', counts: /^\d+-\d+\.\d+$/ },
  alinux: { name: 'Alibaba Cloud Linux', short: 'Alibaba Cloud Linux', packager: 'rpm', counts: /^\d+$/ },
  amazon: { name: 'Amazon Linux', short: 'Amazon Linux', packager: 'rpm', counts: /^\d+-\d+\.\d+$/ },
  opencloudos: { name: 'OpenCloudOS', short: 'OpenCloudOS', packager: 'rpm', counts: /^\d+$/ },
  tencentos: { name: 'TencentOS Server', short: 'TencentOS', packager: 'rpm', counts: /^\d+-\d+\.\d+$/ },
  uos: { name: 'UnionTech OS Server', short: 'UOS', packager: 'rpm', counts: /^\d+-\d+\.\d+(-c)?$/ },
  azurelinux: { name: 'Azure Linux and CBL-Mariner', short: 'Azure Linux', packager: 'rpm', counts: /^\d+$/ },
  photon: { name: 'Photon OS', short: 'Photon OS', packager: 'rpm', counts: /^\d+(-[a-z]+)?$/ },
  uek: {
    name: 'Oracle Unbreakable Enterprise Kernel',
    short: 'UEK',
    packager: 'rpm',
    counts: /^\d+\.\d+(\.\d+)?$/,
  },
  // stable releases of kernel.org with few changes: their stream is kernel.org's
  android: { name: 'Android', short: 'Android', packager: 'kernel.org', counts: null },
  arch: { name: 'Arch Linux', short: 'Arch Linux', packager: 'kernel.org', counts: null },
  flatcar: { name: 'Flatcar Container Linux', short: 'Flatcar', packager: 'kernel.org', counts: null },
  wsl: { name: 'Windows Subsystem for Linux', short: 'WSL', packager: 'kernel.org', counts: null },
} as const satisfies Record<string, StreamFamily>;

export type Distribution = keyof typeof streamFamilies;

export const distributions = Object.keys(streamFamilies) as [Distribution, ...Distribution[]];

/** `rhel-7` -> its family `rhel`; null for a name that is no stream. */
export function streamFamilyOf(stream: string): Distribution | null {
  const family = distributions.find((name) => stream === name || stream.startsWith(`${name}-`));
  if (family === undefined) return null;
  const { counts } = streamFamilies[family];
  if (counts === null) return stream === family ? family : null;
  return counts.test(stream.slice(family.length + 1)) ? family : null;
}

/** Whether a fix can arrive in a stream of this name. What follows kernel.org's stable releases gets them there. */
export function isStream(stream: string): boolean {
  const family = streamFamilyOf(stream);
  return family !== null && (family === 'kernel.org' || streamFamilies[family].packager !== 'kernel.org');
}

/** `rhel-7` -> `RHEL 7`, `ubuntu-5.4` -> `Ubuntu 5.4`: a stream in a sentence. A name that is no stream stays as it is. */
export function streamLabel(stream: string): string {
  const family = streamFamilyOf(stream);
  if (family === null) return stream;
  const { short, counts } = streamFamilies[family];
  if (counts === null) return short;
  return `${short}${short.endsWith(' V') ? '' : ' '}${stream.slice(family.length + 1)}`;
}
