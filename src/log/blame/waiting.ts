/**
 * Ways to wait. In a hung task they are passed over, by a part of the name, since there is one for every lock and every way to sleep:
 * what matters is who waits. `down` is a semaphore, and whoever takes something down. `kthread` and `ret_from_fork` begin any thread.
 */
const primitives =
  /sched|wake_|_lock|_slowlock|down|rwsem|completion|kthread|wait|synchronize|context_switch|__switch_to|cancel_delayed_work|rcu_barrier|__mutex|^(?:bit_\w+|__refrigerator|freezing_slow_path|ret_from_\w+|kernel_thread_(?:helper|starter))$/;

export function isWaiting(name: string): boolean {
  return primitives.test(name);
}

/** How a task gives the processor up, whatever it waits for. */
export function isScheduling(name: string): boolean {
  return /schedule|^__switch_to$/.test(name);
}

/**
 * What a task waits for where every task of the machine may: a grace period that does not end, and the lock of the network configuration.
 * Such a hang is that of the holder, and shows in whoever comes next; it is told by what is waited for.
 *
 *     synchronize_rcu, synchronize_rcu_expedited, __synchronize_srcu, synchronize_net, synchronize_sched -> synchronize_rcu
 *     rtnl_lock, rtnl_lock_killable
 */
export function awaited(name: string): string | null {
  if (/synchronize_(?:s?rcu|net|sched)/.test(name)) return 'synchronize_rcu';
  return name.includes('rtnl_lock') ? name : null;
}
