import { expect, test } from 'vitest';
import { readLog } from '../read.ts';
import { skipReason } from './skipped.ts';

/** Who is blamed for a fault in a function that `foo_probe` calls. */
function blamedFor(name: string): string | null | undefined {
  return readLog(`BUG: kernel NULL pointer dereference, address: 0000000000000010
#PF: supervisor read access in kernel mode
Oops: Oops: 0000 [#1] SMP NOPTI
CPU: 1 UID: 0 PID: 7 Comm: modprobe Not tainted 6.12.0 #1
RIP: 0010:${name}+0x10/0x20
RSP: 0018:ffffc90000a3b8a0 EFLAGS: 00010246
Call Trace:
 <TASK>
 foo_probe+0x10/0x20 [foo]
 really_probe+0x10/0x20
 </TASK>
---[ end trace 0000000000000000 ]---
`).subjects[0]?.event.function;
}

test.each([
  // lib/string.c, lib/string_helpers.c, lib/vsprintf.c
  'strcat',
  'strlcat',
  'strchrnul',
  'strsep',
  'strcspn',
  'skip_spaces',
  'ip6_compressed_string',
  'restricted_pointer',
  // arch/*/lib, lib/iomap.c
  'copy_mc_fragile',
  '__get_user_nocheck_8',
  '__put_user_4',
  'ioread32',
  'iowrite16_rep',
  // include/linux/{list_bl,list_nulls}.h, lib/rbtree.c
  'hlist_bl_del',
  '____rb_erase_color',
  // mm/slab_common.c, mm/mempolicy.c
  'kfree_sensitive',
  'kvrealloc_noprof',
  'vma_alloc_folio_noprof',
  // kernel/locking, kernel/sched
  'rtlock_slowlock_locked',
  'check_prevs_add',
  'print_irq_inversion_bug',
  'swake_up_locked',
  'complete_with_flags',
  'percpu_up_read',
])('%s serves others: its caller is to blame', (name) => {
  expect(blamedFor(name)).toBe('foo_probe');
});

// Their names hold those of helpers.
test.each([
  'drm_atomic_set_fb_for_plane',
  'inode_io_list_move_locked',
  'device_release_driver_internal',
  'device_add_disk',
  'hci_get_dev_info',
  'ethtool_get_strings',
  'fs_param_is_string',
  'usb_string',
  '__get_user_pages',
  '__put_user_ns',
  'backup_read',
])('%s does work of its own', (name) => {
  expect(blamedFor(name)).toBe(name);
});

// What handles the exception stands between the panic and its place.
test.each([
  [
    'arm64',
    ['bug_handler', 'call_el1_break_hook', 'do_el1_brk64', 'el1_brk64', 'el1h_64_sync_handler', 'el1h_64_sync'],
  ],
  ['x86_64', ['oops_end', 'die_addr', 'exc_stack_segment', 'asm_exc_stack_segment']],
  ['x86_64', ['die', 'handle_stack_overflow', 'exc_double_fault', 'asm_exc_double_fault']],
  ['s390x', ['die', 'do_dat_exception', '__do_pgm_check', 'pgm_check_handler']],
  ['loongarch', ['die', 'do_ale', 'handle_ale']],
  ['arm', ['__div0', 'Ldiv0_64']],
])('%s: %j', (_architecture, names) => {
  expect(names.filter((name) => skipReason(name) === null)).toEqual([]);
});
