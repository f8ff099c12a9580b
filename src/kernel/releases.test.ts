import { describe, expect, test } from 'vitest';
import { parseRelease } from './releases.ts';
import { distributions, streamFamilies, streamFamilyOf } from './streams.ts';

/** `uname -r`, its stream, the version that its packager compares, and the architecture that it names. */
const releases: [raw: string, stream: string, version: string, architecture: string | null][] = [
  // Red Hat Enterprise Linux 4 to 10, and CentOS, Rocky Linux, AlmaLinux, which print the same
  ['2.6.9-89.0.7.EL', 'rhel-4', '2.6.9-89.0.7.EL', null],
  ['2.6.9-89.0.19.ELsmp', 'rhel-4', '2.6.9-89.0.19.EL', null],
  ['2.6.9-89.0.11.ELlargesmp', 'rhel-4', '2.6.9-89.0.11.EL', null],
  ['2.6.9-89.ELhugemem', 'rhel-4', '2.6.9-89.EL', 'i386'],
  ['2.6.9-42.0.3.ELxenU', 'rhel-4', '2.6.9-42.0.3.EL', null],
  ['2.6.18-398.el5', 'rhel-5', '2.6.18-398.el5', null],
  ['2.6.18-398.el5PAE', 'rhel-5', '2.6.18-398.el5', 'i386'],
  ['2.6.18-398.el5debug', 'rhel-5', '2.6.18-398.el5', null],
  ['2.6.18-308.24.1.el5xen', 'rhel-5', '2.6.18-308.24.1.el5', null],
  ['2.6.32-358.el6.x86_64', 'rhel-6', '2.6.32-358.el6', 'x86_64'],
  ['2.6.32-754.35.1.el6.i686', 'rhel-6', '2.6.32-754.35.1.el6', 'i386'],
  ['3.10.0-957.21.3.el7.x86_64', 'rhel-7', '3.10.0-957.21.3.el7', 'x86_64'],
  ['3.10.0-957.21.3.el7.x86_64.debug', 'rhel-7', '3.10.0-957.21.3.el7', 'x86_64'],
  ['3.10.0-1160.el7.ppc64le', 'rhel-7', '3.10.0-1160.el7', 'ppc64'],
  ['3.10.0-1160.rt56.1131.el7.x86_64', 'rhel-7', '3.10.0-1160.rt56.1131.el7', 'x86_64'],
  ['4.14.0-115.el7a.aarch64', 'rhel-7-alt', '4.14.0-115.el7a', 'arm64'],
  ['4.14.0-115.el7a.0.1.aarch64', 'rhel-7-alt', '4.14.0-115.el7a.0.1', 'arm64'],
  ['4.18.0-305.el8.s390x', 'rhel-8', '4.18.0-305.el8', 's390x'],
  ['4.18.0-305.12.1.el8_4.x86_64', 'rhel-8', '4.18.0-305.12.1.el8_4', 'x86_64'],
  ['4.18.0-305.el8.x86_64+debug', 'rhel-8', '4.18.0-305.el8', 'x86_64'],
  ['5.14.0-427.13.1.el9_4.aarch64', 'rhel-9', '5.14.0-427.13.1.el9_4', 'arm64'],
  ['5.14.0-427.13.1.el9_4.aarch64+64k', 'rhel-9', '5.14.0-427.13.1.el9_4', 'arm64'],
  ['5.14.0-427.13.1.el9_4.x86_64+rt', 'rhel-9', '5.14.0-427.13.1.el9_4', 'x86_64'],
  ['6.12.0-55.9.1.el10_0.x86_64', 'rhel-10', '6.12.0-55.9.1.el10_0', 'x86_64'],
  // SUSE Linux Enterprise Server, 10 SP4 to 16
  ['2.6.16.60-0.85.1-bigsmp', 'sles-10.4', '2.6.16.60-0.85.1', 'i386'],
  ['2.6.16.60-0.54.5-smp', 'sles-10.3', '2.6.16.60-0.54.5', null],
  ['2.6.27.19-5-default', 'sles-11.0', '2.6.27.19-5', null],
  ['2.6.32.12-0.7-default', 'sles-11.1', '2.6.32.12-0.7', null],
  ['2.6.32.12-0.7-pae', 'sles-11.1', '2.6.32.12-0.7', 'i386'],
  ['3.0.13-0.27-default', 'sles-11.2', '3.0.13-0.27', null],
  ['3.0.101-0.7.17-default', 'sles-11.2', '3.0.101-0.7.17', null],
  ['3.0.76-0.11-default', 'sles-11.3', '3.0.76-0.11', null],
  ['3.0.101-0.47.105-default', 'sles-11.3', '3.0.101-0.47.105', null],
  ['3.0.101-63-xen', 'sles-11.4', '3.0.101-63', null],
  ['3.0.101-108.13-default', 'sles-11.4', '3.0.101-108.13', null],
  ['3.12.28-4-default', 'sles-12.0', '3.12.28-4', null],
  ['3.12.61-52.154-default', 'sles-12.0', '3.12.61-52.154', null],
  ['3.12.49-11-default', 'sles-12.1', '3.12.49-11', null],
  ['3.12.74-60.64.40-default', 'sles-12.1', '3.12.74-60.64.40', null],
  ['4.4.21-69-default', 'sles-12.2', '4.4.21-69', null],
  ['4.4.121-92.73-default', 'sles-12.2', '4.4.121-92.73', null],
  ['4.4.73-5-default', 'sles-12.3', '4.4.73-5', null],
  ['4.4.180-94.97-default', 'sles-12.3', '4.4.180-94.97', null],
  ['4.12.14-94.41-default', 'sles-12.4', '4.12.14-94.41', null],
  ['4.12.14-95.6-default', 'sles-12.4', '4.12.14-95.6', null],
  ['4.12.14-6.15-azure', 'sles-12.4-azure', '4.12.14-6.15', null],
  ['4.12.14-10.46-rt', 'sles-12.5-rt', '4.12.14-10.46', null],
  ['4.12.14-8.27-azure', 'sles-15.1-azure', '4.12.14-8.27', null],
  ['4.12.14-14.28-rt', 'sles-15.1-rt', '4.12.14-14.28', null],
  ['5.3.18-18.5-azure', 'sles-15.2-azure', '5.3.18-18.5', null],
  ['5.3.18-25-rt', 'sles-15.2-rt', '5.3.18-25', null],
  ['5.3.18-38.31-azure', 'sles-15.3-azure', '5.3.18-38.31', null],
  ['5.3.18-8.10-rt', 'sles-15.3-rt', '5.3.18-8.10', null],
  ['4.12.14-120-default', 'sles-12.5', '4.12.14-120', null],
  ['4.12.14-122.37-default', 'sles-12.5', '4.12.14-122.37', null],
  ['4.12.14-16.85-azure', 'sles-12.5-azure', '4.12.14-16.85', null],
  ['4.12.14-23-default', 'sles-15.0', '4.12.14-23', null],
  ['4.12.14-150.72-default', 'sles-15.0', '4.12.14-150.72', null],
  ['4.12.14-197.45-default', 'sles-15.1', '4.12.14-197.45', null],
  ['5.3.18-22-default', 'sles-15.2', '5.3.18-22', null],
  ['5.3.18-24.102-default', 'sles-15.2', '5.3.18-24.102', null],
  ['5.3.18-57-default', 'sles-15.3', '5.3.18-57', null],
  ['5.3.18-150300.59.87-default', 'sles-15.3', '5.3.18-150300.59.87', null],
  ['5.14.21-150400.24.81-default', 'sles-15.4', '5.14.21-150400.24.81', null],
  ['5.14.21-150400.14.10-azure', 'sles-15.4-azure', '5.14.21-150400.14.10', null],
  ['5.14.21-150500.13.5-rt', 'sles-15.5-rt', '5.14.21-150500.13.5', null],
  ['6.4.0-150600.23.14-default', 'sles-15.6', '6.4.0-150600.23.14', null],
  ['6.12.0-160000.5-default', 'sles-16.0', '6.12.0-160000.5', null],
  // openSUSE, where it is not built from the kernel of SLES
  ['6.9.1-1-default', 'opensuse-6.9', '6.9.1-1', null],
  ['3.16.7-21-desktop', 'opensuse-3.16', '3.16.7-21', null],
  // Ubuntu: one source package for each base version; each cloud has its own, with its own numbers
  ['2.6.32-21-server', 'ubuntu-2.6.32', '2.6.32-21', null],
  ['3.13.0-24-generic', 'ubuntu-3.13', '3.13.0-24', null],
  ['5.4.0-122-generic', 'ubuntu-5.4', '5.4.0-122', null],
  ['5.4.0-122-lowlatency', 'ubuntu-5.4', '5.4.0-122', null],
  ['5.4.0-122-generic-lpae', 'ubuntu-5.4', '5.4.0-122', null],
  ['5.4.0-1080-aws', 'ubuntu-5.4-aws', '5.4.0-1080', null],
  ['5.15.0-1034-azure', 'ubuntu-5.15-azure', '5.15.0-1034', null],
  ['5.4.0-1022-azure-fips', 'ubuntu-5.4-azure-fips', '5.4.0-1022', null],
  ['4.15.0-1011-fips', 'ubuntu-4.15-fips', '4.15.0-1011', null],
  ['6.8.0-1005-raspi', 'ubuntu-6.8-raspi', '6.8.0-1005', null],
  // Debian: the release of the package's ABI, backports, and from Debian 13 on
  ['2.6.32-5-amd64', 'debian-2.6.32', '2.6.32-5', 'x86_64'],
  ['2.6.32-5-xen-amd64', 'debian-2.6.32', '2.6.32-5', 'x86_64'],
  ['3.2.0-4-686-pae', 'debian-3.2', '3.2.0-4', 'i386'],
  ['4.19.0-25-powerpc64le', 'debian-4.19', '4.19.0-25', 'ppc64'],
  ['6.1.0-18-s390x', 'debian-6.1', '6.1.0-18', 's390x'],
  ['6.12.48+deb13-riscv64', 'debian-6.12', '6.12.48+deb13', 'riscv'],
  ['3.2.0-4-amd64', 'debian-3.2', '3.2.0-4', 'x86_64'],
  ['5.10.0-26-amd64', 'debian-5.10', '5.10.0-26', 'x86_64'],
  ['5.10.0-26-rt-amd64', 'debian-5.10', '5.10.0-26', 'x86_64'],
  ['6.1.0-18-cloud-arm64', 'debian-6.1', '6.1.0-18', 'arm64'],
  ['6.1.0-0.deb11.13-amd64', 'debian-6.1', '6.1.0-0.deb11.13', 'x86_64'],
  ['5.10.0-0.bpo.15-amd64', 'debian-5.10', '5.10.0-0.bpo.15', 'x86_64'],
  ['6.12.48+deb13-amd64', 'debian-6.12', '6.12.48+deb13', 'x86_64'],
  ['6.12.74+deb13+1-amd64', 'debian-6.12', '6.12.74+deb13+1', 'x86_64'],
  ['6.10.11+bpo-amd64', 'debian-6.10', '6.10.11+bpo', 'x86_64'],
  // openEuler, with and without a service pack
  ['4.19.90-2112.8.0.0131.oe1.x86_64', 'openeuler-1', '4.19.90-2112.8.0.0131.oe1', 'x86_64'],
  ['5.10.0-60.18.0.50.oe2203.aarch64', 'openeuler-2203', '5.10.0-60.18.0.50.oe2203', 'arm64'],
  ['5.10.0-136.12.0.86.oe2203sp1.x86_64', 'openeuler-2203sp1', '5.10.0-136.12.0.86.oe2203sp1', 'x86_64'],
  ['6.6.0-72.0.0.76.oe2403sp1.riscv64', 'openeuler-2403sp1', '6.6.0-72.0.0.76.oe2403sp1', 'riscv'],
  // Kylin, Anolis, Alibaba Cloud Linux 2 and 3, Amazon Linux 2 and 2023
  ['4.19.90-25.37.v2101.ky10.x86_64', 'kylin-10', '4.19.90-25.37.v2101.ky10', 'x86_64'],
  ['4.19.90-17.ky10.aarch64', 'kylin-10', '4.19.90-17.ky10', 'arm64'],
  ['4.19.90-89.24.v2401.ky10.x86_64', 'kylin-10', '4.19.90-89.24.v2401.ky10', 'x86_64'],
  ['4.19.90-23.19.v2101.a.ky10.loongarch64', 'kylin-10', '4.19.90-23.19.v2101.a.ky10', 'loongarch'],
  ['4.4.131-20200515.kylin.desktop-generic', 'kylin-4.4', '4.4.131-20200515.kylin.desktop', null],
  ['4.19.91-27.an8.x86_64', 'anolis-8-4.19', '4.19.91-27.an8', 'x86_64'],
  ['5.10.134-14.1.an23.x86_64', 'anolis-23-5.10', '5.10.134-14.1.an23', 'x86_64'],
  ['4.19.91-26.al7.x86_64', 'alinux-7', '4.19.91-26.al7', 'x86_64'],
  ['5.10.134-16.1.al8.x86_64', 'alinux-8', '5.10.134-16.1.al8', 'x86_64'],
  ['6.6.102-5.3.1.alnx4.aarch64', 'alinux-4', '6.6.102-5.3.1.alnx4', 'arm64'],
  ['4.9.76-3.78.amzn1.x86_64', 'amazon-1-4.9', '4.9.76-3.78.amzn1', 'x86_64'],
  ['4.14.355-276.639.amzn2.x86_64', 'amazon-2-4.14', '4.14.355-276.639.amzn2', 'x86_64'],
  ['5.10.184-175.749.amzn2.x86_64', 'amazon-2-5.10', '5.10.184-175.749.amzn2', 'x86_64'],
  ['6.1.79-99.167.amzn2023.aarch64', 'amazon-2023-6.1', '6.1.79-99.167.amzn2023', 'arm64'],
  // OpenCloudOS, TencentOS Server, UnionTech OS Server, Azure Linux and CBL-Mariner, Photon OS
  ['6.6.117-45.1.oc9.x86_64', 'opencloudos-9', '6.6.117-45.1.oc9', 'x86_64'],
  ['5.4.241-1-tlinux4-0017.3', 'tencentos-4-5.4', '5.4.241-1-tlinux4-0017.3', null],
  ['4.19.0-91.82.152.uelc20.x86_64', 'uos-20-4.19-c', '4.19.0-91.82.152.uelc20', 'x86_64'],
  ['4.19.90-2201.4.0.0135.up1.uel20.x86_64', 'uos-20-4.19', '4.19.90-2201.4.0.0135.up1.uel20', 'x86_64'],
  ['5.10.0-46.uel20.x86_64', 'uos-20-5.10', '5.10.0-46.uel20', 'x86_64'],
  ['6.6.92.2-2.azl3', 'azurelinux-3', '6.6.92.2-2.azl3', null],
  ['5.15.2.1-13.cm2', 'azurelinux-2', '5.15.2.1-13.cm2', null],
  ['5.10.103-1.ph4', 'photon-4', '5.10.103-1.ph4', null],
  ['5.10.132-1.ph4-esx', 'photon-4-esx', '5.10.132-1.ph4', null],
  // Proxmox VE, and Raspberry Pi OS of today and before
  ['6.8.12-5-pve', 'proxmox-6.8', '6.8.12-5', 'x86_64'],
  ['6.12.47+rpt-rpi-2712', 'raspberrypi-6.12', '6.12.47+rpt', 'arm64'],
  ['6.12.47+rpt-rpi-v7', 'raspberrypi-6.12', '6.12.47+rpt', 'arm'],
  ['5.10.103-v7l+', 'raspberrypi-5.10', '5.10.103', 'arm'],
  ['6.1.21-v8+', 'raspberrypi-6.1', '6.1.21', 'arm64'],
  // Oracle's own kernel counts by its base version, not by the release of Oracle Linux
  ['2.6.39-400.17.1.el6uek.x86_64', 'uek-2.6.39', '2.6.39-400.17.1.el6uek', 'x86_64'],
  ['3.8.13-16.2.1.el6uek.x86_64', 'uek-3.8', '3.8.13-16.2.1.el6uek', 'x86_64'],
  ['4.1.12-124.48.6.el6uek.x86_64', 'uek-4.1', '4.1.12-124.48.6.el6uek', 'x86_64'],
  ['4.14.35-1902.300.11.el7uek.x86_64', 'uek-4.14', '4.14.35-1902.300.11.el7uek', 'x86_64'],
  ['5.15.0-8.91.4.1.el9uek.aarch64', 'uek-5.15', '5.15.0-8.91.4.1.el9uek', 'arm64'],
  // Fedora, released and on its way
  ['6.5.6-300.fc39.x86_64', 'fedora-39', '6.5.6-300.fc39', 'x86_64'],
  [
    '6.9.0-0.rc1.20240327git7033999ecd7b.15.fc41.x86_64',
    'fedora-41',
    '6.9.0-0.rc1.20240327git7033999ecd7b.15.fc41',
    'x86_64',
  ],
  // kernel.org, and builds that follow it: ELRepo for el7, Ubuntu's mainline archive, syzbot
  ['6.12.0', 'kernel.org', '6.12.0', null],
  ['6.12.0-rc3', 'kernel.org', '6.12.0-rc3', null],
  ['6.12.0-rc3-next-20241014', 'kernel.org', '6.12.0-rc3-next-20241014', null],
  ['6.6.0-rc5-syzkaller-00055-g8a749fd1a872', 'kernel.org', '6.6.0-rc5-syzkaller-00055-g8a749fd1a872', null],
  ['4.14.232-g1234abc', 'kernel.org', '4.14.232-g1234abc', null],
  ['5.4.100-1.el7.elrepo.x86_64', 'kernel.org', '5.4.100-1.el7.elrepo', 'x86_64'],
  ['5.4.18-050418-generic', 'kernel.org', '5.4.18-050418', null],
];

/** Kernels that are stable releases of kernel.org with few changes: fixes come with kernel.org's versions. */
const stableReleases: [raw: string, distribution: string, version: string][] = [
  ['6.1.145-android14-11-gedaaac4d5c85', 'android', '6.1.145'],
  ['6.1.4-arch1-1', 'arch', '6.1.4'],
  ['5.15.81-flatcar', 'flatcar', '5.15.81'],
  ['5.15.167.4-microsoft-standard-WSL2', 'wsl', '5.15.167.4'],
];

test.each(stableReleases)('%s is of %s, and follows kernel.org', (raw, distribution, version) => {
  expect(parseRelease(raw)).toMatchObject({ distribution, version, stream: 'kernel.org', rebuilt: false });
});

test.each(releases)('%s is of %s', (raw, stream, version, architecture) => {
  expect(parseRelease(raw)).toMatchObject({ raw, stream, version, architecture, rebuilt: false });
});

test.each(releases)('%s counts by a stream that an author may name: %s', (raw, stream) => {
  expect(streamFamilyOf(stream)).toBe(parseRelease(raw)?.distribution);
});

test('every distribution is told by a release', () => {
  const told = [...releases, ...stableReleases].map(([raw]) => parseRelease(raw)?.distribution);
  expect(distributions.filter((name) => !told.includes(name))).toEqual([]);
});

describe('a kernel that somebody built anew', () => {
  test.each([
    ['3.10.0-693.11.1.el7.es.10', 'rhel-7'],
    ['3.10.0-693.11.1.el7.es.10.x86_64', 'rhel-7'],
    ['3.10.0-957.21.3.el7.centos.plus.x86_64', 'rhel-7'],
    ['5.10.0-60.18.0.50.oe2203.mybuild.x86_64', 'openeuler-2203'],
    ['4.19.91-27.acme1.an8.x86_64', 'anolis-8-4.19'],
  ])('%s', (raw, stream) => {
    expect(parseRelease(raw)).toMatchObject({ stream, rebuilt: true });
  });
});

test.each([
  ['3.10.0-957.el7.x86_64', '3.10.0'],
  ['2.6.32.12-0.7-default', '2.6.32.12'],
  ['6.12.0-rc3', '6.12.0'],
])('%s is based on %s', (raw, base) => {
  expect(parseRelease(raw)?.base).toBe(base);
});

test.each(['', 'kernel', '#1', 'vmlinux-5.4.0', '5', `5.4.0-${'1'.repeat(60)}`])('%j is no release', (raw) => {
  expect(parseRelease(raw)).toBeNull();
});

describe('names of streams', () => {
  test.each([
    ['rhel-7', 'rhel'],
    ['sles-15.4', 'sles'],
    ['amazon-2-5.10', 'amazon'],
    ['rhel-7-alt', 'rhel'],
    ['ubuntu-5.4', 'ubuntu'],
    ['ubuntu-5.4-aws', 'ubuntu'],
    ['debian-6.1', 'debian'],
    ['uek-5.15', 'uek'],
    ['kernel.org', 'kernel.org'],
  ])('%s is of %s', (stream, family) => {
    expect(streamFamilyOf(stream)).toBe(family);
  });

  // not `sles-12` or `amazon-2` either: no kernel is of such a stream, they have several
  test.each([
    ...['', 'rhel', 'rhel-', 'rhel-7.6', 'rhel7', 'ubuntu', 'ubuntu-20', 'kernel.org-5.4', 'gentoo-1', 'rhelx-7'],
    ...['sles-12', 'amazon-2', 'anolis-8', 'uos-20'],
  ])('%j is none', (stream) => {
    expect(streamFamilyOf(stream)).toBeNull();
  });

  test('kernels that could be mixed up are of different streams', () => {
    const streams = [
      ...['4.12.14-95.6-default', '4.12.14-122.37-default', '4.12.14-150.72-default', '4.12.14-197.45-default'],
      ...['4.14.355-276.639.amzn2.x86_64', '5.4.181-99.354.amzn2.x86_64', '5.10.184-175.749.amzn2.x86_64'],
      ...['5.15.173-118.169.amzn2.x86_64', '6.1.79-99.167.amzn2023.x86_64'],
      ...['4.19.91-27.an8.x86_64', '5.10.134-14.1.an8.x86_64'],
    ].map((raw) => parseRelease(raw)?.stream);
    expect(new Set(streams).size).toBe(streams.length);
  });

  test('each family says how its packager compares', () => {
    const packagers = Object.entries(streamFamilies).map(([name, { packager }]) => [name, packager]);
    expect(Object.fromEntries(packagers)).toMatchObject({
      rhel: 'rpm',
      sles: 'rpm',
      ubuntu: 'dpkg',
      debian: 'dpkg',
      'kernel.org': 'kernel.org',
    });
  });
});

test.each([
  ['6.3.0-2-sparc64', 'sparc'],
  ['6.1.0-9-sparc64-smp', 'sparc'],
  ['5.18.0-3-parisc64', 'parisc'],
  ['6.5.0-1-alpha-smp', 'alpha'],
  ['3.2.0-4-mckinley', 'ia64'],
  ['6.10.0-1-m68k', 'm68k'],
  ['3.16.0-6-loongson-2e', 'mips'],
  ['4.19.0-6-5kc-malta', 'mips'],
])('Debian’s ports name the architecture: %s is of %s', (raw, architecture) => {
  expect(parseRelease(raw)).toMatchObject({ raw, architecture });
});
