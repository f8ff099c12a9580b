import { type Detector } from './detector.ts';

/**
 * A filesystem found itself damaged, or stopped itself; fs/ext4/super.c, fs/xfs, fs/btrfs:
 *
 *     EXT4-fs error (device vda1): ext4_lookup:1234: inode #2: comm ls: deleted inode referenced: 12
 *     XFS (sda1): Corruption of in-memory data detected.  Shutting down filesystem
 *     BTRFS: error (device sda1) in btrfs_commit_transaction:1234: errno=-5 IO failure
 */
export const filesystemError: Detector = {
  kind: 'filesystem-error',
  role: 'report',
  triggers: ['-fs error', 'XFS (', 'BTRFS'],
  pattern:
    /^EXT[234]-fs error \(device|^XFS \([^)]+\): .*(?:[Ss]hutting down filesystem|Internal error)|^BTRFS(?: critical|: error| error) \(device/,
  blame: 'none',
  title: 'filesystem error',
};

/**
 * A request that a block device did not serve; block/blk-core.c and blk-mq.c:
 *
 *     blk_update_request: I/O error, dev sda, sector 2048 op 0x0:(READ) flags 0x0
 *     end_request: I/O error, dev sda, sector 2048
 */
export const ioError: Detector = {
  kind: 'io-error',
  role: 'report',
  triggers: [' error, dev ', 'Buffer I/O error'],
  pattern:
    /^(?:(?:blk_update_request|end_request|blk_print_req_error): )?(?:I\/O|critical [\w ]+|timeout) error, dev |^Buffer I\/O error on dev/,
  blame: 'none',
  title: 'I/O error',
};

/**
 * Inodes or files that outlive their filesystem; fs/super.c and fs/open.c:
 *
 *     VFS: Busy inodes after unmount of vda1. Self-destruct in 5 seconds.  Have a nice day...
 *     VFS: Close: file count is 0
 */
export const inodesBusy: Detector = {
  kind: 'warning',
  role: 'report',
  triggers: ['VFS: '],
  pattern: /VFS: (?:(?<what>Busy inodes after unmount) of|(?:Close: file count is 0))/,
  blame: 'none',
  title: 'VFS: {what} (use-after-free)',
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
