import { type Architecture } from '../kernel/architectures.ts';
import { isRebuilt } from '../kernel/builds.ts';
import { parseRelease, type Release } from '../kernel/releases.ts';
import { releaseNameOf, versionNameOf } from './spelling.ts';
import { type NoteId } from './step.ts';

/**
 * Where the debugging symbols of a kernel are: the packages that hold the vmlinux of exactly this release.
 * Every name of a package, a repository and an address was read in the source that stands beside its row.
 */
export interface Debuginfo {
  /** Turns the repository on that has them. */
  repository: string[];
  /** Installs them over a network. */
  install: string[];
  /** The same as files; `*` where the release does not tell the whole name. */
  files: string[];
  /** Where those files lie. */
  places: string[];
  /** Takes vmlinux out of the files without installing them, so that any machine will do. */
  unpack: string[];
  /** Where vmlinux lies once they are installed. */
  vmlinux: string;
  notes: NoteId[];
}

/** A release, in the words of packages. */
interface Kernel {
  release: Release;
  /** uname -r, fit for a shell. */
  name: string;
  /** Without architecture and flavour. */
  version: string;
  /** As rpm names the architecture: `x86_64`, `aarch64`. */
  rpm: string;
  /** As dpkg does: `amd64`, `arm64`. */
  deb: string;
  build: string | null;
}

/** Stands in the name of a file for what the log does not tell. */
const any = '*';

const rpmArchitectures: Partial<Record<Architecture, string>> = {
  x86_64: 'x86_64',
  i386: 'i686',
  arm64: 'aarch64',
  s390x: 's390x',
  riscv: 'riscv64',
  loongarch: 'loongarch64',
};

const debArchitectures: Partial<Record<Architecture, string>> = {
  x86_64: 'amd64',
  i386: 'i386',
  arm64: 'arm64',
  arm: 'armhf',
  ppc64: 'ppc64el',
  s390x: 's390x',
  riscv: 'riscv64',
  loongarch: 'loong64',
};

function kernelOf(raw: string, architecture: Architecture | null, build: string | null): Kernel | null {
  const name = releaseNameOf(raw);
  const release = name === null ? null : parseRelease(name);
  if (name === null || release === null) return null;
  const known = release.architecture ?? architecture;
  const printed = /\.(x86_64|aarch64|i[3-6]86|ppc64(?:le)?|s390x|riscv64|loongarch64)(?=$|\+)/.exec(name)?.[1];
  return {
    release,
    name,
    version: release.version,
    rpm: printed ?? (known === null ? undefined : rpmArchitectures[known]) ?? any,
    deb: (known === null ? undefined : debArchitectures[known]) ?? any,
    build,
  };
}

/**
 * The package that an rpm kernel came in: `kernel`, and beside it kernel-rt, kernel-debug, kernel-64k, and PAE, xen and debug of RHEL 5
 * (kernel-64k-debuginfo and kernel-rt-debuginfo are in the package lists of Red Hat's advisories).
 */
function packageOf({ name, version }: Kernel): string {
  const flavour = /\+([\w-]+)$/.exec(name)?.[1] ?? /\.el5(PAE|xen|debug|kdump)$/.exec(name)?.[1];
  if (flavour !== undefined) return `kernel-${flavour}`;
  return /\.rt\d/.test(version) ? 'kernel-rt' : 'kernel';
}

/** What rpm packages of all makers share: the place of vmlinux, and how to take it out. */
function rpmFiles(kernel: Kernel, files: string[]): Pick<Debuginfo, 'files' | 'unpack' | 'vmlinux'> {
  const vmlinux = `/usr/lib/debug/lib/modules/${kernel.name}/vmlinux`;
  return {
    files,
    // as kernel engineers do it, without root: rpm2cpio kernel-debuginfo-4.19.90-52.39.v2207.ky10.aarch64.rpm | cpio -div
    unpack: [`rpm2cpio ${files[0] ?? ''} | cpio -idm '*/vmlinux'`],
    vmlinux,
  };
}

/** `kernel-debuginfo`, and `kernel-debuginfo-common-x86_64` with the sources, as RHEL's spec file of the kernel makes them. */
function redHatFiles(kernel: Kernel, name = packageOf(kernel)): ReturnType<typeof rpmFiles> {
  const { rpm, version } = kernel;
  // RHEL 5 has one for all architectures: kernel-debuginfo-common-2.6.18-164.el5
  const common = version.includes('.el5') ? 'common' : `common-${rpm}`;
  const base = /^kernel\d/.test(name) ? name : /\.rt\d/.test(version) ? 'kernel-rt' : 'kernel';
  return rpmFiles(kernel, [
    `${name}-debuginfo-${version}.${rpm}.rpm`,
    `${base}-debuginfo-${common}-${version}.${rpm}.rpm`,
  ]);
}

type Row = (kernel: Kernel) => Debuginfo | null;

/**
 * Red Hat Enterprise Linux and its rebuilds.
 *
 * - The way: RHEL 8 to 10, "Managing, monitoring and updating the kernel", chapter on crash: `dnf debuginfo-install kernel-...`, then
 *   `crash /usr/lib/debug/lib/modules/<release>/vmlinux <vmcore>` (docs.redhat.com). debuginfo-install turns the debug repositories on.
 * - Repositories of Red Hat: `rhel-8-for-x86_64-baseos-debug-rpms` (RHEL 8, 9 and 10 documents), rhel-6- and rhel-7-server-debug-rpms.
 * - CentOS: debuginfo.centos.org/6/<arch>/, /7/<arch>/, /8/<arch>/Packages/; repository base-debuginfo.
 * - Oracle Linux, the kernel compatible with Red Hat's: oss.oracle.com/ol6/debuginfo/ (docs.oracle.com, "Installing the crash Packages"),
 *   the same for 8, 9 and 10.
 */
const rhel: Row = (kernel) => {
  const { release, rpm, version, name } = kernel;
  const major = Number(/^rhel-(\d+)/.exec(release.stream)?.[1] ?? 0);
  if (major < 5) return null;
  const modern = major >= 8;
  const wanted = `${packageOf(kernel)}-${version}${rpm === any ? '' : `.${rpm}`}`;
  const centos: Record<number, string> = {
    6: `http://debuginfo.centos.org/6/${rpm}/`,
    7: `http://debuginfo.centos.org/7/${rpm}/`,
    8: `http://debuginfo.centos.org/8/${rpm}/Packages/`,
  };
  const repository =
    major >= 8
      ? [`subscription-manager repos --enable rhel-${String(major)}-for-${rpm}-baseos-debug-rpms`]
      : major >= 6
        ? [`subscription-manager repos --enable rhel-${String(major)}-server-debug-rpms`]
        : [];
  return {
    ...redHatFiles(kernel),
    repository: rpm === any && modern ? [] : repository,
    install: [
      modern ? `dnf debuginfo-install ${wanted}` : `debuginfo-install ${wanted}`,
      ...(major === 6 || major === 7 ? [`yum --enablerepo=base-debuginfo install kernel-debuginfo-${name}`] : []),
    ],
    places: [
      ...(centos[major] === undefined ? [] : [centos[major]]),
      ...(major >= 6 ? [`https://oss.oracle.com/ol${String(major)}/debuginfo/`] : []),
    ],
    notes: major >= 6 ? ['red-hat-or-rebuild'] : [],
  };
};

/** Fedora's wiki, "How to use kdump to debug kernel crashes", and drgn's "Getting Debugging Symbols"; older builds only in koji. */
const fedora: Row = (kernel) => ({
  ...redHatFiles(kernel),
  repository: [],
  install: [
    `dnf debuginfo-install kernel-${kernel.name}`,
    ...(kernel.rpm === any ? [] : [`koji download-build --debuginfo --arch=${kernel.rpm} kernel-${kernel.version}`]),
  ],
  places: [],
  notes: ['older-builds'],
});

/**
 * SUSE: kernel-default-debuginfo (kdump's package description: "if you are debugging kernel-default, you will need kernel-default-debuginfo"),
 * from the repositories *-Debuginfo-Pool and *-Debuginfo-Updates (SLES 11, "Analyzing the Crash Dump"; SLE-Module-Basesystem15-SP4-Debuginfo-Updates).
 * It holds the symbols alone: crash begins with the kernel package's `/boot/vmlinux-<release>.gz`, and finds them by its debug link.
 * The package's version has one number more than the release: the rebuild (4.12.14-197.61.1 for 4.12.14-197.61-default).
 * Since openSUSE moved /lib into /usr, its files lie elsewhere (crash-usrmerge.patch of its package crash): there rpm is asked for the place.
 */
const suse: Row = (kernel) => {
  const { release, name, version, rpm } = kernel;
  const flavour = /-([a-z]+)$/.exec(name)?.[1] ?? 'default';
  const debuginfo = `kernel-${flavour}-debuginfo`;
  const files = [`${debuginfo}-${version}.${any}.${rpm}.rpm`, `kernel-${flavour}-${version}.${any}.${rpm}.rpm`];
  return {
    repository: ['zypper repos | grep -i debuginfo', 'zypper modifyrepo --enable <alias>'],
    install: [`zypper search -s ${debuginfo}`, `zypper install ${debuginfo}-${version}.1`],
    files,
    places: [],
    unpack: files.map((file) => `rpm2cpio ${file} | cpio -idm`),
    vmlinux:
      release.distribution === 'opensuse'
        ? `$(rpm -ql kernel-${flavour} | grep 'vmlinux.*${name}\\|${name}.*vmlinux')`
        : `/boot/vmlinux-${name}.gz`,
    notes: ['rebuild-number', 'suse-both-packages'],
  };
};

/** Of what Ubuntu's build tells: `#138-Ubuntu`, `#58~20.04.1-Ubuntu`. */
function ubuntuUpload(build: string | null): string | null {
  return /^#(\d+(?:\.\d+)*(?:~[\w.]+)?)-Ubuntu(?:\s|$)/.exec(build ?? '')?.[1] ?? null;
}

/**
 * Ubuntu: the archive ddebs.ubuntu.com (drgn's "Getting Debugging Symbols"; AMD's uProf guide), `apt install linux-image-<release>-dbgsym`,
 * which draws in linux-image-unsigned-<release>-dbgsym where the kernel is signed (5.15.0-122-generic); as a file
 * linux-image-unsigned-5.4.0-33-generic-dbgsym_5.4.0-33.37_amd64.ddeb. vmlinux is /usr/lib/debug/boot/vmlinux-<release>.
 */
const ubuntu: Row = (kernel) => {
  const { release, name, version, deb, build } = kernel;
  const upload = ubuntuUpload(build);
  const uploaded = upload === null ? `${version}.${any}` : `${version}.${upload}`;
  const [major = 0, minor = 0] = release.base.split('.').map(Number);
  // signed kernels for amd64 since 18.04
  const signed = deb === 'amd64' && /-(?:generic|lowlatency)$/.test(name) && (major > 4 || minor >= 15);
  const image = signed
    ? 'linux-image-unsigned'
    : /-generic$/.test(name) && major <= 4
      ? 'linux-image'
      : `linux-image${any}`;
  const file = `${image}-${name}-dbgsym_${uploaded}_${deb}.ddeb`;
  const own = /^ubuntu-[\d.]+$/.test(release.stream) && upload !== null && !upload.includes('~');
  return {
    repository: [
      'apt install ubuntu-dbgsym-keyring',
      'echo "deb http://ddebs.ubuntu.com $(lsb_release -cs) main restricted universe multiverse" >> /etc/apt/sources.list.d/ddebs.list',
      'echo "deb http://ddebs.ubuntu.com $(lsb_release -cs)-updates main restricted universe multiverse" >> /etc/apt/sources.list.d/ddebs.list',
      'apt update',
    ],
    install: [`apt install linux-image-${name}-dbgsym`],
    files: [file],
    places: [own ? 'http://ddebs.ubuntu.com/pool/main/l/linux/' : 'http://ddebs.ubuntu.com/pool/main/l/'],
    unpack: [`dpkg-deb -x ${file} .`],
    vmlinux: `/usr/lib/debug/boot/vmlinux-${name}`,
    notes: signed ? ['older-builds'] : ['older-builds', 'ubuntu-unsigned'],
  };
};

/**
 * Debian: linux-image-<release>-dbg (packages.debian.org: linux-image-5.10.0-30-amd64-dbg, 5.10.218-1), in the archive itself;
 * vmlinux is /usr/lib/debug/boot/vmlinux-<release>, as linux-image-5.10.0-21-amd64-dbg unpacks.
 */
const debian: Row = (kernel) => {
  const { name, deb, build } = kernel;
  const version = versionNameOf(/\bDebian (?:\d+:)?(\d[\w.+~-]*)/.exec(build ?? '')?.[1] ?? null) ?? any;
  const file = `linux-image-${name}-dbg_${version}_${deb}.deb`;
  return {
    repository: [],
    install: [`apt install linux-image-${name}-dbg`],
    files: [file],
    places: ['http://deb.debian.org/debian/pool/main/l/linux/'],
    unpack: [`dpkg-deb -x ${file} .`],
    vmlinux: `/usr/lib/debug/boot/vmlinux-${name}`,
    notes: ['older-builds'],
  };
};

/** `oe2203sp1` -> `22.03-LTS-SP1`; `oe1` is 20.03. */
function openEulerVersion(stream: string): string | null {
  const found = /^openeuler-(?:(\d\d)(\d\d)|1)(?:sp(\d+))?$/.exec(stream);
  if (found === null) return null;
  const pack = found[3] === undefined ? '' : `-SP${found[3]}`;
  return `${found[1] ?? '20'}.${found[2] ?? '03'}-LTS${pack}`;
}

/**
 * openEuler: "The vmlinux file is stored in the kernel-debuginfo package, and the storage path is /usr/lib/debug/lib/modules/$(uname -r)/vmlinux"
 * (its documents, for 5.10.0-136.65.0.145.oe2203sp1.aarch64); repo.openeuler.org/openEuler-22.03-LTS-SP1/debuginfo/<arch>/Packages/, in its own
 * repository file `[debuginfo]`.
 */
const openEuler: Row = (kernel) => {
  const version = openEulerVersion(kernel.release.stream);
  return {
    ...rpmFiles(kernel, [`kernel-debuginfo-${kernel.version}.${kernel.rpm}.rpm`]),
    repository: [],
    install: [`dnf install --enablerepo=debuginfo kernel-debuginfo-${kernel.name}`],
    places:
      version === null ? [] : [`https://repo.openeuler.org/openEuler-${version}/debuginfo/${kernel.rpm}/Packages/`],
    notes: [],
  };
};

/** Kylin Advanced Server: `dnf -y install kernel-debuginfo-4.19.90-89.11.v2401.ky10.x86_64`, as its own tools' guide has it; no common package. */
const kylin: Row = (kernel) => {
  if (!/\.ky\d/.test(kernel.version)) return null;
  return {
    ...rpmFiles(kernel, [`kernel-debuginfo-${kernel.version}.${kernel.rpm}.rpm`]),
    repository: [],
    install: [`dnf install kernel-debuginfo-${kernel.name}`],
    places: [],
    notes: ['kylin-vendor'],
  };
};

/** Anolis OS: the folders that surftrace, a tool of its own developers, takes kernel-debuginfo from (mirrors.openanolis.cn/anolis/8/Plus/...). */
const anolis: Row = (kernel) => {
  const folders: Record<string, string> = { 7: '7.9/Plus', 8: '8/Plus' };
  const folder = folders[/^anolis-(\d+)/.exec(kernel.release.stream)?.[1] ?? ''];
  return {
    ...rpmFiles(kernel, [`kernel-debuginfo-${kernel.version}.${kernel.rpm}.rpm`]),
    repository: [],
    install: [],
    places: folder === undefined ? [] : [`http://mirrors.openanolis.cn/anolis/${folder}/${kernel.rpm}/debug/Packages/`],
    notes: [],
  };
};

/**
 * Alibaba Cloud Linux: `yum install -y kernel-debuginfo-<kernel version> --enablerepo=alinux3-plus-debug` for 3, `yum install kernel-debuginfo`
 * for 2 (Alibaba Cloud's help, on high slab_unreclaimable); the folders at mirrors.aliyun.com as in surftrace.
 */
const alinux: Row = (kernel) => {
  const { name, rpm } = kernel;
  const of: Record<string, Pick<Debuginfo, 'install' | 'places'>> = {
    7: {
      install: [`yum install kernel-debuginfo-${name}`],
      places: [
        `http://mirrors.aliyun.com/alinux/2.1903/plus/${rpm}/debug/`,
        `http://mirrors.aliyun.com/alinux/2/kernels/${rpm}/debug/`,
      ],
    },
    8: {
      install: [`yum install --enablerepo=alinux3-plus-debug kernel-debuginfo-${name}`],
      places: [`http://mirrors.aliyun.com/alinux/3/plus/${rpm}/debug/`],
    },
  };
  const known = of[/^alinux-(\d+)/.exec(kernel.release.stream)?.[1] ?? ''];
  const files = rpmFiles(kernel, [`kernel-debuginfo-${kernel.version}.${rpm}.rpm`]);
  return known === undefined ? null : { ...files, ...known, repository: [], notes: [] };
};

/** The repositories of Amazon Linux that hold the symbols of each of its series; of others no source is known. */
const amazonRepositories: Record<string, string> = {
  1: 'amzn-main-debuginfo',
  '2-4.14': 'amzn2-core-debuginfo',
  '2-5.10': 'amzn2extra-kernel-5.10-debuginfo',
  '2023-6.1': 'amazonlinux-debuginfo',
  '2023-6.12': 'amazonlinux-debuginfo',
};

/**
 * Amazon Linux: repositories amzn-main-debuginfo (1), amzn2-core-debuginfo and amzn2extra-kernel-5.10-debuginfo (2, as `yum repolist all` lists
 * them), amazonlinux-debuginfo (2023), `dnf install -y --enablerepo=amazonlinux-debuginfo kernel-debuginfo-$(uname -r)`; kernel6.12-debuginfo and kernel6.12-debuginfo-common-x86_64 beside kernel-debuginfo in 2023's package lists.
 */
const amazon: Row = (kernel) => {
  const { release, name, version, rpm } = kernel;
  const [, edition = '', series = ''] = /^amazon-(\d+)-(\d+\.\d+)$/.exec(release.stream) ?? [];
  const own = edition === '2023' && series !== '6.1' ? `kernel${series}` : 'kernel';
  const repository = amazonRepositories[`${edition}-${series}`] ?? amazonRepositories[edition];
  if (repository === undefined) return null;
  return {
    ...redHatFiles(kernel, own),
    repository: [],
    install: [
      edition === '2023'
        ? `dnf install --enablerepo=${repository} ${own}-debuginfo-${version}.${rpm}`
        : `yum install --enablerepo=${repository} kernel-debuginfo-${name}`,
    ],
    places: [],
    notes: [],
  };
};

/**
 * Oracle's Unbreakable Enterprise Kernel: oss.oracle.com/ol8/debuginfo/kernel-uek-debuginfo-<release>.rpm and -common- beside it
 * (docs.oracle.com: Oracle Linux 6, "Installing the crash Packages"; Oracle Linux 9 and 10, "Installing DebugInfo Packages").
 */
const uek: Row = (kernel) => {
  const major = /\.el(\d+)uek/.exec(kernel.version)?.[1] ?? '';
  const place = `https://oss.oracle.com/ol${major}/debuginfo/`;
  return {
    ...rpmFiles(kernel, [
      `kernel-uek-debuginfo-${kernel.version}.${kernel.rpm}.rpm`,
      `kernel-uek-debuginfo-common-${kernel.version}.${kernel.rpm}.rpm`,
    ]),
    repository: [
      String.raw`printf '[debuginfo]\nname=Oracle Linux Debuginfo Packages\nbaseurl=${place}\ngpgkey=file:///etc/pki/rpm-gpg/RPM-GPG-KEY-oracle\ngpgcheck=1\nenabled=1\n' > /etc/yum.repos.d/debuginfo.repo`,
    ],
    install: [`${Number(major) >= 8 ? 'dnf' : 'yum'} install kernel-uek-debuginfo-${kernel.name}`],
    places: [place],
    notes: [],
  };
};

/** Azure Linux: kernel-debuginfo-6.6.117.1-1.azl3.aarch64.rpm, among the packages of packages.microsoft.com. */
const azureLinux: Row = (kernel) =>
  kernel.version.includes('.azl')
    ? {
        ...rpmFiles(kernel, [`kernel-debuginfo-${kernel.version}.${kernel.rpm}.rpm`]),
        repository: [],
        install: [],
        places: [],
        notes: [],
      }
    : null;

const rows: Partial<Record<Release['distribution'], Row>> = {
  rhel,
  fedora,
  sles: suse,
  opensuse: suse,
  ubuntu,
  debian,
  openeuler: openEuler,
  kylin,
  anolis,
  alinux,
  amazon,
  uek,
  azurelinux: azureLinux,
};

/** Where the symbols of a kernel are. `own`: in the folder of somebody's own build. `unlisted`: with a distribution that has no row. */
export type Symbols =
  | { kind: 'packaged'; name: string; debuginfo: Debuginfo; rebuilt: boolean }
  | { kind: 'own'; name: string; vmlinux: string }
  | { kind: 'unlisted'; name: string };

/** Null for a release that is none. */
export function symbolsOf(raw: string, architecture: Architecture | null, build: string | null): Symbols | null {
  const kernel = kernelOf(raw, architecture, build);
  if (kernel === null) return null;
  const { release, name } = kernel;
  if (release.distribution === 'kernel.org') {
    // `make modules_install` leaves this link to where the kernel was built (Documentation/kbuild/modules.rst)
    return { kind: 'own', name, vmlinux: `/lib/modules/${name}/build/vmlinux` };
  }
  const debuginfo = rows[release.distribution]?.(kernel) ?? null;
  if (debuginfo === null) return { kind: 'unlisted', name };
  return { kind: 'packaged', name, debuginfo, rebuilt: isRebuilt(release, build) };
}
