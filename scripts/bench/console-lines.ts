import { type Random } from '../fuzz/random.ts';

/** What varies in a line, by the name that stands in braces. */
const fields: Record<string, (random: Random) => string> = {
  digit: ({ below }) => String(below(8)),
  small: ({ below }) => String(1 + below(127)),
  number: ({ below }) => String(below(100_000)),
  large: ({ below }) => String(below(2_000_000_000)),
  octet: ({ below }) => String(1 + below(254)),
  hex2: (random) => hex(random, 2),
  hex4: (random) => hex(random, 4),
  hex8: (random) => hex(random, 8),
  disk: ({ pick }) => `sd${pick(['a', 'b', 'c', 'd', 'e', 'f'])}`,
  net: ({ pick }) => pick(['eth0', 'eth1', 'eno1', 'ens3f0', 'ens3f1', 'bond0']),
  user: ({ pick }) => pick(['root', 'deploy', 'backup', 'nagios', 'postgres']),
  unit: ({ pick }) => pick(['sysstat-collect', 'dnf-makecache', 'logrotate', 'fstrim', 'man-db', 'chronyd', 'crond']),
};

function hex({ below }: Random, digits: number): string {
  return below(16 ** digits)
    .toString(16)
    .padStart(digits, '0');
}

/** Lines that the consoles of servers are full of; none of them tells of a crash or of a trouble. */
const usual = [
  // services
  'systemd[1]: Started Session {number} of user {user}.',
  'systemd[1]: Starting {unit}.service...',
  'systemd[1]: {unit}.service: Succeeded.',
  'systemd[1]: Finished {unit}.service.',
  'systemd[1]: Reached target Timers.',
  'systemd-logind[{number}]: New session {number} of user {user}.',
  'systemd-journald[{number}]: Received client request to flush runtime journal.',
  'systemd-journald[{number}]: File /run/log/journal/{hex8}{hex8}/system.journal corrupted or uncleanly shut down, renaming and replacing.',
  "cloud-init[{number}]: Cloud-init v. 22.1 running 'modules:config' at Thu, 12 May 2022 04:{small}:08 +0000. Up {number}.{small} seconds.",
  'cloud-init[{number}]: ci-info: |   {digit}   | 10.{octet}.{octet}.0 |    0.0.0.0    | 255.255.255.0 |    {net}   |   U   |',
  'audit: type=1400 audit(1652328000.{number}:{number}): apparmor="STATUS" operation="profile_load" profile="unconfined" name="docker-default" pid={number} comm="apparmor_parser"',
  'audit: type=1325 audit(1652328000.{number}:{number}): table=nat family=2 entries={small} op=xt_replace pid={number} comm="iptables"',
  // network
  'docker0: port {digit}(veth{hex4}{hex2}) entered blocking state',
  'docker0: port {digit}(veth{hex4}{hex2}) entered disabled state',
  'docker0: port {digit}(veth{hex4}{hex2}) entered forwarding state',
  'device veth{hex4}{hex2} entered promiscuous mode',
  'IPv6: ADDRCONF(NETDEV_CHANGE): veth{hex4}{hex2}: link becomes ready',
  'IPv6: ADDRCONF(NETDEV_UP): {net}: link is not ready',
  'ixgbe 0000:{hex2}:00.{digit} {net}: NIC Link is Up 10 Gbps, Flow Control: RX/TX',
  'bond0: (slave {net}): link status definitely up, 10000 Mbps full duplex',
  'TCP: request_sock_TCP: Possible SYN flooding on port {number}. Sending cookies.  Check SNMP counters.',
  'TCP: {net}: Driver has suspect GRO implementation, TCP performance may be compromised.',
  'nf_conntrack: default automatic helper assignment has been turned off for security reasons and CT-based  firewall rule not found. Use the iptables CT target to attach helpers instead.',
  'IN={net} OUT= MAC={hex2}:{hex2}:{hex2}:{hex2}:{hex2}:{hex2} SRC=10.{octet}.{octet}.{octet} DST=10.{octet}.{octet}.{octet} LEN={small} TOS=0x00 PREC=0x00 TTL={small} ID={number} DF PROTO=TCP SPT={number} DPT={number} WINDOW=29200 RES=0x00 SYN URGP=0',
  'IPVS: rr: TCP 10.{octet}.{octet}.{octet}:{number} - no destination available',
];

/** Lines of a boot, and of a device that comes or goes. */
const seldom = [
  // USB and input
  'usb {digit}-{digit}: new high-speed USB device number {small} using xhci_hcd',
  'usb {digit}-{digit}: New USB device found, idVendor={hex4}, idProduct={hex4}, bcdDevice= 1.00',
  'usb {digit}-{digit}: New USB device strings: Mfr=1, Product=2, SerialNumber=3',
  'usb {digit}-{digit}: Product: Virtual Keyboard and Mouse',
  'usb {digit}-{digit}: USB disconnect, device number {small}',
  'input: American Megatrends Inc. Virtual Keyboard and Mouse as /devices/pci0000:00/0000:00:14.0/usb1/1-{digit}/1-{digit}:1.0/input/input{small}',
  'hid-generic 0003:{hex4}:{hex4}.{hex4}: input,hidraw{digit}: USB HID v1.10 Keyboard [Virtual Keyboard and Mouse] on usb-0000:00:14.0-{digit}/input0',
  // disks and file systems
  'scsi {digit}:0:{small}:0: Direct-Access     SEAGATE  ST4000NM{hex4}     E002 PQ: 0 ANSI: 6',
  'sd {digit}:0:{small}:0: [{disk}] {large} 512-byte logical blocks: (4.00 TB/3.64 TiB)',
  'sd {digit}:0:{small}:0: [{disk}] Write cache: enabled, read cache: enabled, supports DPO and FUA',
  'sd {digit}:0:{small}:0: Attached scsi generic sg{small} type 0',
  'EXT4-fs ({disk}{digit}): mounted filesystem with ordered data mode. Opts: (null)',
  'EXT4-fs ({disk}{digit}): re-mounted. Opts: errors=remount-ro',
  'XFS ({disk}{digit}): Mounting V5 Filesystem',
  'XFS ({disk}{digit}): Ending clean mount',
  'device-mapper: ioctl: 4.37.0-ioctl (2017-09-20) initialised: dm-devel@redhat.com',
  'md/raid1:md{digit}: active with 2 out of 2 mirrors',
  'nfs: server 10.{octet}.{octet}.{octet} not responding, still trying',
  'nfs: server 10.{octet}.{octet}.{octet} OK',
  // processors, memory and buses
  'pci 0000:{hex2}:00.{digit}: [8086:{hex4}] type 00 class 0x020000',
  'pci 0000:{hex2}:00.{digit}: reg 0x10: [mem 0x{hex8}-0x{hex8} 64bit pref]',
  'pci 0000:{hex2}:00.{digit}: PME# supported from D0 D3hot D3cold',
  'pcieport 0000:{hex2}:00.{digit}: Signaling PME with IRQ {small}',
  'perf: interrupt took too long ({number} > {number}), lowering kernel.perf_event_max_sample_rate to {number}',
  'ACPI: \\_SB_.PCI0.PEX{digit}: Bus check in hotplug_event()',
  'ipmi_si IPI0001:00: Found new BMC (man_id: 0x{hex4}, prod_id: 0x{hex4}, dev_id: 0x20)',
  'microcode: sig=0x{hex4}, pf=0x1, revision=0x{hex8}',
  'clocksource: Switched to clocksource tsc',
  'kvm [{number}]: vcpu{digit}, guest rIP: 0x{hex8} disabled perfctr wrmsr: 0xc2 data 0xffff',
  "process `nmbd' is using deprecated sysctl (syscall) net.ipv6.neigh.default.retrans_time; use net.ipv6.neigh.default.retrans_time_ms instead",
  'Process accounting resumed',
];

const usualShare = 0.9;

/** Literal text and the fields between it, in turns. */
const partsOf = (forms: string[]): string[][] => forms.map((form) => form.split(/\{(\w+)\}/));

const usualParts = partsOf(usual);
const seldomParts = partsOf(seldom);

/** A line without its stamp. */
export function consoleLine(random: Random): string {
  const parts = random.pick(random.chance(usualShare) ? usualParts : seldomParts);
  return parts.reduce((line, part, index) => {
    if (index % 2 === 0) return line + part;
    const field = fields[part];
    if (field === undefined) throw new Error(`there is no field ${part}`);
    return line + field(random);
  }, '');
}
