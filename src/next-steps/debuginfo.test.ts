import { describe, expect, test } from 'vitest';
import { type Debuginfo, symbolsOf, type Symbols } from './debuginfo.ts';

function debuginfoOf(...given: Parameters<typeof symbolsOf>): Debuginfo {
  const symbols = symbolsOf(...given);
  if (symbols?.kind !== 'packaged') throw new Error(`${given[0]} is not in the table`);
  return symbols.debuginfo;
}

/** File names as packagers have published them, each for the release that uname -r prints of it. */
test.each<[release: string, files: string[], build?: string]>([
  [
    '2.6.18-164.el5',
    ['kernel-debuginfo-2.6.18-164.el5.x86_64.rpm', 'kernel-debuginfo-common-2.6.18-164.el5.x86_64.rpm'],
  ],
  [
    '2.6.32-358.el6.x86_64',
    ['kernel-debuginfo-2.6.32-358.el6.x86_64.rpm', 'kernel-debuginfo-common-x86_64-2.6.32-358.el6.x86_64.rpm'],
  ],
  [
    '3.10.0-1127.el7.x86_64',
    ['kernel-debuginfo-3.10.0-1127.el7.x86_64.rpm', 'kernel-debuginfo-common-x86_64-3.10.0-1127.el7.x86_64.rpm'],
  ],
  [
    '4.14.0-115.el7a.aarch64',
    ['kernel-debuginfo-4.14.0-115.el7a.aarch64.rpm', 'kernel-debuginfo-common-aarch64-4.14.0-115.el7a.aarch64.rpm'],
  ],
  [
    '4.18.0-348.7.1.el8_5.x86_64',
    [
      'kernel-debuginfo-4.18.0-348.7.1.el8_5.x86_64.rpm',
      'kernel-debuginfo-common-x86_64-4.18.0-348.7.1.el8_5.x86_64.rpm',
    ],
  ],
  [
    '3.10.0-327.36.1.rt56.237.el7.x86_64',
    [
      'kernel-rt-debuginfo-3.10.0-327.36.1.rt56.237.el7.x86_64.rpm',
      'kernel-rt-debuginfo-common-x86_64-3.10.0-327.36.1.rt56.237.el7.x86_64.rpm',
    ],
  ],
  [
    '5.14.0-503.21.1.el9_5.aarch64+64k',
    [
      'kernel-64k-debuginfo-5.14.0-503.21.1.el9_5.aarch64.rpm',
      'kernel-debuginfo-common-aarch64-5.14.0-503.21.1.el9_5.aarch64.rpm',
    ],
  ],
  [
    '6.5.6-300.fc39.x86_64',
    ['kernel-debuginfo-6.5.6-300.fc39.x86_64.rpm', 'kernel-debuginfo-common-x86_64-6.5.6-300.fc39.x86_64.rpm'],
  ],
  [
    '5.15.0-202.135.2.el8uek.x86_64',
    [
      'kernel-uek-debuginfo-5.15.0-202.135.2.el8uek.x86_64.rpm',
      'kernel-uek-debuginfo-common-5.15.0-202.135.2.el8uek.x86_64.rpm',
    ],
  ],
  ['5.10.0-60.66.0.91.oe2203.x86_64', ['kernel-debuginfo-5.10.0-60.66.0.91.oe2203.x86_64.rpm']],
  ['4.19.90-52.39.v2207.ky10.aarch64', ['kernel-debuginfo-4.19.90-52.39.v2207.ky10.aarch64.rpm']],
  ['6.6.117.1-1.azl3.aarch64', ['kernel-debuginfo-6.6.117.1-1.azl3.aarch64.rpm']],
  [
    '5.15.0-122-generic',
    ['linux-image-unsigned-5.15.0-122-generic-dbgsym_5.15.0-122.132_amd64.ddeb'],
    '#132-Ubuntu SMP Thu Aug 29 13:45:52 UTC 2024',
  ],
  ['5.4.0-33-generic', ['linux-image-unsigned-5.4.0-33-generic-dbgsym_5.4.0-33.37_amd64.ddeb'], '#37-Ubuntu'],
  [
    '5.10.0-30-amd64',
    ['linux-image-5.10.0-30-amd64-dbg_5.10.218-1_amd64.deb'],
    '#1 SMP Debian 5.10.218-1 (2024-06-01)',
  ],
])('%s', (release, files, build) => {
  expect(debuginfoOf(release, 'x86_64', build ?? null).files).toEqual(files);
});

test('what the log does not tell stands as a star', () => {
  expect(debuginfoOf('5.4.0-122-generic', 'x86_64', null).files).toEqual([
    'linux-image-unsigned-5.4.0-122-generic-dbgsym_5.4.0-122.*_amd64.ddeb',
  ]);
  expect(debuginfoOf('5.10.0-30-amd64', null, '#1').files).toEqual(['linux-image-5.10.0-30-amd64-dbg_*_amd64.deb']);
  expect(debuginfoOf('2.6.18-164.el5', null, null).files[0]).toBe('kernel-debuginfo-2.6.18-164.el5.*.rpm');
  expect(debuginfoOf('5.14.21-150400.24.81-default', 'x86_64', null).files).toEqual([
    'kernel-default-debuginfo-5.14.21-150400.24.81.*.x86_64.rpm',
    'kernel-default-5.14.21-150400.24.81.*.x86_64.rpm',
  ]);
});

describe('where vmlinux lies', () => {
  test.each([
    ['2.6.32-358.el6.x86_64', '/usr/lib/debug/lib/modules/2.6.32-358.el6.x86_64/vmlinux'],
    ['4.18.0-305.3.1.el8.x86_64', '/usr/lib/debug/lib/modules/4.18.0-305.3.1.el8.x86_64/vmlinux'],
    [
      '5.10.0-136.65.0.145.oe2203sp1.aarch64',
      '/usr/lib/debug/lib/modules/5.10.0-136.65.0.145.oe2203sp1.aarch64/vmlinux',
    ],
    ['5.4.0-122-generic', '/usr/lib/debug/boot/vmlinux-5.4.0-122-generic'],
    ['5.10.0-21-amd64', '/usr/lib/debug/boot/vmlinux-5.10.0-21-amd64'],
    ['5.14.21-150400.24.18-default', '/boot/vmlinux-5.14.21-150400.24.18-default.gz'],
  ])('%s', (release, vmlinux) => {
    expect(debuginfoOf(release, 'x86_64', null).vmlinux).toBe(vmlinux);
  });
});

describe('how it is installed', () => {
  test.each([
    ['3.10.0-1127.el7.x86_64', 'debuginfo-install kernel-3.10.0-1127.el7.x86_64'],
    ['5.14.0-1.el9.x86_64', 'dnf debuginfo-install kernel-5.14.0-1.el9.x86_64'],
    ['5.14.0-503.21.1.el9_5.aarch64+64k', 'dnf debuginfo-install kernel-64k-5.14.0-503.21.1.el9_5.aarch64'],
    ['6.5.6-300.fc39.x86_64', 'dnf debuginfo-install kernel-6.5.6-300.fc39.x86_64'],
    [
      '4.14.336-257.566.amzn2.x86_64',
      'yum install --enablerepo=amzn2-core-debuginfo kernel-debuginfo-4.14.336-257.566.amzn2.x86_64',
    ],
    [
      '5.10.184-175.749.amzn2.x86_64',
      'yum install --enablerepo=amzn2extra-kernel-5.10-debuginfo kernel-debuginfo-5.10.184-175.749.amzn2.x86_64',
    ],
    [
      '6.1.79-99.164.amzn2023.x86_64',
      'dnf install --enablerepo=amazonlinux-debuginfo kernel-debuginfo-6.1.79-99.164.amzn2023.x86_64',
    ],
    [
      '6.12.35-55.103.amzn2023.x86_64',
      'dnf install --enablerepo=amazonlinux-debuginfo kernel6.12-debuginfo-6.12.35-55.103.amzn2023.x86_64',
    ],
    [
      '5.10.134-16.1.al8.x86_64',
      'yum install --enablerepo=alinux3-plus-debug kernel-debuginfo-5.10.134-16.1.al8.x86_64',
    ],
    ['4.19.90-89.11.v2401.ky10.x86_64', 'dnf install kernel-debuginfo-4.19.90-89.11.v2401.ky10.x86_64'],
    ['5.10.0-30-amd64', 'apt install linux-image-5.10.0-30-amd64-dbg'],
    ['5.15.0-122-generic', 'apt install linux-image-5.15.0-122-generic-dbgsym'],
  ])('%s', (release, command) => {
    expect(debuginfoOf(release, 'x86_64', null).install[0]).toBe(command);
  });

  test('of what no source tells, nothing is said', () => {
    const { install, places } = debuginfoOf('4.19.91-27.an8.x86_64', 'x86_64', null);
    expect(install).toEqual([]);
    expect(places).toEqual(['http://mirrors.openanolis.cn/anolis/8/Plus/x86_64/debug/Packages/']);
    expect(symbolsOf('5.4.58-32.125.amzn2.x86_64', 'x86_64', null)).toMatchObject({ kind: 'unlisted' });
  });

  test('on openSUSE, rpm tells where vmlinux is: before and after /lib moved into /usr', () => {
    expect(debuginfoOf('6.9.1-1-default', 'x86_64', null).vmlinux).toBe(
      "$(rpm -ql kernel-default | grep 'vmlinux.*6.9.1-1-default\\|6.9.1-1-default.*vmlinux')",
    );
  });

  test('service packs of openEuler have folders of their own', () => {
    const places = (release: string): string[] => debuginfoOf(release, null, null).places;
    expect(places('5.10.0-136.65.0.145.oe2203sp1.aarch64')).toEqual([
      'https://repo.openeuler.org/openEuler-22.03-LTS-SP1/debuginfo/aarch64/Packages/',
    ]);
    expect(places('4.19.90-2112.8.0.0131.oe1.aarch64')).toEqual([
      'https://repo.openeuler.org/openEuler-20.03-LTS/debuginfo/aarch64/Packages/',
    ]);
  });
});

test('a kernel that somebody built anew', () => {
  const rebuilt = (symbols: Symbols | null): boolean => symbols?.kind === 'packaged' && symbols.rebuilt;
  expect(rebuilt(symbolsOf('3.10.0-693.11.1.el7.es.10.x86_64', 'x86_64', null))).toBe(true);
  expect(rebuilt(symbolsOf('3.10.0-693.11.1.el7.x86_64', 'x86_64', '#1 SMP Mon Dec 4 23:52:40 UTC 2017'))).toBe(false);
});

test('a kernel of kernel.org is where it was built', () => {
  expect(symbolsOf('6.1.0-rc1+', 'x86_64', null)).toEqual({
    kind: 'own',
    name: '6.1.0-rc1+',
    vmlinux: '/lib/modules/6.1.0-rc1+/build/vmlinux',
  });
});

test('a distribution that the table does not have is named, and no package is made up', () => {
  expect(symbolsOf('6.8.12-5-pve', 'x86_64', null)).toEqual({ kind: 'unlisted', name: '6.8.12-5-pve' });
  expect(symbolsOf('5.4.241-1-tlinux4-0017.3', 'x86_64', null)?.kind).toBe('unlisted');
  expect(symbolsOf('2.6.9-89.0.25.ELsmp', 'x86_64', null)?.kind).toBe('unlisted');
});

test.each(['5.4.0; reboot', '5.4.0 $(id)', '5.4.0`id`', "5.4.0'", 'x', '../../etc'])('%s is no release', (release) => {
  expect(symbolsOf(release, 'x86_64', null)).toBeNull();
});

test('no part of a build string that a shell would read gets into a name', () => {
  const { files } = debuginfoOf('5.10.0-30-amd64', 'x86_64', '#1 SMP Debian 5.10.218-1;reboot');
  expect(files).toEqual(['linux-image-5.10.0-30-amd64-dbg_5.10.218-1_amd64.deb']);
});
