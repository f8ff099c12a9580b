import { symbolSource } from '../symbols/symbol.ts';
import { type Detector } from './detector.ts';
import { bufferHelpers } from './kernel-bug.ts';

const bug = {
  kind: 'kernel-bug',
  role: 'precursor',
  passOver: bufferHelpers,
  title: 'kernel BUG in {function}',
} as const;

/**
 * Checks that say what was wrong in words of their own and then run into BUG(), whose report follows.
 *
 * Sources: include/asm-generic/bug.h; include/linux/jbd.h and jbd2.h; fs/btrfs/messages.c (ctree.h to 5.17), super.c; fs/xfs/xfs_message.c;
 * mm/debug.c (mm/page_alloc.c to 3.18); net/core/skbuff.c; rust/kernel/lib.rs; arch/x86/kernel/{traps,cet}.c. OpenZFS prints the
 * report itself, and lets the thread hang or panics: module/os/linux/spl/spl-err.c.
 */
export const assertions: Detector[] = [
  {
    // BUG: failure at mm/slub.c:305/free_block()!                where no instruction stands for BUG(); 2.6.18 to 6.19
    ...bug,
    triggers: ['BUG: failure at '],
    pattern: /^BUG: failure at (?<position>\S+?:\d+)\/(?<bare>\w+)\(\)!/,
    blame: 'trace',
  },
  {
    // Assertion failure in jbd2_journal_dirty_metadata() at fs/jbd2/transaction.c:1364: "jh->b_transaction == transaction"
    ...bug,
    triggers: ['Assertion failure in '],
    pattern: /^Assertion failure in \w+\(\) at (?<position>\S+?:\d+): "/,
    blame: 'pointer',
  },
  {
    // assertion failed: root->fs_info != NULL, in fs/btrfs/ctree.c:2450
    // BTRFS: assertion failed: root != NULL, file: fs/btrfs/ctree.c, line: 2450
    ...bug,
    triggers: ['assertion failed: '],
    pattern: /^(?:BTRFS: )?assertion failed: .*(?:, in |, file: )(?<position>fs\/\S+)/,
    blame: 'pointer',
  },
  {
    // XFS: Assertion failed: ip->i_nblocks == 0, file: fs/xfs/xfs_inode.c, line: 1741
    ...bug,
    triggers: ['Assertion failed: '],
    pattern: /^XFS(?: \([^)]+\))?: Assertion failed: .*, file: (?<position>\S+), line: \d+/,
    blame: 'pointer',
  },
  {
    // XFS (dm-0): Transforming an alert into a BUG.             as fs.xfs.panic_mask asks for; the alert is the next line, the BUG() behind it
    ...bug,
    triggers: ['Transforming an alert into a BUG'],
    pattern: /^XFS(?: \([^)]+\))?: (?:XFS: )?Transforming an alert into a BUG\./,
    blame: 'pointer',
    passOver: /^_?xfs_alert_tag$|^xfs_(?:error_report|corruption_error|do_force_shutdown)$/,
  },
  {
    // BTRFS critical (device sda1): panic in extent_io_tree_panic:689: locking error: extent tree was modified by another thread while locked (errno=-17 Object already exists)
    // BTRFS panic (device sda1) in btrfs_free_stale_device:12: some other text (errno=-17 Object already exists)         older; who calls it runs into BUG()
    ...bug,
    triggers: ['): panic in ', 'BTRFS panic (device'],
    pattern: /^BTRFS (?:critical \(device [^)]+\): panic in |panic \(device [^)]+\) in )\w+:\d+: /,
    blame: 'pointer',
  },
  {
    // VERIFY3(sa.sa_magic == SA_MAGIC) failed (1445 == 3100762)             a program has its own: `ASSERT at zdb.c:100:foo()` follows there
    // SPLError: 4042:0:(zap.c:464:zap_lockdir()) VERIFY3(zp == NULL) failed (0 == 4)      to 0.6.1
    ...bug,
    stamped: true,
    triggers: ['VERIFY', 'ASSERT'],
    pattern: /^(?:SPLError: \d+:\d+:\(\S+\(\)\) )?(?:VERIFY|ASSERT)\w*\(.*\) failed(?: \([^()]*\))?$/,
    blame: 'asserted',
  },
  {
    // PANIC at zfs_vfsops.c:583:zfs_space_delta_cb()
    // SPLError: 23061:0:(zfs_znode.c:432:zfs_znode_alloc()) SPL PANIC                     to 0.6.3
    ...bug,
    role: 'report',
    triggers: ['PANIC at ', ') SPL PANIC'],
    pattern:
      /^(?:PANIC at (?<position>[\w.-]+:\d+):(?<bare>\w+)\(\)$|SPLError: \d+:\d+:\((?<position>[\w.-]+:\d+):(?<bare>\w+)\(\)\) SPL PANIC$)/,
    blame: 'asserted',
  },
  {
    // PANIC: zfs: freeing free segment (offset=4096 size=512)
    // PANIC: rpool: blkptr at ffff880054b92048 DVA 1 has invalid VDEV 1
    ...bug,
    role: 'report',
    triggers: ['PANIC: zfs: ', 'blkptr at '],
    pattern: /^PANIC: (?:zfs: [a-z]|(?:\S+: )?blkptr at [0-9a-f]{8})/,
    blame: 'trace',
  },
  {
    // PANIC: dangling dbufs (dn=ffff880054b92048, dbuf=ffff880054b92148)                  any other, by the kernel's clock
    ...bug,
    role: 'report',
    stamped: true,
    triggers: ['PANIC: '],
    pattern: /^PANIC: (?!double fault)[a-z]\w* /,
    blame: 'trace',
  },
  {
    // page dumped because: VM_BUG_ON_FOLIO(folio_ref_count(folio) <= 0)
    ...bug,
    triggers: ['dumped because: VM_BUG_ON'],
    pattern: /^page dumped because: VM_BUG_ON_(?:PAGE|FOLIO)\(/,
    blame: 'pointer',
  },
  {
    // skbuff: skb_over_panic: text:ffffffff81489a67 len:150 put:136 head:ffff88 data:ffff88 tail:0xd6 end:0xc0 dev:eth0
    ...bug,
    triggers: ['r_panic: text:'],
    pattern: /^(?:skbuff: )?skb_(?:over|under)_panic: text:/,
    blame: 'pointer',
  },
  {
    // rust_kernel: panicked at drivers/gpu/drm/nova/gpu.rs:212:9:
    ...bug,
    triggers: ['rust_kernel: panicked at '],
    pattern: /^rust_kernel: panicked at (?<position>\S+?:\d+:\d+)/,
    blame: 'trace',
  },
  {
    // Missing ENDBR: tcp_v4_rcv+0x0/0xc40                        a jump to a place that is no target of jumps
    // traps: Missing ENDBR: nvidia_open+0x0/0x10 [nvidia]        arch/x86/kernel/traps.c, 5.18 on; without a prefix in cet.c
    kind: 'cfi',
    role: 'precursor',
    triggers: ['Missing ENDBR: '],
    pattern: new RegExp(`^(?:traps: )?Missing ENDBR: ${symbolSource}`),
    blame: 'trace',
    title: 'CFI failure in {function}',
  },
];
