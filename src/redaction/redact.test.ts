import { describe, expect, test } from 'vitest';
import { learnNames, namesOf } from './names.ts';
import { findSecrets, redactor } from './redact.ts';
import { hiddenByDefault, type SecretKind, secretKinds } from './secret.ts';

const everything = new Set(secretKinds);

function hidden(line: string): [SecretKind, string][] {
  return findSecrets(line, namesOf([learnNames(line)])).map(({ kind, from, to }) => [kind, line.slice(from, to)]);
}

function redacted(text: string, hide: ReadonlySet<SecretKind> = everything): string {
  return redactor(text, hide).redact(text);
}

describe('what is hidden', () => {
  test.each<[string, string, ...[SecretKind, string][]]>([
    ['syslog', 'Feb  4 06:51:39 db-prod-7 kernel: [  725.795102] Oops: 0002', ['host', 'db-prod-7']],
    ['syslog, full name', 'Feb  4 06:51:39 db7.example.com kernel: Oops: 0002', ['host', 'db7.example.com']],
    ['syslog of a router', 'Feb  4 06:51:39 edge7 kern.alert kernel: [  1.0] Oops: 0002', ['host', 'edge7']],
    ['syslog without tag', 'Feb  4 06:51:39 db7 [  725.795102] Oops: 0002', ['host', 'db7']],
    ['syslog, grepped', 'messages:812:Feb 14 06:51:39 db7 kernel: Oops: 0002', ['host', 'db7']],
    ['ISO syslog', '2026-02-04T06:51:39.123456+01:00 db7 kernel: Oops', ['host', 'db7']],
    ['journalctl -o short-full', 'Wed 2026-02-04 06:51:39 CET db7 systemd[1]: Started x', ['host', 'db7']],
    ['journalctl -o short-unix', '1770184299.123456 db7 kernel: Oops', ['host', 'db7']],
    ['journalctl -o short-monotonic', '[  725.795102] db7 kernel: Oops', ['host', 'db7']],
    ['RFC 5424', '<4>1 2026-02-04T06:51:39Z db7 kernel - - - Oops', ['host', 'db7']],
    ['journalctl -o export', '_HOSTNAME=db7', ['host', 'db7']],
    ['journalctl -o json', '{"_HOSTNAME":"db7","MESSAGE":"Oops"}', ['host', 'db7']],
    ['journalctl -o json-pretty', '\t"_HOSTNAME" : "db7",', ['host', 'db7']],
    ['crash(8)', '    NODENAME: db7.example.com', ['host', 'db7.example.com']],
    ['systemd', '[    4.1] systemd[1]: Set hostname to <db7>.', ['host', 'db7']],
    ['systemd since 246', '[    4.1] systemd[1]: Hostname set to <db7>.', ['host', 'db7']],
    ['uname -a', 'Linux db7 5.4.0-122-generic #138-Ubuntu SMP Wed Jun 22', ['host', 'db7']],
    ['getty', 'db7 login: [  725.795102] Oops: 0002', ['host', 'db7']],
    ['a shell', '[root@db7 ~]# dmesg', ['host', 'db7']],
    ['a shell of a person', 'alice@db7:~$ dmesg', ['user', 'alice'], ['host', 'db7']],
    ['NFS', 'nfs: server filer7 not responding, still trying', ['host', 'filer7']],
    ['CIFS', 'CIFS: VFS: \\\\filer7\\share BAD_NETWORK_NAME', ['host', 'filer7']],
    [
      'ip=',
      'ip=10.1.2.3::10.1.2.1:255.255.255.0:db7:eth0:none',
      ['ip', '10.1.2.3'],
      ['ip', '10.1.2.1'],
      ['host', 'db7'],
    ],

    ['an address', 'nfs: server 10.1.2.3 not responding', ['ip', '10.1.2.3']],
    ['with a port', 'connection from 203.0.113.7:50022', ['ip', '203.0.113.7']],
    ['with a prefix', 'route 203.0.113.0/24 via 203.0.113.1', ['ip', '203.0.113.0'], ['ip', '203.0.113.1']],
    ['the folder of a dump', 'DUMPFILE: /var/crash/203.0.113.7-2026-02-04-06:51:39/vmcore', ['ip', '203.0.113.7']],
    ['a sentence ends behind it', 'The server is 203.0.113.7.', ['ip', '203.0.113.7']],
    [
      'netfilter',
      'IN=eth0 OUT= MAC=52:54:00:12:34:56:52:54:00:65:43:21:08:00 SRC=203.0.113.7 DST=203.0.113.9 LEN=60',
      ['mac', '52:54:00:12:34:56:52:54:00:65:43:21:08:00'],
      ['ip', '203.0.113.7'],
      ['ip', '203.0.113.9'],
    ],
    [
      'IPv6, all digits',
      'SRC=fe80:0000:0000:0000:0202:b3ff:fe1e:8329 DST=2001:db8::1',
      ['ip', 'fe80:0000:0000:0000:0202:b3ff:fe1e:8329'],
      ['ip', '2001:db8::1'],
    ],
    ['IPv6, with a zone', 'neighbour fe80::202:b3ff:fe1e:8329%eth0 lost', ['ip', 'fe80::202:b3ff:fe1e:8329']],
    ['IPv6, in brackets', 'nfs: server [2001:db8:1::7] OK', ['ip', '2001:db8:1::7']],

    [
      'a network card',
      'e1000e 0000:00:19.0 eth0: (PCI Express:2.5GT/s) 52:54:00:12:34:56',
      ['mac', '52:54:00:12:34:56'],
    ],
    ['with dashes', 'BOOTIF=01 hwaddr 52-54-00-12-34-56', ['mac', '52-54-00-12-34-56']],
    ['with dots', 'neighbour 5254.0012.3456 is gone', ['mac', '5254.0012.3456']],

    ['a USB stick', 'usb 1-1: SerialNumber: 4C530001230405117283', ['serial', '4C530001230405117283']],
    ['a server', 'DMI: Serial Number: CZJ1234ABC', ['serial', 'CZJ1234ABC']],
    ['a processor', 'mce: [Hardware Error]: PPIN: 0x2b1f5a3c4d6e7f80', ['serial', '0x2b1f5a3c4d6e7f80']],
    ['a service tag', 'Service Tag: 7XK2Q03', ['serial', '7XK2Q03']],

    [
      'a file system',
      'XFS (dm-0): UUID 3c1f2a4e-6f1b-4d7e-9a51-0b7c3d2e1f60',
      ['id', '3c1f2a4e-6f1b-4d7e-9a51-0b7c3d2e1f60'],
    ],
    [
      'the command line',
      'root=UUID=3c1f2a4e-6f1b-4d7e-9a51-0b7c3d2e1f60 resume=PARTUUID=1a2b3c4d-02 quiet',
      ['id', '3c1f2a4e-6f1b-4d7e-9a51-0b7c3d2e1f60'],
      ['id', '1a2b3c4d-02'],
    ],
    ['a disk', 'sd 0:0:0:0: [sda] naa.5000c500a1b2c3d4', ['id', 'naa.5000c500a1b2c3d4']],
    ['a SAS address', 'mpt2sas_cm0: sas_addr(0x5000c500a1b2c3d4), phy(3)', ['id', '0x5000c500a1b2c3d4']],
    ['a port of Fibre Channel', 'qla2xxx: wwpn 10:00:00:90:fa:12:34:56', ['id', '10:00:00:90:fa:12:34:56']],
    ['an initiator', 'iscsi: iqn.1994-05.com.redhat:a1b2c3d4', ['id', 'iqn.1994-05.com.redhat:a1b2c3d4']],
    ['a machine', '_MACHINE_ID=0123456789abcdef0123456789abcdef', ['id', '0123456789abcdef0123456789abcdef']],
    [
      'a container',
      `task_memcg=/docker/${'0123456789abcdef'.repeat(4)},task=java`,
      ['id', '0123456789abcdef'.repeat(4)],
    ],

    ['a home', 'DUMPFILE: /home/alice/vmcore', ['user', 'alice']],
    [
      'a login',
      'sshd[4711]: Accepted publickey for alice from 203.0.113.7 port 5',
      ['user', 'alice'],
      ['ip', '203.0.113.7'],
    ],
    ['a session', 'systemd-logind[801]: New session 12 of user alice.', ['user', 'alice']],
    ['sudo', 'sudo:    alice : TTY=pts/0 ; USER=root ; COMMAND=/bin/dmesg', ['user', 'alice']],
    ['audit', 'audit: op=login acct="alice" exe="/usr/sbin/sshd"', ['user', 'alice']],
    ['mail', 'please tell alice.smith@example.com', ['mail', 'alice.smith@example.com']],
    ['a domain', 'lookup of ldap.corp.example.com failed', ['domain', 'ldap.corp.example.com']],
    ['an internal domain', 'mount filer.lan:/export', ['domain', 'filer.lan']],
    [
      'who built it',
      'Linux version 4.4.1-own (bob@build7.example.com) (gcc version 4.8.5)',
      ['builder', 'bob@build7.example.com'],
    ],
  ])('%s: %s', (_, line, ...expected) => {
    expect(hidden(line)).toEqual(expected);
  });
});

describe('what is evidence stays', () => {
  test.each([
    'BUG: unable to handle kernel paging request at ffffffff81475718',
    '[  725.795102] IP: [<ffffffff81475718>] nf_queue+0x98/0x1b0',
    'RIP: 0010:nf_queue+0x98/0x1b0 [nfnetlink_queue]',
    'RAX: 0000000000000000 RBX: ffff8801deadbeef RCX: dead000000000200',
    'Code: 48 89 fb 53 48 83 ec 08 <48> 8b 47 10 e8 00 00 00 00',
    'pc : [<ffff0000081a2b3c>] lr : [<ffff0000081a2b40>] pstate: 60400149',
    'CPU: 3 PID: 4711 Comm: kworker/3:1H Tainted: G           OE     5.4.0-122-generic #138-Ubuntu',
    'Hardware name: Dell Inc. PowerEdge R730/0H21J3, BIOS 2.4.3 01/17/2017',
    'Linux version 3.10.0-957.21.3.el7.x86_64 (gcc version 4.8.5 20150623 (Red Hat 4.8.5-36) (GCC) ) #1 SMP',
    'pci 0000:00:1f.2: [8086:1e02] type 00 class 0x010601',
    'ahci 00:1f.2: version 3.0',
    'sd 2:0:0:0: [sda] tag#0 FAILED Result: hostbyte=DID_OK driverbyte=DRIVER_SENSE',
    'Feb  4 12:34:56 kernel: text without a host',
    '[Wed Feb  4 12:34:56 2026] CPU 3: Machine Check: 0',
    'usb usb1: New USB device strings: Mfr=3, Product=2, SerialNumber=1',
    'usb usb1: SerialNumber: 0000:00:14.0',
    'Serial: 8250/16550 driver, 32 ports, IRQ sharing enabled',
    'serial8250: ttyS0 at I/O 0x3f8 (irq = 4, base_baud = 115200) is a 16550A',
    'mlx5_core 0000:5e:00.0: firmware version: 16.27.10.16',
    'megaraid_sas 0000:18:00.0: FW version 25.5.5.0005',
    'igb: Intel(R) Gigabit Ethernet Network Driver - version 5.6.0.1',
    'linux-image 5.4.0.122.123, module v2.2.18.0',
    'lo: 127.0.0.1 is up, 0.0.0.0 is any, 255.255.255.0 is a mask',
    'build id: 3c1f2a4e-6f1b-4d7e-9a51-0b7c3d2e1f60',
    'BuildID[sha1]=0123456789abcdef0123456789abcdef01234567',
    'section_type: 3c1f2a4e-6f1b-4d7e-9a51-0b7c3d2e1f60',
    'kernel BUG at lib/idr.c:1163!',
    'WARNING: CPU: 3 PID: 9 at net/core/dev.c:2430 skb_warn_bad_offload+0xd5/0x110',
    'core::panicking::panic+0x12/0x20',
    'BTF: a::b',
    'systemd[1]: dev-sda.device: Job timed out, foo.service failed',
    'blk_update_request: I/O error, dev sda, sector 123456789 op 0x0:(READ)',
    'traps: Web Content[1234] general protection ip:7f1c2a sp:7ffd error:0',
    'device-mapper: ioctl: 4.39.0-ioctl initialised: dm-devel@redhat.com',
    'Please report this to linux-mm@kvack.org or see https://bugzilla.kernel.org',
    'eth0: link up, 00:00:00:00:00:00',
    'kernel BUG at /build/linux-hwe-abc/mm/slub.c:305!',
    'func.isra.0+0x1/0x2 __do_sys_x.cold.12 foo.part.1',
    'net.ipv4.conf.all.forwarding = 1, kernel.panic=10, nmi_watchdog=1',
    'DMAR: [DMA Read] Request device [00:1f.2] fault addr fffff000',
    'session opened for user root by (uid=0)',
  ])('%s', (line) => {
    expect(hidden(line)).toEqual([]);
  });
});

describe('a log', () => {
  const log = [
    'Feb  4 06:51:39 web kernel: Linux version 5.4.0-122-generic (buildd@lcy02) (gcc version 9.4.0) #138-Ubuntu SMP',
    'Feb  4 06:51:40 web systemd[1]: web is up; web.example.com has 203.0.113.7, db7.example.com 203.0.113.9',
    'Feb  4 06:51:41 web kernel: Modules linked in: web vmw_web alice(O)',
    'Feb  4 06:51:42 web kernel: web+0x12/0x40 web-server alice',
    'Feb  4 06:51:43 web sudo:    alice : USER=root ; PWD=/home/alice',
  ].join('\n');

  test('has one placeholder for one thing, and a name is hidden wherever it stands', () => {
    expect(redacted(log, hiddenByDefault).split('\n')).toEqual([
      'Feb  4 06:51:39 host-1 kernel: Linux version 5.4.0-122-generic (buildd@lcy02) (gcc version 9.4.0) #138-Ubuntu SMP',
      'Feb  4 06:51:40 host-1 systemd[1]: host-1 is up; host-1 has ip-1, domain-1 ip-2',
      'Feb  4 06:51:41 host-1 kernel: Modules linked in: web vmw_web alice(O)',
      'Feb  4 06:51:42 host-1 kernel: web+0x12/0x40 web-server user-1',
      'Feb  4 06:51:43 host-1 sudo:    user-1 : USER=root ; PWD=/home/user-1',
    ]);
  });

  test('is told of in a list: what, as what, how often', () => {
    const { redact, found } = redactor(log, hiddenByDefault);
    redact(log);
    expect(found()).toEqual([
      { kind: 'host', text: 'web', placeholder: 'host-1', count: 7 },
      { kind: 'domain', text: 'db7.example.com', placeholder: 'domain-1', count: 1 },
      { kind: 'ip', text: '203.0.113.7', placeholder: 'ip-1', count: 1 },
      { kind: 'ip', text: '203.0.113.9', placeholder: 'ip-2', count: 1 },
      { kind: 'user', text: 'alice', placeholder: 'user-1', count: 3 },
      { kind: 'builder', text: 'buildd@lcy02', placeholder: 'builder-1', count: 1 },
    ]);
  });

  test('keeps what is not to be hidden, under the same numbers', () => {
    expect(redacted(log, new Set(['domain']))).toBe(log.replace('db7.example.com', 'domain-1'));
  });

  test('that was redacted stays as it is', () => {
    const once = redacted(log);
    expect(redacted(once)).toBe(once);
  });

  test('has no placeholder that it holds already', () => {
    expect(redacted('ip-1 is the name of a card, 203.0.113.7 its address')).toBe(
      'ip-1 is the name of a card, ip-2 its address',
    );
  });

  test('keeps its line ends', () => {
    expect(redacted('203.0.113.7\r\n\r\n203.0.113.9\r203.0.113.7')).toBe('ip-1\r\n\r\nip-2\rip-1');
  });

  test('one address has one placeholder in all of its writings', () => {
    expect(redacted('2001:db8::1 2001:0db8:0000::0001 52:54:00:AB:CD:EF 52-54-00-ab-cd-ef 5254.00ab.cdef')).toBe(
      'ip-1 ip-1 mac-1 mac-1 mac-1',
    );
  });
});

test('is done in time that grows with the log, whatever stands in it', () => {
  const lines = [
    'a.'.repeat(200_000),
    ':'.repeat(400_000),
    '1.2.3.4 '.repeat(50_000),
    'a-'.repeat(200_000),
    'A@'.repeat(200_000),
  ];
  const start = process.cpuUsage().user;
  for (const line of lines) redacted(line);
  expect(process.cpuUsage().user - start).toBeLessThan(5_000_000);
});
