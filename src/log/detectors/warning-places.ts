import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

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
}

const warnings: Place[] = [
  { file: 'lib/refcount.c', kind: 'refcount', title: 'WARNING: refcount bug in {function}' },
  { file: 'lib/debugobjects.c', kind: 'odebug', title: 'WARNING: ODEBUG bug in {function}' },
  { file: 'lib/list_debug.c', kind: 'list-corruption', title: 'WARNING: corrupted list in {function}' },
  { file: 'lib/kobject.c', kind: 'warning', title: 'WARNING: kobject bug in {function}' },
  { file: 'kernel/locking/lockdep.c', kind: 'lock-state', title: 'WARNING: locking bug in {function}' },
  { file: 'mm/usercopy.c', kind: 'bad-usercopy', title: 'WARNING: bad usercopy in {function}' },
  { file: 'mm/slab_common.c', kind: 'warning', title: 'WARNING: kmalloc bug in {function}' },
  {
    file: 'mm/vmalloc.c',
    text: '__vmalloc_node_range',
    kind: 'warning',
    title: 'WARNING: zero-size vmalloc in {function}',
  },
  {
    file: 'fs/proc/generic.c',
    text: 'proc_register',
    kind: 'warning',
    title: 'WARNING: proc registration bug in {function}',
  },
];

const bugs: Place[] = [
  { file: 'lib/list_debug.c', kind: 'list-corruption', title: 'BUG: corrupted list in {function}' },
  { file: 'mm/usercopy.c', kind: 'bad-usercopy', title: 'BUG: bad usercopy in {function}' },
];

const escaped = (file: string): string => file.replaceAll('.', '\\.');

export const warningPlaces: Detector[] = warnings.map(({ file, text = '', kind, title }) => ({
  kind,
  role: 'report',
  triggers: [file],
  pattern: new RegExp(String.raw`WARNING: .*\b${escaped(file)}:\d+ .*${text}`),
  blame: 'trace',
  title,
}));

export const bugPlaces: Detector[] = bugs.map(({ file, kind, title }) => ({
  kind,
  role: 'report',
  triggers: [file],
  pattern: new RegExp(String.raw`[kK]ernel BUG (?:at|in) .*\b${escaped(file)}:\d+`),
  blame: 'pointer',
  title,
}));
