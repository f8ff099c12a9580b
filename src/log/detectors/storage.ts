import { type Detector } from './detector.ts';

const filesystem = { kind: 'filesystem-error', role: 'report', blame: 'none', title: 'filesystem error' } as const;

/**
 * fs/xfs, 2.6.9 to 6.19, to 2.6.37 with `Filesystem "sda1"` or without a name:
 *
 *     XFS (sda1): Corruption of in-memory data detected.  Shutting down filesystem
 *     XFS (sda1): Metadata corruption detected at xfs_agf_verify+0x1/0x2 [xfs], xfs_agf block 0x1
 *     XFS (sda1): Metadata CRC error detected at xfs_agf_read_verify+0x1/0x2 [xfs], xfs_agf block 0x1
 *     XFS (sda1): metadata I/O error in "xlog_iodone+0x1/0x2 [xfs]" at daddr 0x1 len 8 error 5
 *     XFS: Internal error XFS_WANT_CORRUPTED_RETURN at line 342 of file fs/xfs/xfs_alloc.c.  Caller 0xffffffffa01e76c2
 */
export const xfsErrors: Detector = {
  ...filesystem,
  triggers: [
    'hutting down filesystem',
    'nternal error',
    'Metadata corruption detected',
    'Metadata CRC error detected',
    'metadata I/O error',
    'log I/O error',
  ],
  pattern:
    /^(?:XFS(?: \([^)]+\))?|Filesystem "[^"]+"): (?:.*(?:[Ss]hutting down filesystem|[Ii]nternal error)|Metadata (?:corruption|CRC error) detected|metadata I\/O error|log I\/O error)/,
};

/** A filesystem found itself damaged, or stopped itself. */
export const filesystemErrors: Detector[] = [
  {
    // fs/ext2, ext3, ext4, jbd, jbd2, fat, exfat, f2fs, 2.6.9 to 6.19:
    //     EXT4-fs error (device vda1): ext4_lookup:1234: inode #2: comm ls: deleted inode referenced: 12
    //     EXT4-fs (vda1): Remounting filesystem read-only
    //     Aborting journal on device vda1-8.
    //     JBD2: Error -5 detected when updating journal superblock for vda1-8.
    //     EXT2-fs (sda1): error: ext2_lookup: deleted inode referenced: 12                 ext2 and ext3 from 2.6.35 on
    //     FAT-fs (sda1): error, fat_get_cluster: invalid cluster chain (i_pos 0)
    ...filesystem,
    reach: 0,
    triggers: [
      '-fs error',
      ': Remounting filesystem read-only',
      'Aborting journal on device',
      'JBD2: Error',
      '): error, ',
      '): error: ',
    ],
    pattern:
      /^EXT[234]-fs error \(device|^(?:EXT[234]-fs|(?:ex)?FAT-fs) \([^)]+\): (?:Remounting filesystem read-only|error[,:] )|^Aborting journal on device |^JBD2: Error -?\d+ detected when updating journal superblock/,
  },
  xfsErrors,
  {
    // fs/btrfs, 3.10 to 6.19:
    //     BTRFS: error (device sda1) in btrfs_commit_transaction:1234: errno=-5 IO failure
    //     BTRFS error (device sda1 state EA): parent transid verify failed on 1234 wanted 12 found 13
    //     BTRFS info (device sda1): forced readonly
    ...filesystem,
    triggers: ['BTRFS critical', 'BTRFS: error', 'BTRFS error', 'forced readonly'],
    pattern: /^BTRFS(?: critical|: error| error) \(device|^BTRFS info \(device [^)]+\): forced readonly/,
  },
  {
    // fs/gfs2/util.c, fs/ocfs2/super.c, fs/dlm, 2.6.18 to 6.19:
    //     GFS2: fsid=cl:fs.0: fatal: filesystem consistency error
    //     gfs2: fsid=cl:fs.0: about to withdraw this file system                          named by pr_fmt()
    //     OCFS2: ERROR (device dm-3): ocfs2_validate_inode_block: Invalid dinode #0: signature =
    //     DLM:  Assertion failed on line 123 of file fs/dlm/lock.c
    ...filesystem,
    triggers: ['GFS2: fsid=', 'gfs2: fsid=', 'OCFS2: ERROR', 'DLM:  Assertion'],
    pattern:
      /^(?:GFS2|gfs2): fsid=\S+: (?:fatal: |about to withdraw)|^OCFS2: ERROR \(device |^DLM: {2}Assertion failed on line \d+ of file/,
  },
  {
    // fs/reiserfs, jfs, squashfs, 2.6.9 to 6.19:
    //     REISERFS error (device sda1): vs-5150 search_by_key: invalid format found in block 8211
    //     ERROR: (device sda1): dbAllocNext: Corrupt dmap page
    //     SQUASHFS error: xz decompression failed, data probably corrupt
    ...filesystem,
    triggers: ['REISERFS error', 'ERROR: (device ', 'SQUASHFS error: '],
    pattern: /^REISERFS error \(device |^ERROR: \(device \S+\): |^SQUASHFS error: /,
  },
];

/**
 * A request that a block device did not serve; block/blk-core.c and blk-mq.c:
 *
 *     blk_update_request: I/O error, dev sda, sector 2048 op 0x0:(READ) flags 0x0
 *     end_request: I/O error, dev sda, sector 2048
 *     critical medium error, dev sda, sector 2048 op 0x0:(READ) flags 0x0 phys_seg 1 prio class 0
 *     JBD2: Detected IO errors while flushing file data on sda1
 *     EXT4-fs warning (device dm-1): ext4_end_bio:316: I/O error -19 writing to inode 10223621 (offset 50331648 size 6148096 ...)
 */
export const ioError: Detector = {
  kind: 'io-error',
  role: 'report',
  reach: 0,
  triggers: [' error, dev ', 'Buffer I/O error', 'Detected IO errors', 'due to I/O error on', ' writing to inode '],
  pattern:
    /^(?:(?:blk_update_request|end_request|(?:blk_)?print_req_error): )?(?:I\/O|critical [\w ]+|timeout|protection|recoverable transport|zone resource) error, dev |^Buffer I\/O error on dev|^JBD2?: Detected IO errors while flushing|^lost page write due to I\/O error on |^EXT4-fs warning \(device [^)]+\): ext4_end_bio:\d+: I\/O error -?\d+ writing to inode /,
  blame: 'none',
  title: 'I/O error',
};

const outlived = { kind: 'warning', role: 'report', blame: 'none' } as const;

/**
 * Inodes that outlive their filesystem; fs/super.c, 2.6.9 to 6.19:
 *
 *     VFS: Busy inodes after unmount of vda1. Self-destruct in 5 seconds.  Have a nice day...
 */
export const inodesBusy: Detector = {
  ...outlived,
  triggers: ['VFS: Busy inodes'],
  pattern: /VFS: Busy inodes after unmount of/,
  title: 'VFS: Busy inodes after unmount (use-after-free)',
};

/**
 * The same from 6.5 on, which dies of it or warns; fs/super.c, generic_shutdown_super():
 *
 *     VFS: Busy inodes after unmount of loop0 (hfs)
 */
export const inodesLeft: Detector = {
  ...inodesBusy,
  role: 'precursor',
  pattern: /VFS: Busy inodes after unmount of \S+ \(\S+\)$/,
  blame: 'pointer',
  titled: true,
};

/**
 * A file that was closed once too often; fs/open.c, 2.6.9 to 6.6:
 *
 *     VFS: Close: file count is 0
 */
export const fileClosedTwice: Detector = {
  ...outlived,
  triggers: ['VFS: Close: '],
  pattern: /VFS: Close: file count is 0/,
  title: 'VFS: Close: file count is zero (use-after-free)',
};

/**
 * A directory entry that outlives its filesystem; fs/dcache.c, 2.6.32 to 6.19. A WARN of umount_check() follows from 3.19 on:
 *
 *     BUG: Dentry ffff888119d8a000{i=0,n=.index}  still in use (1) [unmount of ramfs ramfs]
 */
export const dentryBusy: Detector = {
  kind: 'kernel-bug',
  role: 'precursor',
  triggers: ['still in use ('],
  pattern: /BUG: Dentry .* still in use \(-?\d+\) \[unmount of/,
  blame: 'none',
  title: 'BUG: Dentry still in use in unmount',
};
