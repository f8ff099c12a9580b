import { type Architecture, architectureOf } from './architectures.ts';
import { remembered } from './remembered.ts';
import { servicePackOf } from './service-packs.ts';
import { type Distribution } from './streams.ts';

export { type Distribution } from './streams.ts';

/** What `uname -r` says, taken apart. */
export interface Release {
  /** As printed: `3.10.0-957.21.3.el7.x86_64`. */
  raw: string;
  /** The version that its packager compares: the release without architecture and flavour, `3.10.0-957.21.3.el7`. */
  version: string;
  /** The upstream version that the package is based on: `3.10.0`. */
  base: string;
  distribution: Distribution;
  /** The stream that its fixes arrive in: `rhel-7`. */
  stream: string;
  architecture: Architecture | null;
  /** Set where the name carries a mark that its distribution does not print: a kernel that somebody built anew. */
  rebuilt: boolean;
}

/** One row for each way a distribution marks its releases. The first row that fits wins. */
interface ReleaseForm {
  distribution: Distribution;
  /** A release that the row was written from. */
  example: string;
  /**
   * Tests the release without its architecture. Group `count` is what the stream counts by; without it the base version counts.
   * Group `package` names a source package of its own, with its own numbers. Group `mark` stands at the end of the package's version.
   */
  mark: RegExp;
  /** The name of such a package, where the mark does not spell it. */
  package?: string;
  /** The stream counts by the base version too: the distribution has several kernels at a time. */
  several?: boolean;
  /** Fixes come with the versions of kernel.org's stable releases, of which this kernel is one. */
  stable?: boolean;
}

/** Flavours that Ubuntu builds from the source package `linux`. */
const ubuntuFlavours = 'generic|lowlatency|virtual|server';

/** Flavours that Ubuntu builds from source packages of their own. */
const ubuntuPackages =
  '(?:aws-|azure-|gcp-)?fips|azure-fde|aws|azure|bluefield|gcp|gke|gkeop|ibm|intel|kvm|nvidia|oem|oracle|raspi2?|realtime|snapdragon';

const debianArchitectures =
  'amd64|arm64(?:-16k)?|[456]86(?:-pae|-bigmem)?|armmp(?:-lpae)?|powerpc64le|powerpc64|s390x|riscv64|loong64|loongson-3|octeon';

const debianFlavours = `(?:(?:cloud|rt|xen|vserver|openvz)-)?(?:${debianArchitectures})`;

const suseFlavours = 'default|azure|bigsmp|debug|desktop|ec2|pae|preempt|rt|smp|trace|vmi|xen';

const forms: ReleaseForm[] = [
  { distribution: 'kernel.org', example: '5.4.100-1.el7.elrepo.x86_64', mark: /\.elrepo$/ },
  { distribution: 'uek', example: '4.14.35-1902.300.11.el7uek.x86_64', mark: /\.el\d+uek/ },
  // Kylin Advanced Server, and the desktop edition on Ubuntu's base before it
  { distribution: 'kylin', example: '4.19.90-25.37.v2101.ky10.x86_64', mark: /\.ky(?<count>\d+)/ },
  { distribution: 'kylin', example: '4.4.131-20200515.kylin.desktop-generic', mark: /\.kylin\./ },
  { distribution: 'anolis', example: '4.19.91-27.an8.x86_64', mark: /\.an(?<count>\d+)/, several: true },
  { distribution: 'alinux', example: '5.10.134-16.1.al8.x86_64', mark: /\.al(?:nx)?(?<count>\d+)/ },
  { distribution: 'amazon', example: '5.10.184-175.749.amzn2.x86_64', mark: /\.amzn(?<count>\d+)/, several: true },
  { distribution: 'openeuler', example: '5.10.0-60.18.0.50.oe2203.x86_64', mark: /\.oe(?<count>\d+(?:sp\d+)?)/ },
  { distribution: 'opencloudos', example: '6.6.117-45.1.oc9.x86_64', mark: /\.oc(?<count>\d+)/ },
  { distribution: 'tencentos', example: '5.4.241-1-tlinux4-0017.3', mark: /-tlinux(?<count>\d+)-/, several: true },
  // the editions on openEuler's and on CentOS's base count apart
  { distribution: 'uos', example: '4.19.90-2201.4.0.0135.up1.uel20.x86_64', mark: /\.uel(?<count>\d+)/, several: true },
  {
    distribution: 'uos',
    example: '4.19.0-91.82.152.uelc20.x86_64',
    mark: /\.uelc(?<count>\d+)/,
    several: true,
    package: 'c',
  },
  { distribution: 'azurelinux', example: '6.6.92.2-2.azl3', mark: /\.(?:azl|cm)(?<count>\d+)/ },
  {
    distribution: 'photon',
    example: '5.10.132-1.ph4-esx',
    mark: /\.ph(?<count>\d+)(?:-(?<package>esx|aws|rt|secure))?$/,
  },
  { distribution: 'fedora', example: '6.5.6-300.fc39.x86_64', mark: /\.fc(?<count>\d+)/ },
  // RHEL 4 writes no number behind the mark
  {
    distribution: 'rhel',
    example: '2.6.9-89.0.25.ELsmp',
    mark: /^2\.6\.9-[\d.]+\.EL(?:smp|largesmp|hugemem|xenU|xen)?$/,
  },
  // kernel-alt of RHEL 7, for architectures that 3.10 does not know
  { distribution: 'rhel', example: '4.14.0-115.el7a.aarch64', mark: /\.el(?<count>7)a/, package: 'alt' },
  { distribution: 'rhel', example: '3.10.0-957.21.3.el7.x86_64', mark: /\.el(?<count>\d+)/ },
  {
    // The builds of its mainline archive (5.4.18-050418-generic) are kernel.org's.
    distribution: 'ubuntu',
    example: '5.4.0-122-generic',
    mark: new RegExp(
      `^(?:2\\.6\\.\\d+|\\d+\\.\\d+\\.0)-\\d{1,5}-(?:${ubuntuFlavours}|(?<package>${ubuntuPackages}))(?![a-z])`,
    ),
  },
  { distribution: 'proxmox', example: '6.8.12-5-pve', mark: /^[\d.]+-\d+-pve$/ },
  {
    distribution: 'raspberrypi',
    example: '6.12.47+rpt-rpi-v8',
    mark: /^[\d.]+(?:\+rpt-rpi)?-v[678]l?\+?$|\+rpt-rpi-2712$/,
  },
  {
    distribution: 'debian',
    example: '5.10.0-26-amd64',
    mark: new RegExp(`^[\\d.]+(?:-\\d[\\w.]*|[+~](?:deb\\d+|bpo)[\\w+]*)?-${debianFlavours}$`),
  },
  {
    distribution: 'sles',
    example: '5.14.21-150400.24.81-default',
    mark: new RegExp(`^\\d+(?:\\.\\d+)+-\\d[\\d.]*-(?<flavour>${suseFlavours})$`),
  },
  { distribution: 'android', example: '6.1.145-android14-11-gedaaac4d5c85', mark: /-android\d+-/, stable: true },
  { distribution: 'arch', example: '6.1.4-arch1-1', mark: /-arch\d+-\d+$/, stable: true },
  { distribution: 'flatcar', example: '5.15.81-flatcar', mark: /-flatcar$/, stable: true },
  {
    distribution: 'wsl',
    example: '5.15.167.4-microsoft-standard-WSL2',
    mark: /-microsoft-standard-WSL2\+?$/,
    stable: true,
  },
];

/** What the stream of a distribution is told by where its mark has no count: the base version, `major.minor`, of 2.6 all three numbers. */
function seriesOf(base: string): string {
  const [major = '', minor = '', patch = ''] = base.split('.');
  return major === '2' ? `${major}.${minor}.${patch}` : `${major}.${minor}`;
}

/** Names of an architecture at the end of a release, with the variants that RHEL prints behind it: `.x86_64`, `.aarch64+64k`. */
const architectureLabel =
  /(?:[.-](?:x86_64|aarch64|i[3-6]86|ppc64(?:le)?|armv7h?l)|\.(?:s390x|riscv64|loongarch64))(?=(?:[.+-](?:64k|kdump|rt|zfcpdump|PAE(?:debug)?))?(?:[.+-]debug)?$)/;

/** Flavours that one architecture alone has: Debian's and Raspberry Pi's name it, RHEL built some for one only, and so does Proxmox. */
const flavourArchitectures: [flavour: RegExp, architecture: string][] = [
  [/-amd64$|-pve$/, 'amd64'],
  [/-arm64(?:-16k)?$|-v8\+?$|-rpi-2712$/, 'arm64'],
  [/-armmp(?:-lpae)?$|-v7l?\+?$|-v6\+?$/, 'arm'],
  [/-[456]86(?:-pae|-bigmem)?$|PAE(?:debug)?$|ELhugemem$|-pae$|-bigsmp$/, 'i386'],
  [/-powerpc64(?:le)?$/, 'ppc64'],
  [/-s390x$/, 's390x'],
  [/-riscv64$/, 'riscv'],
  [/-loong64$/, 'loongarch'],
  [/-loongson-(?:2[ef]|3)$|-octeon$|-[45]kc-malta$/, 'mips'],
  [/-sparc64(?:-smp)?$/, 'sparc'],
  [/-parisc(?:64)?(?:-smp)?$/, 'parisc'],
  [/-alpha-(?:generic|smp)$/, 'alpha'],
  [/-(?:itanium|mckinley)$/, 'ia64'],
  [/-m68k$/, 'm68k'],
];

/** A release without the label of its architecture. */
function splitArchitecture(raw: string): { rest: string; architecture: Architecture | null } {
  const label = architectureLabel.exec(raw);
  if (label !== null) return { rest: raw.slice(0, label.index), architecture: architectureOf(label[0].slice(1)) };
  const flavoured = flavourArchitectures.find(([pattern]) => pattern.test(raw))?.[1];
  return { rest: raw, architecture: flavoured === undefined ? null : architectureOf(flavoured) };
}

/** A flavour that is not part of the package's version: `-generic`, `-default`, `-amd64`; RHEL 4 and 5 write `.ELsmp`, `.el5PAE`. */
const flavour = new RegExp(
  `-(?:${debianFlavours}|(?:${ubuntuFlavours}|${ubuntuPackages}|${suseFlavours})(?:-\\w+)?|pve|esx|secure|rpi-(?:v[678]l?|2712)|v[678]l?\\+?)$|(?<=\\.el5)(?:PAE|xen|debug|kdump)$|(?<=\\.EL)(?:smp|largesmp|hugemem|xenU|xen)$`,
);

/** Nothing but digits, dots and the distribution's own mark may stand in an rpm release; `.el7.es.10` was built anew. */
const ownMark =
  /^[\d.]+-[\d.]*\d(\.rc\d+)?(\.\d*git\w*(\.\d+)?)?(\.rt[\d.]+)?(\.v\d+)?(\.p\d+)?(\.up\d+)?(\.a)?\.(EL|el\d+(_\d+)?(uek|a)?|ky\d+|an\d+(_\d+)?|al(nx)?\d+|amzn\d+|oe\d+(sp\d+)?|oc\d+|uelc?\d+|azl\d+|cm\d+|ph\d+|fc\d+)([.\d]*)$/;

/** Releases of rpm packages, in which a foreign mark can stand. */
const rpmMark = /\.(?:EL$|(?:el|ky|an|al|alnx|amzn|oe|oc|uelc?|azl|cm|ph|fc)\d)/;

/** The kernel's limit (include/uapi/linux/utsname.h, __NEW_UTS_LEN); a longer text is damage. */
const longestRelease = 64;

/**
 * Reads `uname -r`. Null where the text does not begin with a version, or is too long for one.
 * A release that carries no distribution's mark counts as kernel.org's.
 */
export const parseRelease = remembered((raw): Release | null => {
  const base = /^\d+\.\d+(\.\d+)*/.exec(raw)?.[0];
  if (base === undefined || raw.length > longestRelease) return null;
  const { rest, architecture } = splitArchitecture(raw);
  const version = rest.replace(flavour, '');
  const shared = { raw, version, base, architecture, rebuilt: rpmMark.test(version) && !ownMark.test(version) };
  for (const { distribution, mark, several, stable, package: own } of forms) {
    const found = mark.exec(rest);
    if (found === null) continue;
    const groups = found.groups ?? {};
    if (distribution === 'kernel.org') break;
    if (stable === true) return { ...shared, version: base, distribution, stream: 'kernel.org', rebuilt: false };
    if (distribution === 'sles') return { ...shared, ...suse(version, base, groups['flavour'] ?? ''), rebuilt: false };
    const count = groups['count'] ?? (distribution === 'rhel' ? '4' : seriesOf(base));
    const series = several === true ? seriesOf(base) : undefined;
    const stream = [distribution, count, series, own ?? groups['package']]
      .filter((part) => part !== undefined)
      .join('-');
    return { ...shared, distribution, stream };
  }
  return { ...shared, distribution: 'kernel.org', stream: 'kernel.org', rebuilt: false };
});

/** Flavours of SUSE's from source packages of their own. */
const susePackages = ['azure', 'rt'];

/** SLES and openSUSE have the same flavours; the numbers tell which service pack a kernel is of, or that it is of none. */
function suse(version: string, base: string, flavoured: string): Pick<Release, 'distribution' | 'stream'> {
  const pack = servicePackOf(version, flavoured);
  const own = susePackages.includes(flavoured) ? `-${flavoured}` : '';
  return pack === null
    ? { distribution: 'opensuse', stream: `opensuse-${seriesOf(base)}` }
    : { distribution: 'sles', stream: `sles-${pack}${own}` };
}
