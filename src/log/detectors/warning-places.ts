import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';
import { socketLock } from './locking.ts';
import { debugObjectUsers } from './odebug.ts';

/**
 * Checks of the kernel that warn or die at a place of their own; the file names the check, its caller is to blame.
 *
 *     WARNING: CPU: 1 PID: 4567 at lib/debugobjects.c:263 debug_print_object+0x98/0xd0
 *     kernel BUG at lib/list_debug.c:50!
 */
interface Place {
  file: string;
  /** What the line says beside the file, where the file holds several checks. */
  text?: string;
  kind: CrashKind;
  title: string;
  /** The check's own functions, and those that use it for their callers. */
  passOver?: RegExp;
}

const warnings: Place[] = [
  {
    file: 'lib/refcount.c',
    kind: 'refcount',
    title: 'WARNING: refcount bug in {function}',
    passOver: /refcount/,
  },
  {
    file: 'lib/debugobjects.c',
    kind: 'odebug',
    title: 'WARNING: ODEBUG bug in {function}',
    passOver: debugObjectUsers,
  },
  { file: 'lib/list_debug.c', kind: 'list-corruption', title: 'WARNING: corrupted list in {function}' },
  { file: 'lib/kobject.c', kind: 'warning', title: 'WARNING: kobject bug in {function}' },
  {
    file: 'kernel/locking/lockdep.c',
    kind: 'lock-state',
    text: 'lock_',
    title: 'WARNING: locking bug in {function}',
    passOver: socketLock,
  },
  {
    file: 'mm/usercopy.c',
    kind: 'bad-usercopy',
    title: 'WARNING: bad usercopy in {function}',
    passOver: /usercopy|__check/,
  },
  {
    // The caller's URB is wrong; of two names the second tells what complained.
    file: 'drivers/usb/core/urb.c',
    text: 'usb_submit_urb',
    kind: 'warning',
    title: 'WARNING in {function}/usb_submit_urb',
    passOver: /usb_(?:submit_urb|start_wait_urb|bulk_msg|interrupt_msg|control_msg)/,
  },
  {
    file: 'mm/vmalloc.c',
    text: '__vmalloc_node',
    kind: 'warning',
    title: 'WARNING: zero-size vmalloc in {function}',
  },
  {
    file: 'fs/proc/generic.c',
    text: 'proc_register',
    kind: 'warning',
    title: 'WARNING: proc registration bug in {function}',
    passOver: /proc_/,
  },
];

/**
 * An allocation that cannot be meant: too large, of a negative size; mm/slab_common.c, mm/util.c:
 *
 *     WARNING: CPU: 0 PID: 4567 at mm/slab_common.c:996 kmalloc_slab+0x56/0x70
 *     WARNING: CPU: 0 PID: 4567 at mm/util.c:597 kvmalloc_node+0x111/0x120
 */
export const kmallocWarning: Detector = {
  kind: 'warning',
  role: 'report',
  triggers: ['WARNING: '],
  pattern: /WARNING: .*\bmm\/\w+\.c:\d+ (?:at )?k?\w?malloc/,
  blame: 'site',
  title: 'WARNING: kmalloc bug in {function}',
};

const bugs: Place[] = [
  // fortify_panic(), the only BUG() of these files
  { file: 'lib/string.c', kind: 'fortify', title: 'kernel BUG in {function}' },
  { file: 'lib/string_helpers.c', kind: 'fortify', title: 'kernel BUG in {function}' },
  { file: 'lib/list_debug.c', kind: 'list-corruption', title: 'BUG: corrupted list in {function}' },
  {
    file: 'mm/usercopy.c',
    kind: 'bad-usercopy',
    title: 'BUG: bad usercopy in {function}',
    passOver: /usercopy|__check/,
  },
];

const escaped = (file: string): string => file.replaceAll('.', '\\.');

export const warningPlaces: Detector[] = warnings.map(({ file, text = '', ...rest }) => ({
  ...rest,
  role: 'report',
  triggers: [file],
  pattern: new RegExp(String.raw`WARNING: .*\b${escaped(file)}:\d+ .*${text}`),
  blame: 'site',
}));

export const bugPlaces: Detector[] = bugs.map(({ file, ...rest }) => ({
  ...rest,
  role: 'report',
  triggers: [file],
  pattern: new RegExp(String.raw`[kK]ernel BUG (?:at|in) .*\b${escaped(file)}:\d+`),
  blame: 'pointer',
}));
