/**
 * Where to look for the function that a kernel engineer would blame.
 *
 * - `pointer`: where the processor stood; if that is a helper, the first frame that is none.
 * - `trace`: the first frame that is no helper.
 * - `site`: a WARN; where it stands, as the headline names it or the processor stood, or the first frame that is no helper.
 * - `panic`: the caller of panic().
 * - `memory`: for OOM the trace shows who asked last, not who is guilty: the allocator's own entry is named.
 * - `stall`: the trace shows where the victim was caught, not why; the function just inside its dispatcher names the work.
 * - `dispatched`: the same for a stack that ran over: the last function on it is the last of many.
 * - `wait`: a hung task; the function that waits, not the primitive that it waits with.
 * - `lock`: the function that wants the lock, as the report names it.
 * - `origin`: a page in a bad state; the function that the page was allocated for, as the report's second trace shows.
 * - `named`: the message names it; where it has an address instead, the first frame that is no helper.
 * - `asserted`: the same for a check that a module prints itself, unless what it names only prints it for others.
 * - `none`: no function is to blame.
 */
export type Blame =
  | 'pointer'
  | 'trace'
  | 'site'
  | 'panic'
  | 'memory'
  | 'stall'
  | 'dispatched'
  | 'wait'
  | 'lock'
  | 'origin'
  | 'named'
  | 'asserted'
  | 'none';
