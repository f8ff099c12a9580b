import { describe, expect, test } from 'vitest';
import {
  type Hypervisor,
  hypervisorOf,
  hypervisorRules,
  hypervisors,
  type Vendor,
  vendorOf,
  vendorRules,
  vendors,
} from './machines.ts';

test.each(hypervisorRules)('$example runs on $name', ({ name, example, pattern }) => {
  expect(example).toMatch(pattern);
  expect(hypervisorOf(example)).toBe(name);
});

test.each(vendorRules)('$example was made by $name', ({ name, example, pattern }) => {
  expect(example).toMatch(pattern);
  expect(vendorOf(example)).toBe(name);
  expect(hypervisorOf(example)).toBeNull();
});

test('every name has a rule', () => {
  expect(new Set(hypervisorRules.map(({ name }) => name))).toEqual(new Set(hypervisors));
  expect(new Set(vendorRules.map(({ name }) => name))).toEqual(new Set(vendors));
});

describe('further names', () => {
  test.each<[string, Hypervisor | null, Vendor | null]>([
    ['QEMU KVM Virtual Machine, BIOS 0.0.0 02/06/2015', 'kvm', null],
    ['QEMU 8561 QEMU (KVM/Linux)', 'kvm', null],
    ['Google Google/Google, BIOS Google 01/01/2011', 'kvm', null],
    ['Alibaba Cloud ECS, BIOS 0.0.0 02/06/2015', 'kvm', null],
    ['Hetzner vServer/Standard PC (Q35 + ICH9, 2009), BIOS 20171111 11/11/2017', 'kvm', null],
    ['Red Hat RHEV Hypervisor, BIOS 1.11.0-2.el7 04/01/2014', 'kvm', null],
    ['Amazon EC2 r8g.metal-24xl/Not Specified, BIOS 1.0 10/16/2017', null, 'amazon'],
    ['BHYVE, BIOS 1.00 03/14/2014', 'bhyve', null],
    ['VMware, Inc. VMware7,1/440BX Desktop Reference Platform, BIOS VMW71.00V', 'vmware', null],
    ['VMware Virtual Platform', 'vmware', null],
    ['Parallels Software International Inc. Parallels Virtual Platform/Parallels Virtual Platform', 'parallels', null],
    // the makers of ppc64 and s390x are told beside what runs there
    ['IBM 8561 T01 703 (LPAR)', null, 'ibm'],
    ['IBM 8561 T01 703 (z/VM 7.2.0)', 'zvm', 'ibm'],
    ['IBM pSeries (emulated by qemu) POWER8 (raw) 0x4d0200 0xf000004 of:SLOF,HEAD pSeries', 'kvm', null],
    ['HP ProLiant BL660c Gen9, BIOS I38 10/17/2018', null, 'hpe'],
    ['ProLiant DL380p Gen8', null, 'hpe'],
    ['HP Synergy 480 Gen9/Synergy 480 Gen9 Compute Module', null, 'hpe'],
    ['Hewlett-Packard HP Z400 Workstation/0B4Ch, BIOS 786G3 v03.54', null, 'hp'],
    ['PowerEdge R720', null, 'dell'],
    ['LENOVO 20XW004DUS/20XW004DUS, BIOS N32ET86W (1.62 ) 06/13/2023', null, 'lenovo'],
    ['Gigabyte Technology Co., Ltd. X570 AORUS PRO/X570 AORUS PRO', null, 'gigabyte'],
    ['ARM-Versatile Express', null, null],
    ['Qualcomm Technologies, Inc. MSM 8998 (DT)', null, null],
    ['', null, null],
  ])('%s', (hardware, hypervisor, vendor) => {
    expect([hypervisorOf(hardware), vendorOf(hardware)]).toEqual([hypervisor, vendor]);
  });
});
