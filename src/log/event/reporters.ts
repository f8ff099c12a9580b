import { allocationFailure } from '../detectors/allocation-failure.ts';
import { preemptionBug, schedulingWhileAtomic, sleepingInAtomic } from '../detectors/atomic-context.ts';
import { badPageMap } from '../detectors/bad-page-map.ts';
import { badPage } from '../detectors/bad-page.ts';
import { type Detector } from '../detectors/detector.ts';
import { deadlock, spinlock, suspiciousRcu } from '../detectors/locking.ts';
import { oomKill } from '../detectors/oom-kill.ts';
import { rcuStall } from '../detectors/rcu-stall.ts';
import { kasan, kmsan, ubsan } from '../detectors/sanitizers.ts';
import { slabError } from '../detectors/slab-corruption.ts';
import { softLockup } from '../detectors/soft-lockup.ts';
import { xfsErrors } from '../detectors/storage.ts';
import { warning } from '../detectors/warning.ts';
import { isDumped } from './dumped.ts';
import { headlessTitle } from './headless-titles.ts';
import { framesOf, type Headline, type Report } from '../report/report.ts';
import { descentOf } from '../session/descent.ts';

/** A function that prints a report, and the message that it had printed above its own trace. */
interface Reporter {
  names: RegExp;
  detector: Detector;
  groups?: Headline['groups'];
}

/**
 * An excerpt may begin below the headline, with the trace. Then the function tells that printed it:
 *
 *     Call Trace:
 *      <IRQ>  [<ffffffff816614ba>] dump_stack+0x45/0x56
 *      [<ffffffff8110ba9b>] bad_page+0xab/0x100
 *
 * Sources, 2.6.18 to 6.19: mm/{page_alloc,memory,oom_kill,slub}.c, kernel/{panic,sched/core}.c, kernel/rcu, kernel/locking/{lockdep,spinlock_debug}.c,
 * lib/{smp_processor_id,ubsan}.c, mm/{kasan,kmsan}/report.c, fs/xfs/xfs_error.c.
 */
const reporters: Reporter[] = [
  { names: /^bad_page$/, detector: badPage, groups: { what: 'state' } },
  { names: /^print_bad_pte$/, detector: badPageMap },
  { names: /^(?:__warn|warn_slowpath_\w+)$/, detector: warning },
  { names: /^__schedule_bug$/, detector: schedulingWhileAtomic },
  { names: /^(?:_*might_sleep|__might_resched)$/, detector: sleepingInAtomic },
  {
    names: /^(?:check_preemption_disabled|debug_smp_processor_id)$/,
    detector: preemptionBug,
    groups: { what: 'smp_processor_id()' },
  },
  { names: /^(?:dump_header|oom_kill_process)$/, detector: oomKill },
  { names: /^warn_alloc(?:_failed)?$/, detector: allocationFailure },
  { names: /^(?:object_err|slab_err|print_trailer)$/, detector: slabError },
  { names: /^(?:print_circular_bug\w*|print_deadlock_bug)$/, detector: deadlock },
  { names: /^(?:print_(?:cpu|other_cpu)_stall\w*|rcu_dump_cpu_stacks)$/, detector: rcuStall },
  { names: /^(?:watchdog_timer_fn|softlockup_tick)$/, detector: softLockup },
  {
    names: /^(?:kasan_report\w*|kasan_object_err|print_address_description)$/,
    detector: kasan,
    groups: { what: 'unknown-crash' },
  },
  { names: /^(?:kmsan_report|__msan_warning)$/, detector: kmsan, groups: { what: 'uninit-value' } },
  { names: /^(?:ubsan_epilogue|__ubsan_handle_\w+)$/, detector: ubsan, groups: { what: 'undefined-behaviour' } },
  { names: /^(?:spin_dump|spin_bug)$/, detector: spinlock, groups: { what: 'spinlock bug' } },
  { names: /^lockdep_rcu_suspicious$/, detector: suspiciousRcu, groups: { word: 'WARNING' } },
  { names: /^xfs_(?:error_report|corruption_error)$/, detector: xfsErrors },
];

/** The reporter stands near the inner end: above it only the printer of the trace, and who asks other processors for theirs. */
const reach = 8;

/** What the trace of a report tells that has no headline; null where it tells nothing. */
export function toldByTrace(report: Report): Headline | null {
  const showsFault = report.pointer !== null && !isDumped(report);
  if (report.session || report.headlines.length > 0 || showsFault) return null;
  const names = framesOf(report)
    .slice(0, reach)
    .filter(({ reliable }, _index, near) => reliable || near.every((frame) => !frame.reliable))
    .map((frame) => frame.function);
  const found = reporters.find((each) => names.some((name) => each.names.test(name)));
  if (names.includes('panic')) return headlineOf({ detector: panicked(report, found?.detector) }, report);
  return found === undefined ? null : headlineOf(found, report);
}

function headlineOf({ detector, groups = {} }: Pick<Reporter, 'detector' | 'groups'>, report: Report): Headline {
  return { detector, groups, line: report.firstLine, quoted: false };
}

/** The trace of panic() shows what led to it as a session's does, or the one that had printed a report before. */
function panicked(report: Report, reporter?: Detector): Detector {
  if (reporter !== undefined) return { ...reporter, role: 'panic' };
  const way = descentOf(report);
  return {
    kind: way?.kind ?? 'panic',
    role: 'panic',
    triggers: [],
    pattern: /^$/,
    blame: way?.blame ?? 'panic',
    title: way?.title ?? headlessTitle(way?.kind ?? 'panic'),
  };
}
