import { expect, test } from 'vitest';
import { onlyEvent } from '../../test/logs/only.fixture.ts';
import { readLog } from './read.ts';

/** What is left of a report whose headline was cut off. */
const excerpt = (...frames: string[]): string =>
  [
    '[   829.731633] CPU: 0 PID: 41 Comm: food Not tainted 5.4.0-1-generic #1',
    '[   829.731634] Hardware name: Example 9000',
    '[   829.731641] Call Trace:',
    ...['dump_stack', ...frames, 'foo_read', 'vfs_read'].map((name) => `[   829.731642]  ${name}+0x12/0x40`),
  ].join('\n');

test.each([
  [['bad_page', 'free_pages_prepare'], 'bad-page', 'BUG: Bad page state in foo_read'],
  [['print_bad_pte'], 'bad-page-map', 'BUG: Bad page map'],
  [['__warn', 'report_bug'], 'warning', 'WARNING in foo_read'],
  [['__schedule_bug', '__schedule'], 'scheduling-while-atomic', 'BUG: scheduling while atomic in foo_read'],
  [['___might_sleep'], 'sleeping-in-atomic', 'BUG: sleeping function called from invalid context in foo_read'],
  [['check_preemption_disabled'], 'preemption-bug', 'BUG: using smp_processor_id() in preemptible code in foo_read'],
  [['dump_header', 'oom_kill_process', 'out_of_memory'], 'oom-kill', 'INFO: oom-killer invoked'],
  [['warn_alloc', '__alloc_pages_slowpath'], 'allocation-failure', 'page allocation failure'],
  [['print_circular_bug', 'check_prev_add'], 'deadlock', 'possible deadlock in foo_read'],
  [['xfs_error_report', 'xfs_corruption_error'], 'filesystem-error', 'filesystem error'],
  [['panic'], 'panic', 'kernel panic in foo_read'],
  [['panic', 'out_of_memory'], 'oom-panic', 'out-of-memory panic in out_of_memory'],
])('%j tells of %s', (frames, kind, title) => {
  expect(onlyEvent(excerpt(...frames))).toMatchObject({ kind, title, headline: null, pid: 41 });
});

test('the machine went down with a panic, and not with what only warns', () => {
  expect(onlyEvent(excerpt('panic')).panicked).toBe(true);
  expect(onlyEvent(excerpt('__warn')).panicked).toBe(false);
});

test('a trace that nothing tells of is none', () => {
  expect(readLog(excerpt('foo_debug')).subjects).toEqual([]);
});

test('a stale word tells nothing', () => {
  expect(readLog(excerpt('foo_debug').replace('foo_debug', '? bad_page')).subjects).toEqual([]);
});

test('a check whose message was cut off is known by its function', () => {
  const oops = (name: string): string =>
    `[   42.000000] invalid opcode: 0000 [#1] SMP PTI\n[   42.000001] RIP: 0010:${name}+0x81/0x90\n[   42.000002] Call Trace:\n[   42.000003]  foo_read+0x12/0x40\n`;
  expect(onlyEvent(oops('__list_del_entry_valid'))).toMatchObject({
    kind: 'list-corruption',
    title: 'BUG: corrupted list in foo_read',
  });
  expect(onlyEvent(oops('usercopy_abort'))).toMatchObject({ kind: 'bad-usercopy' });
  expect(onlyEvent(oops('fortify_panic'))).toMatchObject({ kind: 'fortify' });
  expect(onlyEvent(oops('foo_check'))).toMatchObject({ kind: 'invalid-opcode' });
});
