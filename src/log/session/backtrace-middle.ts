/**
 * A backtrace of crash(8) whose head was not copied begins with one of its frames; where the number sign was taken for a comment, the
 * number alone is left:
 *
 *      #7 [ff61b991f6f63d10] page_fault at ffffffffab80111e
 *      6 [ffffb656ca11fce0] page_fault at ffffffff8c00114e
 *         [exception RIP: iscsi_iser_cleanup_task+13]
 *
 * Only the frames by which a kernel goes down begin one: others may be quoted from a living task.
 */
const waysDown = [
  'machine_kexec',
  '__crash_kexec',
  'crash_kexec',
  'oops_end',
  'die',
  'no_context',
  'bad_area',
  'bad_area_nosemaphore',
  'page_fault_oops',
];

/** How the names of handlers end: `do_page_fault`, `async_page_fault`, `asm_exc_page_fault`. */
const handlers = ['page_fault', 'general_protection', 'invalid_op', 'divide_error', 'stack_segment', 'double_fault'];

/** One of these stands in every such line. */
export const backtraceMiddleWords = [
  ...waysDown.map((name) => `] ${name} at `),
  ...handlers.map((name) => `${name} at `),
  '[exception RIP: ',
];

const middle = new RegExp(
  String.raw`^\s*(?:#?\d{1,3} \[[0-9a-f]{8,16}\] (?:${waysDown.join('|')}|(?:\w*_)?(?:${handlers.join('|')})) at [0-9a-f]{8,16}|\[exception RIP: )`,
);

export function isBacktraceMiddle(text: string): boolean {
  return middle.test(text);
}
