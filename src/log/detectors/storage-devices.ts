import { type Detector } from './detector.ts';

/** What tells more stands at most five lines below: sense data, `ata1.00: error: { UNC }`. */
const shared = { kind: 'io-error', role: 'report', blame: 'none', reach: 6 } as const;

/** What drivers of disks and network cards say before the block layer or the network gives up a request. */
export const deviceErrors: Detector[] = [
  {
    // drivers/scsi/scsi_lib.c, scsi_error.c, sd.c, 2.6.9 to 6.19:
    //     sd 0:0:0:0: [sda] tag#3 FAILED Result: hostbyte=DID_NO_CONNECT driverbyte=DRIVER_OK cmd_age=0s
    //     sd 0:0:0:0: [sda] Result: hostbyte=DID_OK driverbyte=DRIVER_SENSE                    to 3.16
    //     sd 0:0:0:0: rejecting I/O to offline device
    //     sd 0:0:0:0: Device offlined - not ready after error recovery
    ...shared,
    triggers: ['FAILED Result: ', '] Result: ', 'rejecting I/O to ', 'Device offlined - '],
    pattern:
      /^(?:sd|sr|st|ses|scsi) ?\S*: (?:\[\w+\] )?(?:tag#\d+ )?(?:(?:FAILED |UNKNOWN\(0x[0-9a-f]+\) )?Result: hostbyte=|rejecting I\/O to |Device offlined - )/,
    title: 'SCSI command failed',
  },
  {
    // drivers/nvme/host/pci.c and core.c, 3.10 (RHEL 7) to 6.19:
    //     nvme nvme0: I/O 12 QID 3 timeout, aborting
    //     nvme nvme0: I/O tag 12 (1234) opcode 0x1 (Write) QID 3 timeout, aborting req_op:WRITE(1) size:4096
    //     nvme nvme0: controller is down; will reset: CSTS=0xffffffff, PCI_STATUS=0xffff
    //     nvme nvme0: Device not ready; aborting reset
    //     nvme nvme0: Removing after probe failure status: -19
    ...shared,
    triggers: ['timeout, ', 'controller is down; ', 'Device not ready; aborting ', 'Removing after probe failure'],
    pattern:
      /^(?:nvme )?nvme\d+(?:c\d+n\d+)?: (?:I\/O .*\btimeout, |controller is down; |Device not ready; aborting |Removing after probe failure)/,
    title: 'NVMe controller error',
  },
  {
    // drivers/ata/libata-eh.c, 2.6.18 to 6.19:
    //     ata1.00: exception Emask 0x0 SAct 0x0 SErr 0x0 action 0x6 frozen
    ...shared,
    triggers: [': exception Emask 0x'],
    pattern: /^ata\d+(?:\.\d+)?: exception Emask 0x/,
    title: 'ATA error',
  },
  {
    // drivers/md/dm-mpath.c, 3.10 to 6.19, first without the map's numbers:
    //     device-mapper: multipath: Failing path 8:48.
    //     device-mapper: multipath: 253:2: Failing path 8:48.
    ...shared,
    triggers: ['Failing path '],
    pattern: /^device-mapper: multipath: (?:\d+:\d+: )?Failing path /,
    title: 'multipath: a path failed',
  },
  {
    // drivers/scsi/libiscsi.c and scsi_transport_iscsi.c, 2.6.32 to 6.19; a blank stands before the name:
    //      connection1:0: ping timeout of 5 secs expired, recv timeout 5, last rx 4461894664, last ping 4461895936, now 4461897216
    //      connection1:0: detected conn error (1022)
    //      session1: session recovery timed out after 120 secs
    ...shared,
    triggers: [': ping timeout of ', ': detected conn error (', ': session recovery timed out after '],
    pattern:
      /^ ?(?:connection\d+:\d+: (?:ping timeout of \d+ secs expired|detected conn error \(\d+\))|session\d+: session recovery timed out after )/,
    title: 'iSCSI session lost',
  },
  {
    // net/sched/sch_generic.c where it is no WARN(): to 2.6.24, and since e316dd1cf135 (6.1 and 6.6 took it too):
    //     NETDEV WATCHDOG: eth0: transmit timed out
    //     igb 0000:01:00.0 eth0: NETDEV WATCHDOG: CPU: 3: transmit queue 1 timed out 5440 ms
    ...shared,
    triggers: ['NETDEV WATCHDOG: '],
    pattern: /NETDEV WATCHDOG: (?:\S+: transmit timed out|CPU: \d+: transmit queue \d+ timed out)/,
    title: 'NETDEV WATCHDOG: transmit timed out',
  },
];
