import { type CrashKind, kinds } from '../../kernel/kinds.ts';

/** Titles of reports without a headline, where the class is told by other signs. */
const headlessTitles: Partial<Record<CrashKind, string>> = {
  'sysrq-crash': 'sysrq triggered crash',
  'kernel-bug': 'kernel BUG in {function}',
  'list-corruption': 'BUG: corrupted list in {function}',
  'bad-usercopy': 'BUG: bad usercopy in {function}',
  fortify: 'kernel BUG in {function}',
  refcount: 'WARNING: refcount bug in {function}',
  'page-fault': 'BUG: unable to handle kernel paging request in {function}',
  'null-dereference': 'BUG: unable to handle kernel NULL pointer dereference in {function}',
  'general-protection': 'general protection fault in {function}',
  'divide-error': 'divide error in {function}',
  'double-fault': 'double fault in {function}',
  'hard-lockup': 'BUG: hard lockup in {function}',
  'soft-lockup': 'BUG: soft lockup in {function}',
  'hung-task': 'INFO: task hung in {function}',
};

/** Whether a class has such a title of its own. */
export function hasHeadlessTitle(kind: CrashKind): boolean {
  return kind in headlessTitles;
}

/** The title of a report without a headline. */
export function headlessTitle(kind: CrashKind): string {
  return headlessTitles[kind] ?? `${kinds[kind].name} in {function}`;
}
