/**
 * Where to look for the function that a kernel engineer would blame.
 *
 * - `pointer`: where the processor stood; if that is a helper, the first frame that is none.
 * - `trace`: the first frame that is no helper.
 * - `panic`: the caller of panic().
 * - `memory`: for OOM the trace shows who asked last, not who is guilty: the allocator's own entry is named.
 * - `stall`: the trace shows where the victim was caught, not why; the function just inside its dispatcher names the work.
 * - `wait`: a hung task; the function that waits, not the primitive that it waits with.
 * - `lock`: the function that wants the lock, as the report names it.
 * - `named`: the message names it.
 * - `none`: no function is to blame.
 */
export type Blame = 'pointer' | 'trace' | 'panic' | 'memory' | 'stall' | 'wait' | 'lock' | 'named' | 'none';
