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

// Names as a kernel printed them, from public logs; of some only the beginning. One for each rule, in the order of the rules.
const guests: [string, Hypervisor][] = [
  ['IBM 8561 T01 703 (z/VM 7.2.0)', 'zvm'],
  ['IBM 3906 M04 701 (KVM/Linux)', 'kvm'],
  ['IBM,9080-HEX POWER10 (architected) 0x800200 0xf000006 of:IBM,FW1060.00 (NH1060_012) hv:phyp pSeries', 'powervm'],
  ['IBM pSeries (emulated by qemu) POWER9 (raw) 0x4e1202 0xf000005 of:SLOF,HEAD hv:linux,kvm pSeries', 'kvm'],
  ['innotek GmbH VirtualBox/VirtualBox, BIOS VirtualBox 12/01/2006', 'virtualbox'],
  ['VMware, Inc. VMware Virtual Platform/440BX Desktop Reference Platform', 'vmware'],
  ['Microsoft Corporation Virtual Machine/Virtual Machine, BIOS 090008  12/07/2018', 'hyper-v'],
  ['Xen HVM domU, BIOS 4.11.amazon 08/24/2006', 'xen'],
  ['Amazon EC2 c5.large/, BIOS 1.0 10/16/2017', 'kvm'],
  ['Google Google Compute Engine/Google Compute Engine, BIOS Google 01/01/2011', 'kvm'],
  ['Alibaba Cloud Alibaba Cloud ECS, BIOS 449e491 04/01/2014', 'kvm'],
  ['Tencent Cloud CVM, BIOS seabios-1.9.1-qemu-project.org 04/01/2014', 'kvm'],
  ['DigitalOcean Droplet, BIOS 20171212 12/12/2017', 'kvm'],
  ['Hetzner vServer, BIOS 20171111 11/11/2017', 'kvm'],
  ['OpenStack Foundation OpenStack Nova, BIOS 1.13.0-1ubuntu1.1 04/01/2014', 'kvm'],
  ['Nutanix AHV, BIOS 1.11.0-2.el7 04/01/2014', 'kvm'],
  ['Red Hat KVM, BIOS 1.13.0-2.module_el8.3.0+555+a55c8938 04/01/2014', 'kvm'],
  ['Cloud Hypervisor cloud-hypervisor, BIOS 0', 'kvm'],
  ['QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.14.0-2 04/01/2014', 'kvm'],
  ['Bochs Bochs, BIOS Bochs 01/01/2011', 'kvm'],
  ['riscv-virtio,qemu (DT)', 'kvm'],
  ['linux,dummy-virt (DT)', 'kvm'],
  ['FreeBSD BHYVE/BHYVE, BIOS 14.0 10/17/2021', 'bhyve'],
  ['Parallels ARM Virtual Machine (DT)', 'parallels'],
  ['Apple Inc. Apple Virtualization Generic Platform, BIOS 2069.0.0.0.0 08/03/2024', 'apple'],
];

const makers: [string, Vendor][] = [
  ['Amazon EC2 i3.metal/Not Specified, BIOS 1.0 10/16/2017', 'amazon'],
  ['ASUSTeK COMPUTER INC. N550JK/N550JK, BIOS N550JK.204', 'asus'],
  ['Cisco Systems Inc UCSC-C220-M4S/UCSC-C220-M4S', 'cisco'],
  ['Dell Inc. PowerEdge R740/0JMK61, BIOS 2.19.1 06/04/2023', 'dell'],
  ['FUJITSU LIFEBOOK S6520/FJNB1E6, BIOS Version 1.31', 'fujitsu'],
  ['GIGABYTE MZ01-CE1-00/MZ01-CE1-00, BIOS F02 08/29/2018', 'gigabyte'],
  ['New H3C Technologies Co., Ltd. UniServer R4900 G5/RS45M2C9S, BIOS 5.56 07/27/2022', 'h3c'],
  ['HPE ProLiant DL380 Gen10/ProLiant DL380 Gen10, BIOS U30 02/02/2019', 'hpe'],
  ['HP HP EliteBook 830 G6/854A, BIOS R70', 'hp'],
  ['Huawei TaiShan 200 (Model 2280)/BC82AMDD, BIOS 0.98 06/20/2019', 'huawei'],
  ['IBM System x3650 M5 -[5462AC1]-/00KG915', 'ibm'],
  ['Inspur NF5280M5/YZMB-00882-104, BIOS 4.1.19 06/16/2021', 'inspur'],
  ['Intel Corporation S2600WFT/S2600WFT', 'intel'],
  ['Lenovo ThinkSystem SR650 V3/SB27B31174, BIOS ESE122T-3.10 03/25/2024', 'lenovo'],
  ['Loongson Loongson-3A5000-7A1000-1w-CRB, BIOS vUDK2018-LoongArch-V4.0.05273', 'loongson'],
  ['NEC Express5800/T110g-E [N8100-2187Y]/GA-6LASV1', 'nec'],
  ['NVIDIA DGXA100 920-23687-2530-000/DGXA100', 'nvidia'],
  ['Oracle Corporation ORACLE SERVER X9-2/TLA,MB TRAY,X9-2, BIOS 66080300 03/23/2023', 'oracle'],
  ['Raspberry Pi 4 Model B Rev 1.2 (DT)', 'raspberry-pi'],
  ['SiFive HiFive Unmatched A00 (DT)', 'sifive'],
  ['Sugon H320-G30/35N16-US, BIOS 0SSDX017 12/21/2018', 'sugon'],
  ['Supermicro SYS-420GP-TNR/X12DPG-OA6, BIOS 1.4 12/02/2022', 'supermicro'],
  ['WIWYNN Mt.Jade, BIOS 1.6 01/01/2022', 'wiwynn'],
];

test.each(guests)('%s runs on %s', (hardware, hypervisor) => {
  expect(hypervisorOf(hardware)).toBe(hypervisor);
});

test.each(makers)('%s was made by %s', (hardware, vendor) => {
  expect(vendorOf(hardware)).toBe(vendor);
  expect(hypervisorOf(hardware)).toBeNull();
});

test('every rule has its name', () => {
  expect(guests.map(([hardware], index) => hypervisorRules[index]?.pattern.test(hardware))).toEqual(
    hypervisorRules.map(() => true),
  );
  expect(makers.map(([hardware], index) => vendorRules[index]?.pattern.test(hardware))).toEqual(
    vendorRules.map(() => true),
  );
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
