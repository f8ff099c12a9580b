import { expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';
import { titleText } from '../../../src/log/title-text.ts';
import { taken } from '../facts.fixture.ts';

/** drivers/scsi, drivers/nvme, block, fs: what tells of a disk that went away. */

const eventsIn = (log: string): string[] =>
  readLog(log).subjects.map(({ event: { kind, severity } }) => `${severity} ${kind}`);

test('a SCSI disk is lost, and the filesystem on it stops', () => {
  const log = `[ 8812.100001] sd 2:0:0:1: [sdc] tag#17 FAILED Result: hostbyte=DID_NO_CONNECT driverbyte=DRIVER_OK
[ 8812.100002] sd 2:0:0:1: [sdc] tag#17 CDB: Write(10) 2a 00 0b 21 a4 c0 00 00 08 00
[ 8812.100003] blk_update_request: I/O error, dev sdc, sector 186754240
[ 8812.100004] sd 2:0:0:1: rejecting I/O to offline device
[ 8812.100005] XFS (sdc1): metadata I/O error: block 0xb21a4c0 ("xlog_iodone") error 5 numblks 64
[ 8812.100006] XFS (sdc1): xfs_do_force_shutdown(0x2) called from line 1221 of file fs/xfs/xfs_log.c.  Return address = 0xffffffffc05a1f10
[ 8812.100007] XFS (sdc1): Log I/O Error Detected.  Shutting down filesystem
[ 8812.100008] XFS (sdc1): Please umount the filesystem and rectify the problem(s)
`;
  expect(eventsIn(log)).toEqual(['trouble io-error', 'trouble io-error', 'trouble filesystem-error']);
});

test('ext4 on a disk with errors is made read-only', () => {
  const log = `[  901.000001] I/O error, dev vda, sector 2099200 op 0x1:(WRITE) flags 0x800 phys_seg 1 prio class 2
[  901.000002] Aborting journal on device vda1-8.
[  901.000003] EXT4-fs error (device vda1): ext4_journal_check_start:83: comm jbd2/vda1-8: Detected aborted journal
[  901.000004] EXT4-fs (vda1): Remounting filesystem read-only
`;
  expect(eventsIn(log)).toEqual(['trouble io-error', 'trouble filesystem-error']);
});

test('an NVMe controller that does not come back', () => {
  const log = `[ 5512.000001] nvme nvme0: I/O 12 QID 3 timeout, aborting
[ 5542.000002] nvme nvme0: I/O 12 QID 3 timeout, reset controller
[ 5572.000003] nvme nvme0: controller is down; will reset: CSTS=0xffffffff, PCI_STATUS=0xffff
[ 5602.000004] nvme nvme0: Removing after probe failure status: -19
`;
  expect(eventsIn(log)).toEqual(['trouble io-error']);
});

test('a disk fails while another processor prints an oops: the oops stays whole', () => {
  const events = readLog(`BUG: kernel NULL pointer dereference, address: 0000000000000018
#PF: supervisor read access in kernel mode
#PF: error_code(0x0000) - not-present page
PGD 0 P4D 0
Oops: 0000 [#1] SMP PTI
CPU: 3 PID: 4711 Comm: multipathd Not tainted 5.14.0-427.13.1.el9_4.x86_64 #1
RIP: 0010:dm_table_find_target+0x18/0x40 [dm_mod]
Call Trace:
 <TASK>
blk_update_request: I/O error, dev sdc, sector 186754240
 dm_submit_bio+0x7a/0x3b0 [dm_mod]
 submit_bio_noacct+0x1a2/0x3d0
 </TASK>
---[ end trace 0000000000000000 ]---
`).subjects.map(({ event }) => event);
  expect(events.map(({ kind }) => kind)).toEqual(['null-dereference', 'io-error']);
  expect(events[0]?.frames.map((frame) => frame.function)).toEqual(['dm_submit_bio', 'submit_bio_noacct']);
});

test.each([
  // fs/ext4/super.c with errors=panic: 2.6.19 on, and to 5.10 the second text where the journal had been aborted before
  [
    'EXT4-fs error (device vda1): ext4_lookup:1855: inode #2: comm ls: deleted inode referenced: 12',
    'EXT4-fs (device vda1): panic forced after error',
  ],
  [
    'EXT4-fs error (device vda1): ext4_journal_check_start:83: Detected aborted journal',
    'EXT4-fs panic from previous error',
  ],
  ['EXT2-fs (sda1): error: ext2_lookup: deleted inode referenced: 12', 'EXT2-fs: panic from previous error'],
  ['EXT3-fs (sda1): error: ext3_lookup: deleted inode referenced: 12', 'EXT3-fs (sda1): panic forced after error'],
  [
    'FAT-fs (sda1): error, fat_get_cluster: invalid cluster chain (i_pos 0)',
    'FAT-fs (sda1): fs panic from previous error',
  ],
  ['exFAT-fs (sda1): error, invalid access to FAT (entry 0x1)', 'exFAT-fs (sda1): fs panic from previous error'],
  [
    'OCFS2: ERROR (device dm-3): ocfs2_validate_inode_block: Invalid dinode #0',
    'OCFS2: (device dm-3): panic forced after error',
  ],
  ['ERROR: (device sda1): dbAllocNext: Corrupt dmap page', 'JFS (device sda1): panic forced after error'],
  ['GFS2: fsid=cl:fs.0: fatal: filesystem consistency error', 'GFS2: fsid=cl:fs.0: panic requested'],
  ['SQUASHFS error: Failed to read block 0x1f3a2: -5', 'squashfs read failed'],
])('%s, and the panic that was asked for are one', (error, reason) => {
  const log = `[  801.000001] FAT-fs (sdb1): error, an earlier one of another disk
[  901.000001] ${error}
[  901.000002] Kernel panic - not syncing: ${reason}
[  901.000003] CPU: 3 PID: 4711 Comm: ls Not tainted 5.14.0-427.13.1.el9_4.x86_64 #1
[  901.000004] Call Trace:
[  901.000005]  <TASK>
[  901.000006]  panic+0x107/0x2f0
[  901.000007]  foo_lookup+0x18/0x40
[  901.000008]  </TASK>
[  901.000009] ---[ end Kernel panic - not syncing: ${reason} ]---
`;
  expect(taken(log)).toMatchObject([
    { kind: 'filesystem-error', severity: 'trouble', panicked: false, firstLine: 1 },
    {
      ...{ kind: 'filesystem-error', severity: 'crash', panicked: true, panicReason: reason, firstLine: 2 },
      ...{ title: `kernel panic: ${titleText(reason)}`, ran: 'CPU: 3 PID: 4711 Comm: ls', frames: 'panic foo_lookup' },
    },
  ]);
});

test('a memory controller, and the panic that was asked for are one; drivers/edac/edac_mc.c', () => {
  const place = 'CPU_SrcID#0_Ha#0_Chan#1_DIMM#0 (channel:1 slot:0 page:0x12 offset:0x0 grain:32)';
  expect(
    taken(`[  901.000001] EDAC MC0: 1 UE memory read error on ${place}
[  901.000002] Kernel panic - not syncing: UE memory read error on ${place}
[  901.000003] CPU: 3 PID: 12 Comm: kworker/3:0 Not tainted 5.14.0-427.13.1.el9_4.x86_64 #1
`),
  ).toMatchObject([{ kind: 'machine-check', severity: 'crash', panicked: true, firstLine: 1, cpu: 3 }]);
});
