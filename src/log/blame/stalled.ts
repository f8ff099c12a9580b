import { type Frame } from '../../kernel/event.ts';
import { overlap } from '../../kernel/place.ts';
import { type Report } from '../report/report.ts';
import { type Blamed, fromFrame, inStack, isPassedOver, solidIn } from './blamed.ts';
import { isDispatcher } from './dispatchers.ts';

/** Traces of threads that only report the stall. */
const reporters = new Set(['rcu_gp_kthread', 'khungtaskd', 'watchdog']);

/** The function just inside the first dispatcher, in the first trace that has one; the dispatcher itself where nothing stands in it. */
export function stalled(report: Report): Blamed | null {
  let idle: Blamed | null = null;
  for (const stack of stacksOf(report)) {
    if (isBystander(stack)) continue;
    const solid = new Set(solidIn(stack));
    const shown = withPointer(stack, report);
    const [pointer] = shown === stack ? [] : shown;
    const frames = underTick(shown, report).filter(
      (frame) => (solid.has(frame) || frame === pointer) && !isPassedOver(frame.function, report),
    );
    const outer = frames.findIndex(({ function: name }) => isCrossCall(name) || isDispatcher(name));
    const dispatcher = frames[outer];
    if (dispatcher === undefined) continue;
    // A processor that waits for the others to run a function is a victim of theirs, whoever asked.
    if (isCrossCall(dispatcher.function)) return { ...fromFrame(dispatcher), function: 'smp_call_function', stack };
    const found = { ...fromFrame(frames[outer - 1] ?? dispatcher), stack };
    // A processor with nothing to do holds nobody up, where another one is shown that has.
    if (!isIdle(found.function)) return found;
    idle ??= found;
  }
  return interrupted(report) ?? idle;
}

/** Where the stalled processor itself is not shown, those that are. */
function stacksOf({ stacks, others }: Report): Frame[][] {
  return stacks.length > 0 || others === null ? stacks : others.stacks;
}

/** What the idle loop calls: kernel/sched/idle.c, drivers/cpuidle, arch/x86/kernel/process.c. */
function isIdle(name: string): boolean {
  return /idle|safe_halt|mwait/.test(name);
}

/** In an excerpt that ends above every dispatcher, the function that the timer interrupted. */
function interrupted(report: Report): Blamed | null {
  for (const stack of stacksOf(report)) {
    const below = underTick(stack, report);
    const found = below === stack ? null : inStack(below, ({ function: name }) => !isPassedOver(name, report));
    if (found !== null) return { ...found, stack };
  }
  return null;
}

/** Where nothing but such traces is shown, nobody is to blame: of the stalled processor itself nothing is known. */
export function showsBystanders({ stacks, pointer }: Report): boolean {
  return pointer === null && stacks.length > 0 && stacks.every(isBystander);
}

/** The trace of a thread that is not what the others wait for. */
function isBystander(stack: Frame[]): boolean {
  return stack.some((frame) => reporters.has(frame.function)) || sleeps(stack);
}

/** A thread that gave the processor up is shown for its state, and stalls nobody; one that was preempted may be what RCU waits for. */
function sleeps(stack: Frame[]): boolean {
  const names = solidIn(stack).map(({ function: name }) => name);
  const [innermost, ...others] = names.slice(switches.has(names[0] ?? '') ? 1 : 0);
  return (
    innermost === '__schedule' && others.slice(0, 2).some((name) => name === 'schedule' || name === 'schedule_idle')
  );
}

/** What hands the processor to the next thread, where the trace shows it: kernel/sched/core.c, arch/arm64/kernel/process.c. */
const switches = new Set(['__switch_to', 'context_switch']);

/** kernel/smp.c: smp_call_function_single(), smp_call_function_many_cond(). */
function isCrossCall(name: string): boolean {
  return name.includes('smp_call_function');
}

/** Where the timer interrupt comes in: x86, arm64, arm, ppc64 (decrementer), riscv and s390x, loongarch. */
const tick =
  /apic_timer_interrupt|^(?:el1_irq|el1h_64_irq|__irq_svc|decrementer_common\w*|timer_interrupt|handle_riscv_irq|riscv_intc_irq|do_ext_irq|ext_int_handler|handle_loongarch_irq|handle_vint)$/;

/**
 * RCU's stalls are found by the clock: what stands above the timer's interrupt is the finder, what it interrupted is found.
 * The softlockup watchdog shows what it interrupted to begin with, but where it panics: then its own trace begins with itself.
 */
function underTick(frames: Frame[], { pointer, headlines }: Report): Frame[] {
  const byClock = headlines[0]?.detector.kind === 'rcu-stall' || holdsWatchdog(frames);
  const entry = byClock ? frames.findIndex(({ function: name }) => tick.test(name)) : -1;
  if (entry < 0) return frames;
  const stood = frames.findIndex(
    (frame, index) => index > entry && pointer !== null && overlap(frame.place, pointer.place),
  );
  return frames.slice(stood < 0 ? entry + 1 : stood);
}

/** What the timer interrupted by which the softlockup watchdog runs; all frames where it does not stand on the stack. */
export function underWatchdog(frames: Frame[]): Frame[] {
  return holdsWatchdog(frames)
    ? frames.slice(frames.findLastIndex(({ function: name }) => tick.test(name)) + 1)
    : frames;
}

/** kernel/watchdog.c; kernel/softlockup.c to 2.6.35. */
function holdsWatchdog(frames: Frame[]): boolean {
  return frames.some(({ function: name }) => name === 'watchdog_timer_fn' || name === 'softlockup_tick');
}

/** The stalled function itself stands above the trace. */
function withPointer(stack: Frame[], { pointer }: Report): Frame[] {
  if (pointer === null || pointer.symbol === null || stack.some((frame) => overlap(frame.place, pointer.place)))
    return stack;
  const { symbol, place } = pointer;
  return [{ ...symbol, reliable: true, context: null, line: place.line, place }, ...stack];
}
