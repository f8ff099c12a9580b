import { expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';
import { titleText } from '../../../src/log/event/title-text.ts';
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

test('a node of an OCFS2 cluster resets itself, and boots again', () => {
  const log = `[81142.000234] (kworker/4:1,412,4):o2hb_write_timeout:176 ERROR: Heartbeat write timeout to device dm-7 after 120000 milliseconds
[81142.000312] (kworker/4:1,412,4):o2hb_stop_all_regions:2486 ERROR: stopping heartbeat on all active regions.
[81142.000363] *** ocfs2 is very sorry to be fencing this system by restarting ***
[    0.000000] Linux version 5.4.17-2136.330.7.1.el8uek.x86_64 (mockbuild@host) (gcc version 8.5.0) #3 SMP Fri Apr 5 11:00:00 PDT 2024
`;
  expect(taken(log)).toMatchObject([
    { kind: 'panic', severity: 'crash', panicked: true, title: 'ocfs2: fencing this system by restarting' },
  ]);
});

test('XFS was told to make a BUG() of its alert: one crash', () => {
  const log = `[  900.100000] XFS (sdb1): Transforming an alert into a BUG.
[  900.100010] XFS (sdb1): Corruption of in-memory data detected.  Shutting down filesystem
[  900.100020] ------------[ cut here ]------------
[  900.100030] kernel BUG at fs/xfs/xfs_message.c:91!
[  900.100040] invalid opcode: 0000 [#1] SMP
[  900.100050] CPU: 3 PID: 4021 Comm: rm Not tainted 4.4.0-210-generic #242-Ubuntu
[  900.100060] RIP: 0010:[<ffffffffc05e5c72>]  [<ffffffffc05e5c72>] xfs_alert_tag+0xb2/0xc0 [xfs]
[  900.100070] Call Trace:
[  900.100080]  [<ffffffffc05ad4a2>] xfs_do_force_shutdown+0x1b2/0x1c0 [xfs]
[  900.100090]  [<ffffffffc05ae4a2>] xfs_trans_cancel+0xc2/0xf0 [xfs]
[  900.100100] ---[ end trace 5a1e3f0a6d0b1c22 ]---
`;
  expect(taken(log)).toMatchObject([
    { kind: 'kernel-bug', title: 'kernel BUG in xfs_trans_cancel', firstLine: 1, lastLine: 11 },
  ]);
});

test('btrfs says why it runs into BUG(): one crash behind an earlier error', () => {
  const log = `[  700.000001] BTRFS error (device sda1): parent transid verify failed on 1234 wanted 12 found 13
[  712.000001] BTRFS critical (device sda1): panic in extent_io_tree_panic:389: locking error: extent tree was modified by another thread while locked (errno=-17 Object already exists)
[  712.000010] ------------[ cut here ]------------
[  712.000020] kernel BUG at fs/btrfs/extent-io-tree.c:389!
[  712.000030] invalid opcode: 0000 [#1] PREEMPT SMP NOPTI
[  712.000040] CPU: 2 PID: 512 Comm: kworker/u8:3 Not tainted 6.1.0-25-amd64 #1  Debian 6.1.106-3
[  712.000050] Workqueue: btrfs-endio-write btrfs_work_helper [btrfs]
[  712.000060] RIP: 0010:extent_io_tree_panic.isra.0+0x3a/0x40 [btrfs]
[  712.000070] Call Trace:
[  712.000080]  <TASK>
[  712.000090]  set_extent_bit+0x5b2/0x6c0 [btrfs]
[  712.000100]  lock_extent+0x6e/0x100 [btrfs]
[  712.000110]  </TASK>
[  712.000120] ---[ end trace 0000000000000000 ]---
`;
  expect(taken(log)).toMatchObject([
    { kind: 'filesystem-error', severity: 'trouble', firstLine: 1, lastLine: 1 },
    { kind: 'kernel-bug', title: 'kernel BUG in set_extent_bit', firstLine: 2, lastLine: 14 },
  ]);
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
