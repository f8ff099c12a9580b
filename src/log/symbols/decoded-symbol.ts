/**
 * A place in the kernel's source, as scripts/decode_stacktrace.sh of the kernel's own tree writes it in place of an offset; calls that were
 * inlined stand in the same brackets, and the module behind them:
 *
 *     tbf_change (net/sched/sch_tbf.c:439) sch_tbf
 *     __die (arch/x86/kernel/dumpstack.c:421 arch/x86/kernel/dumpstack.c:434)
 *     ep_poll (fs/eventpoll.c:1934 (discriminator 4))
 *     ep_poll (??:?)                                         of a kernel without the lines
 *
 * Its groups are those of `symbolSource`, without the offset, which it does not keep.
 */
const sourceLine = String.raw`(?:\?\?|[\w./][\w./+~-]*\.\w{1,4}):(?:\d+|\?)(?: \(discriminator \d+\))?`;

export const decodedSource = String.raw`(?<name>[A-Za-z_$][\w.$]*) \(${sourceLine}(?: ${sourceLine})*\)(?: \[?(?<module>[A-Za-z_][\w-]*)\]?)?`;

/** Stands in every such place: the colon before the number of a line of C, of a header or of assembler, and of Rust, or what is there in its place. */
const mark = /\.(?:[chS]|rs):[\d?]|\?\?:\?/;

/** Whether a text may hold such a place; most do not. */
export function mayBeDecoded(text: string): boolean {
  return text.includes(' (') && mark.test(text);
}
