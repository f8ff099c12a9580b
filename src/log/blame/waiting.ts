/**
 * Ways to wait. In a hung task they are passed over: what matters is who waits.
 * Functions that wait by design and name what they wait for (synchronize_rcu(), rtnl_lock()) are not among them.
 */
const primitives =
  /^(?:context_switch|__?schedule\w*|schedule_\w+|io_schedule\w*|preempt_schedule\w*|__mutex_\w+|mutex_\w+|__ww_mutex_\w+|rwsem_\w+|__rwsem_\w+|call_rwsem_\w+|down_\w+|__down_\w+|__down|down|percpu_down_\w+|__percpu_down_\w+|__percpu_rwsem_\w+|percpu_rwsem_\w+|wait_for_\w+|__wait_for_common|do_wait_for_common|bit_wait\w*|__wait_on_\w+|out_of_line_wait_\w+|wait_on_\w+|folio_wait_\w+|__lock_page\w*|lock_page\w*|folio_lock\w*|__folio_lock\w*|__lock_buffer|lock_buffer|__sync_dirty_buffer|__flush_work\w*|flush_work\w*|__cancel_work\w*|cancel_(?:delayed_)?work\w*|flush_workqueue|__flush_workqueue|drain_workqueue|kthread_stop\w*|autoremove_wake_function|prepare_to_wait\w*|finish_wait|__synchronize_srcu|__wait_rcu_gp|__refrigerator|freezing_slow_path|rt_mutex_\w+|__rt_mutex_\w+|_raw_\w+|lock_acquire|console_lock|__?filemap_fdata\w+|filemap_fdata\w+|_{0,2}synchronize_\w+_expedited|do_read_cache_(?:page|folio))$/;

export function isWaiting(name: string): boolean {
  return primitives.test(name);
}
