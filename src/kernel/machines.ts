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
  { name: 'zvm', pattern: /\(z\/VM [\d.]+\)$/ },
  { name: 'kvm', pattern: /\(KVM\/Linux\)$/ },
  { name: 'powervm', pattern: /\bhv:phyp\b/ },
  { name: 'kvm', pattern: /\(emulated by qemu\)|\bhv:linux,kvm\b/ },
  { name: 'virtualbox', pattern: /\bVirtualBox\b/ },
  { name: 'vmware', pattern: /^VMware/ },
  { name: 'hyper-v', pattern: /^Microsoft Corporation Virtual Machine\b/ },
  // Amazon's older instances too; newer ones are `Amazon EC2`
  { name: 'xen', pattern: /^Xen HVM domU\b/ },
  // `.metal` is the machine itself
  { name: 'kvm', pattern: /^Amazon EC2 (?!\S*\.metal\b)/ },
  { name: 'kvm', pattern: /^Google Google(?: Compute Engine)?\// },
  { name: 'kvm', pattern: /^Alibaba Cloud\b/ },
  { name: 'kvm', pattern: /^Tencent Cloud CVM\b/ },
  { name: 'kvm', pattern: /^DigitalOcean Droplet\b/ },
  { name: 'kvm', pattern: /^Hetzner vServer\b/ },
  { name: 'kvm', pattern: /\bOpenStack (?:Nova|Compute)\b/ },
  { name: 'kvm', pattern: /^Nutanix AHV\b/ },
  { name: 'kvm', pattern: /^Red Hat (?:KVM|RHEV Hypervisor)\b/ },
  { name: 'kvm', pattern: /^Cloud Hypervisor\b/ },
  { name: 'kvm', pattern: /^QEMU\b/ },
  // SeaBIOS's own table, where QEMU gives none
  { name: 'kvm', pattern: /^Bochs Bochs\b/ },
  { name: 'kvm', pattern: /^riscv-virtio,qemu\b/ },
  { name: 'kvm', pattern: /^linux,dummy-virt\b/ },
  { name: 'bhyve', pattern: /^(?:FreeBSD )?BHYVE\b/ },
  { name: 'parallels', pattern: /^Parallels\b/ },
  { name: 'apple', pattern: /^Apple Inc\. Apple Virtualization\b/ },
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
  { name: 'amazon', pattern: /^Amazon EC2 \S*\.metal\b/ },
  { name: 'asus', pattern: /^ASUSTeK\b/i },
  { name: 'cisco', pattern: /^Cisco Systems\b/ },
  { name: 'dell', pattern: /^(?:Dell\b|PowerEdge )/ },
  { name: 'fujitsu', pattern: /^FUJITSU\b/i },
  { name: 'gigabyte', pattern: /^GIGABYTE\b/i },
  { name: 'h3c', pattern: /^(?:New )?H3C\b/ },
  // HP made servers until 2015; their names stayed
  { name: 'hpe', pattern: /^(?:HPE\b|Hewlett Packard Enterprise\b|(?:HP )?(?:ProLiant|Synergy)\b)/ },
  { name: 'hp', pattern: /^(?:HP|Hewlett-Packard)\b/ },
  { name: 'huawei', pattern: /^Huawei\b/i },
  { name: 'ibm', pattern: /^IBM\b(?! pSeries \(emulated)/ },
  { name: 'inspur', pattern: /^Inspur\b/i },
  { name: 'intel', pattern: /^Intel\b/i },
  { name: 'lenovo', pattern: /^Lenovo\b/i },
  { name: 'loongson', pattern: /^Loongson\b/i },
  { name: 'nec', pattern: /^NEC\b/ },
  { name: 'nvidia', pattern: /^NVIDIA\b/ },
  { name: 'oracle', pattern: /^Oracle Corporation\b/ },
  { name: 'raspberry-pi', pattern: /^Raspberry Pi\b/ },
  { name: 'sifive', pattern: /^SiFive\b/ },
  { name: 'sugon', pattern: /^Sugon\b/ },
  { name: 'supermicro', pattern: /^Supermicro\b/i },
  { name: 'wiwynn', pattern: /^WIWYNN\b/i },
];

/** What a machine runs on, by its hardware name; null for one of iron, and where the name does not tell. */
export function hypervisorOf(hardware: string): Hypervisor | null {
  return hypervisorRules.find(({ pattern }) => pattern.test(hardware))?.name ?? null;
}

/** Who made a machine, by its hardware name; null for a guest whose name tells only what it runs on, and where nobody is known by it. */
export function vendorOf(hardware: string): Vendor | null {
  return vendorRules.find(({ pattern }) => pattern.test(hardware))?.name ?? null;
}
