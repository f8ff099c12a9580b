import { type Architecture, architectureOf } from './architectures.ts';
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
   * Group `package` names a source package of its own, with its own numbers.
   */
  mark: RegExp;
}

/** Flavours that Ubuntu builds from the source package `linux`. */
const ubuntuFlavours = 'generic|lowlatency|virtual|server';

/** Flavours that Ubuntu builds from source packages of their own. */
const ubuntuPackages = 'aws|azure|bluefield|gcp|gke|gkeop|ibm|intel|kvm|nvidia|oem|oracle|raspi2?|realtime|snapdragon';

const debianFlavours = '(?:(?:cloud|rt)-)?(?:amd64|arm64|686(?:-pae)?|armmp(?:-lpae)?)';

const suseFlavours = 'default|azure|desktop|ec2|pae|preempt|rt|trace|xen';

const forms: ReleaseForm[] = [
  { distribution: 'kernel.org', example: '5.4.100-1.el7.elrepo.x86_64', mark: /\.elrepo$/ },
  { distribution: 'uek', example: '4.14.35-1902.300.11.el7uek.x86_64', mark: /\.el\d+uek/ },
  { distribution: 'kylin', example: '4.19.90-25.37.v2101.ky10.x86_64', mark: /\.ky(?<count>\d+)/ },
  { distribution: 'anolis', example: '4.19.91-27.an8.x86_64', mark: /\.an(?<count>\d+)/ },
  { distribution: 'alinux', example: '5.10.134-16.1.al8.x86_64', mark: /\.al(?<count>\d+)/ },
  { distribution: 'amazon', example: '5.10.184-175.749.amzn2.x86_64', mark: /\.amzn(?<count>\d+)/ },
  { distribution: 'openeuler', example: '5.10.0-60.18.0.50.oe2203.x86_64', mark: /\.oe(?<count>\d+)/ },
  { distribution: 'fedora', example: '6.5.6-300.fc39.x86_64', mark: /\.fc(?<count>\d+)/ },
  { distribution: 'rhel', example: '3.10.0-957.21.3.el7.x86_64', mark: /\.el(?<count>\d+)/ },
  {
    // The builds of its mainline archive (5.4.18-050418-generic) are kernel.org's.
    distribution: 'ubuntu',
    example: '5.4.0-122-generic',
    mark: new RegExp(
      `^(?:2\\.6\\.\\d+|\\d+\\.\\d+\\.0)-\\d{1,5}-(?:${ubuntuFlavours}|(?<package>${ubuntuPackages}))(?![a-z])`,
    ),
  },
  {
    distribution: 'debian',
    example: '5.10.0-26-amd64',
    mark: new RegExp(`^[\\d.]+(?:-\\d[\\w.]*|[+~]deb\\d+\\w*)?-${debianFlavours}$`),
  },
  {
    distribution: 'sles',
    example: '5.14.21-150400.24.81-default',
    mark: new RegExp(`^\\d+(?:\\.\\d+)+-\\d[\\d.]*-(?:${suseFlavours})$`),
  },
];

/** What the stream of a distribution without a count in its mark is told by: the base version, as `major.minor`. */
function majorMinor(base: string): string {
  return base.split('.').slice(0, 2).join('.');
}

/** The last label of a release that names an architecture, with the variants that RHEL prints behind it: `.x86_64`, `.aarch64+64k`. */
function splitArchitecture(raw: string): { rest: string; architecture: Architecture | null } {
  const label =
    /[.-](x86_64|aarch64|i[3-6]86|ppc64(?:le)?|s390x|riscv64|loongarch64|armv7h?l)(?:[.+-](?:64k|kdump|rt|zfcpdump))?(?:[.+-]debug)?$/.exec(
      raw,
    );
  if (label !== null) return { rest: raw.slice(0, label.index), architecture: architectureOf(label[1] ?? '') };
  // Debian's flavour names the architecture.
  const flavoured = /-(amd64|arm64)$/.exec(raw)?.[1];
  return { rest: raw, architecture: flavoured === undefined ? null : architectureOf(flavoured) };
}

/** A flavour that is not part of the package's version: `-generic`, `-default`, `-amd64`; RHEL 5 writes `.el5PAE`. */
const flavour = new RegExp(
  `-(?:${debianFlavours}|(?:${ubuntuFlavours}|${ubuntuPackages}|${suseFlavours})(?:-\\w+)?)$|(?<=\\.el5)(?:PAE|xen|debug)$`,
);

/** Nothing but digits, dots and the distribution's own mark may stand in an rpm release; `.el7.es.10` was built anew. */
const ownMark =
  /^[\d.]+-[\d.]*\d(\.rc\d+)?(\.\d*git\w*(\.\d+)?)?(\.rt[\d.]+)?(\.v\d+)?\.(el\d+(_\d+)?(uek)?|ky\d+|an\d+(_\d+)?|al\d+|amzn\d+|oe\d+(sp\d+)?|fc\d+)([.\d]*)$/;

/**
 * Reads `uname -r`. Null where the text does not begin with a version.
 * A release that carries no distribution's mark counts as kernel.org's.
 */
export function parseRelease(raw: string): Release | null {
  const base = /^\d+\.\d+(\.\d+)*/.exec(raw)?.[0];
  if (base === undefined) return null;
  const { rest, architecture } = splitArchitecture(raw);
  const version = rest.replace(flavour, '');
  for (const { distribution, mark } of forms) {
    const found = mark.exec(rest);
    if (found === null) continue;
    if (distribution === 'kernel.org') break;
    const count = distribution === 'sles' ? slesCount(version) : (found.groups?.['count'] ?? majorMinor(base));
    const source = found.groups?.['package'];
    const rpm = /\.(el|ky|an|al|amzn|oe|fc)\d/.test(version);
    return {
      raw,
      version,
      base,
      distribution,
      stream: [distribution, count, source].filter((part) => part !== undefined).join('-'),
      architecture,
      rebuilt: rpm && !ownMark.test(version),
    };
  }
  return { raw, version, base, distribution: 'kernel.org', stream: 'kernel.org', architecture, rebuilt: false };
}

/** SUSE's own numbering tells the service pack since SLES 15 SP3: `150400` is 15.4. Older ones are told by the base version. */
function slesCount(version: string): string {
  const pack = /-1(5)0([3-9])00\./.exec(version);
  return pack === null ? majorMinor(version) : `1${pack[1] ?? ''}.${pack[2] ?? ''}`;
}
