/**
 * What the line `Hardware name:` tells of a machine: who runs it as a guest, or who made it.
 *
 * It is what the firmware says of itself (SMBIOS; lib/dump_stack.c and drivers/firmware/dmi_scan.c, dmi_format_ids(), 3.9 on: maker, product,
 * board, BIOS), the model of a device tree with `(DT)` behind it, the machine's type on s390x (arch/s390/kernel/early.c), or the platform on
 * ppc64 (arch/powerpc/kernel/setup-common.c). To 3.8 a WARN() printed the product alone (kernel/panic.c): `PowerEdge R720`.
 */
interface Rule<Name extends string> {
  name: Name;
  pattern: RegExp;
  /** A name as a kernel printed it, from a public log; of some only the beginning. */
  example: string;
}

/** Hypervisors that can be told. `kvm` is QEMU as well: its names do not tell whether KVM runs below it, or nothing does. */
export const hypervisors = [
  'kvm',
  'vmware',
  'hyper-v',
  'xen',
  'virtualbox',
  'bhyve',
  'parallels',
  'apple',
  'powervm',
  'zvm',
] as const;

export type Hypervisor = (typeof hypervisors)[number];

/** The first rule that fits counts. A cloud counts as what its machines run on. */
export const hypervisorRules: Rule<Hypervisor>[] = [
  { name: 'zvm', pattern: /\(z\/VM [\d.]+\)$/, example: 'IBM 8561 T01 703 (z/VM 7.2.0)' },
  { name: 'kvm', pattern: /\(KVM\/Linux\)$/, example: 'IBM 3906 M04 701 (KVM/Linux)' },
  {
    name: 'powervm',
    pattern: /\bhv:phyp\b/,
    example: 'IBM,9080-HEX POWER10 (architected) 0x800200 0xf000006 of:IBM,FW1060.00 (NH1060_012) hv:phyp pSeries',
  },
  {
    name: 'kvm',
    pattern: /\(emulated by qemu\)|\bhv:linux,kvm\b/,
    example: 'IBM pSeries (emulated by qemu) POWER9 (raw) 0x4e1202 0xf000005 of:SLOF,HEAD hv:linux,kvm pSeries',
  },
  {
    name: 'virtualbox',
    pattern: /\bVirtualBox\b/,
    example: 'innotek GmbH VirtualBox/VirtualBox, BIOS VirtualBox 12/01/2006',
  },
  {
    name: 'vmware',
    pattern: /^VMware/,
    example: 'VMware, Inc. VMware Virtual Platform/440BX Desktop Reference Platform',
  },
  {
    name: 'hyper-v',
    pattern: /^Microsoft Corporation Virtual Machine\b/,
    example: 'Microsoft Corporation Virtual Machine/Virtual Machine, BIOS 090008  12/07/2018',
  },
  // Amazon's older instances too; newer ones are `Amazon EC2`
  { name: 'xen', pattern: /^Xen HVM domU\b/, example: 'Xen HVM domU, BIOS 4.11.amazon 08/24/2006' },
  // `.metal` is the machine itself
  {
    name: 'kvm',
    pattern: /^Amazon EC2 (?!\S*\.metal\b)/,
    example: 'Amazon EC2 c5.large/, BIOS 1.0 10/16/2017',
  },
  {
    name: 'kvm',
    pattern: /^Google Google(?: Compute Engine)?\//,
    example: 'Google Google Compute Engine/Google Compute Engine, BIOS Google 01/01/2011',
  },
  {
    name: 'kvm',
    pattern: /^Alibaba Cloud\b/,
    example: 'Alibaba Cloud Alibaba Cloud ECS, BIOS 449e491 04/01/2014',
  },
  {
    name: 'kvm',
    pattern: /^Tencent Cloud CVM\b/,
    example: 'Tencent Cloud CVM, BIOS seabios-1.9.1-qemu-project.org 04/01/2014',
  },
  { name: 'kvm', pattern: /^DigitalOcean Droplet\b/, example: 'DigitalOcean Droplet, BIOS 20171212 12/12/2017' },
  { name: 'kvm', pattern: /^Hetzner vServer\b/, example: 'Hetzner vServer, BIOS 20171111 11/11/2017' },
  {
    name: 'kvm',
    pattern: /\bOpenStack (?:Nova|Compute)\b/,
    example: 'OpenStack Foundation OpenStack Nova, BIOS 1.13.0-1ubuntu1.1 04/01/2014',
  },
  { name: 'kvm', pattern: /^Nutanix AHV\b/, example: 'Nutanix AHV, BIOS 1.11.0-2.el7 04/01/2014' },
  {
    name: 'kvm',
    pattern: /^Red Hat (?:KVM|RHEV Hypervisor)\b/,
    example: 'Red Hat KVM, BIOS 1.13.0-2.module_el8.3.0+555+a55c8938 04/01/2014',
  },
  {
    name: 'kvm',
    pattern: /^Cloud Hypervisor\b/,
    example: 'Cloud Hypervisor cloud-hypervisor, BIOS 0',
  },
  {
    name: 'kvm',
    pattern: /^QEMU\b/,
    example: 'QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.14.0-2 04/01/2014',
  },
  // SeaBIOS's own table, where QEMU gives none
  { name: 'kvm', pattern: /^Bochs Bochs\b/, example: 'Bochs Bochs, BIOS Bochs 01/01/2011' },
  { name: 'kvm', pattern: /^riscv-virtio,qemu\b/, example: 'riscv-virtio,qemu (DT)' },
  { name: 'kvm', pattern: /^linux,dummy-virt\b/, example: 'linux,dummy-virt (DT)' },
  { name: 'bhyve', pattern: /^(?:FreeBSD )?BHYVE\b/, example: 'FreeBSD BHYVE/BHYVE, BIOS 14.0 10/17/2021' },
  { name: 'parallels', pattern: /^Parallels\b/, example: 'Parallels ARM Virtual Machine (DT)' },
  {
    name: 'apple',
    pattern: /^Apple Inc\. Apple Virtualization\b/,
    example: 'Apple Inc. Apple Virtualization Generic Platform, BIOS 2069.0.0.0.0 08/03/2024',
  },
];

/** Makers of machines that can be told. */
export const vendors = [
  'amazon',
  'asus',
  'cisco',
  'dell',
  'fujitsu',
  'gigabyte',
  'h3c',
  'hp',
  'hpe',
  'huawei',
  'ibm',
  'inspur',
  'intel',
  'lenovo',
  'loongson',
  'nec',
  'nvidia',
  'oracle',
  'raspberry-pi',
  'sifive',
  'sugon',
  'supermicro',
  'wiwynn',
] as const;

export type Vendor = (typeof vendors)[number];

/** The first rule that fits counts. */
export const vendorRules: Rule<Vendor>[] = [
  {
    name: 'amazon',
    pattern: /^Amazon EC2 \S*\.metal\b/,
    example: 'Amazon EC2 i3.metal/Not Specified, BIOS 1.0 10/16/2017',
  },
  { name: 'asus', pattern: /^ASUSTeK\b/i, example: 'ASUSTeK COMPUTER INC. N550JK/N550JK, BIOS N550JK.204' },
  {
    name: 'cisco',
    pattern: /^Cisco Systems\b/,
    example: 'Cisco Systems Inc UCSC-C220-M4S/UCSC-C220-M4S',
  },
  {
    name: 'dell',
    pattern: /^(?:Dell\b|PowerEdge )/,
    example: 'Dell Inc. PowerEdge R740/0JMK61, BIOS 2.19.1 06/04/2023',
  },
  { name: 'fujitsu', pattern: /^FUJITSU\b/i, example: 'FUJITSU LIFEBOOK S6520/FJNB1E6, BIOS Version 1.31' },
  { name: 'gigabyte', pattern: /^GIGABYTE\b/i, example: 'GIGABYTE MZ01-CE1-00/MZ01-CE1-00, BIOS F02 08/29/2018' },
  {
    name: 'h3c',
    pattern: /^(?:New )?H3C\b/,
    example: 'New H3C Technologies Co., Ltd. UniServer R4900 G5/RS45M2C9S, BIOS 5.56 07/27/2022',
  },
  // HP made servers until 2015; their names stayed
  {
    name: 'hpe',
    pattern: /^(?:HPE\b|Hewlett Packard Enterprise\b|(?:HP )?(?:ProLiant|Synergy)\b)/,
    example: 'HPE ProLiant DL380 Gen10/ProLiant DL380 Gen10, BIOS U30 02/02/2019',
  },
  {
    name: 'hp',
    pattern: /^(?:HP|Hewlett-Packard)\b/,
    example: 'HP HP EliteBook 830 G6/854A, BIOS R70',
  },
  {
    name: 'huawei',
    pattern: /^Huawei\b/i,
    example: 'Huawei TaiShan 200 (Model 2280)/BC82AMDD, BIOS 0.98 06/20/2019',
  },
  {
    name: 'ibm',
    pattern: /^IBM\b(?! pSeries \(emulated)/,
    example: 'IBM System x3650 M5 -[5462AC1]-/00KG915',
  },
  { name: 'inspur', pattern: /^Inspur\b/i, example: 'Inspur NF5280M5/YZMB-00882-104, BIOS 4.1.19 06/16/2021' },
  {
    name: 'intel',
    pattern: /^Intel\b/i,
    example: 'Intel Corporation S2600WFT/S2600WFT',
  },
  {
    name: 'lenovo',
    pattern: /^Lenovo\b/i,
    example: 'Lenovo ThinkSystem SR650 V3/SB27B31174, BIOS ESE122T-3.10 03/25/2024',
  },
  {
    name: 'loongson',
    pattern: /^Loongson\b/i,
    example: 'Loongson Loongson-3A5000-7A1000-1w-CRB, BIOS vUDK2018-LoongArch-V4.0.05273',
  },
  { name: 'nec', pattern: /^NEC\b/, example: 'NEC Express5800/T110g-E [N8100-2187Y]/GA-6LASV1' },
  {
    name: 'nvidia',
    pattern: /^NVIDIA\b/,
    example: 'NVIDIA DGXA100 920-23687-2530-000/DGXA100',
  },
  {
    name: 'oracle',
    pattern: /^Oracle Corporation\b/,
    example: 'Oracle Corporation ORACLE SERVER X9-2/TLA,MB TRAY,X9-2, BIOS 66080300 03/23/2023',
  },
  { name: 'raspberry-pi', pattern: /^Raspberry Pi\b/, example: 'Raspberry Pi 4 Model B Rev 1.2 (DT)' },
  { name: 'sifive', pattern: /^SiFive\b/, example: 'SiFive HiFive Unmatched A00 (DT)' },
  { name: 'sugon', pattern: /^Sugon\b/, example: 'Sugon H320-G30/35N16-US, BIOS 0SSDX017 12/21/2018' },
  {
    name: 'supermicro',
    pattern: /^Supermicro\b/i,
    example: 'Supermicro SYS-420GP-TNR/X12DPG-OA6, BIOS 1.4 12/02/2022',
  },
  { name: 'wiwynn', pattern: /^WIWYNN\b/i, example: 'WIWYNN Mt.Jade, BIOS 1.6 01/01/2022' },
];

/** What a machine runs on, by its hardware name; null for one of iron, and where the name does not tell. */
export function hypervisorOf(hardware: string): Hypervisor | null {
  return hypervisorRules.find(({ pattern }) => pattern.test(hardware))?.name ?? null;
}

/** Who made a machine, by its hardware name; null for a guest whose name tells only what it runs on, and where nobody is known by it. */
export function vendorOf(hardware: string): Vendor | null {
  return vendorRules.find(({ pattern }) => pattern.test(hardware))?.name ?? null;
}
