import { joinedLine, type Line, lineFrom } from './line.ts';
import { symbolSource } from '../symbols/symbol.ts';
import { readOnce } from './wording.ts';

/** How a message does not end, and how it goes on. */
interface Break {
  end: RegExp;
  rest: RegExp;
  /** Behind a hyphen, with no blank in between. */
  withinWord?: true;
}

/** A symbol of a trace, of the older form for arm in brackets. */
const symbol = new RegExp(String.raw`^\(?(?:\? )?${symbolSource}`);

/**
 * Mail programs break long lines at a blank. What goes on carries no prefix, or none but the quote marks:
 *
 *     Jun 02 19:05:32 host01 kernel: BUG: unable to handle kernel
 *     paging request at 0000000715a42801
 *     Jun 02 19:05:32 host01 kernel: RIP:
 *     0010:foo_device_swapout+0x6a/0x3d0
 *     [ 1139.416182] [c00020194548fc70] [c00000000049a970]
 *     simple_attr_read+0x70/0x170 (unreliable)
 *     Jun 02 19:05:32 host01 kernel: CPU: 9 PID: 2304 Comm:
 *     X Not tainted 5.13.0-rc4-tip+ #1
 *     CPU: 10 UID: 107 PID: 6210 Comm: qemu-system-s39 Kdump: loaded Not tainted 6.16.0-
 *     rc7-00005-g4ff8295d8d61 #79 NONE
 *     Hardware name: Dell Inc. PowerEdge R730/072T6D, BIOS 2.4.3
 *     01/17/2017
 *     000000001b2d9f5f (&sig->cred_guard_mutex){+.+.}, at:
 *     lock_trace+0x3f/0xc0 fs/proc/base.c:402
 *     [    3.938739] BUG: KASAN: invalid-access in
 *     bpf_patch_insn_data+0x178/0x3b0
 */
const breaks: Break[] = [
  { end: /^BUG: unable to handle kernel$/, rest: /^(?:NULL pointer dereference|paging request)\b/ },
  { end: /^BUG: K[A-Z]+: [\w -]+ in(?: [\w.]+ \/)?$/, rest: symbol },
  {
    end: /^WARNING: CPU: \d+ PID: \d+ at [\w./-]+:\d+$/,
    rest: /^[\w.$]+(?:\+0x[0-9a-f]+\/0x[0-9a-f]+\b| \S+:\d+ \[inline\]$)/,
  },
  { end: /^(?:CPU \d+ )?Unable to handle kernel paging request at virtual address [0-9a-f]{8,16},$/, rest: /^epc == / },
  { end: /^IP:$/, rest: /^(?:\[<|[\w.]+\+0x)/ },
  { end: /^Hardware name: .{1,200}, BIOS \S.*$/, rest: /^\d\d\/\d\d\/\d{4}$/ },
  { end: /^RIP:$/, rest: /^(?:0010|e030):/ },
  {
    end: /^(?:pc :|lr :|(?:pc|lr) ?: ?\[0x[0-9a-f]{16}\]|PC is at|LR is at|EIP is at|NIP \[[0-9a-f]{8,16}\]|LR \[[0-9a-f]{8,16}\])$/,
    rest: symbol,
  },
  { end: /(?:\[<[0-9a-f]{8,16}>\]|^ *\[[0-9a-f]{8,16}\] \[[0-9a-f]{8,16}\])(?: \?)?$|^ *\?$/, rest: symbol },
  {
    end: /^CPU: \d+ (?:UID: \d+ )?PID: \d+ Comm: .{0,200}ainted.{0,120} \d+\.\d[\w.+~-]*-$/,
    rest: /^[\w.+~-]+ #\d/,
    withinWord: true,
  },
  { end: /^CPU: \d+ (?:UID: \d+ )?PID: \d+ Comm: .{0,200}ainted.{0,120} \d+\.\d[\w.+~-]*$/, rest: /^#\d/ },
  {
    end: /^CPU: \d+ (?:UID: \d+ )?PID: \d+ Comm:(?!.{0,200}ainted.{0,120} \d+\.\d+)/,
    rest: /ainted[: ]|\d+\.\d+\.\S+ #\d/,
  },
  { end: /\}(?:-\{\d+:\d+\})?, at: *$/, rest: symbol },
  { end: /^Krnl PSW : [0-9a-f]{8,16}(?: [0-9a-f]{8,16})?$/, rest: /^(?:[0-9a-f]{8,16} )?\(/ },
  { end: /^Krnl PSW : .{0,200}\([\w.]+\+0x[0-9a-f]+\/0x[0-9a-f]+ ?$/, rest: /^\[[\w-]+\]\)/ },
  { end: /^---\[ end trace$/, rest: /^[0-9a-f]{16} \]---$/ },
];

/** Which of them a line ends in; null where it is whole. */
const breakOf = readOnce((text) => breaks.find(({ end }) => end.test(text)) ?? null);

/** Whether a message ends as none does that is whole. */
export function isBroken(line: Line): boolean {
  return breakOf(line) !== null;
}

/** Whether a line may be the rest of the one above: it has no time of its own, and no other prefix that the line above has not. */
export function mayBeRest(above: Line, { number, time, column, text }: Line): boolean {
  if (time !== null || column > above.column || text === '') return false;
  return number === (above.numbers?.at(-1) ?? above.number) + 1;
}

/** The line that a message is with what may be its rest; null where it does not go on. */
export function withRest(above: Line, line: Line): Line | null {
  const broken = breakOf(above);
  return broken?.rest.test(line.text.trimStart()) === true ? joined(above, line, broken.withinWord) : null;
}

/** How the rest of a headline begins: within a sentence, or with the path of a file. */
const within = /^\s*[a-z0-9([/]/;

/** The same for the first line of a report, of which no end is told. */
export function withRestOfHeadline(above: Line, line: Line): Line | null {
  return within.test(line.text) ? joined(above, line) : null;
}

function joined(above: Line, line: Line, withinWord = false): Line {
  const start = line.text.search(/\S/);
  return joinedLine(above, start > 0 ? lineFrom(line, start, line.text.slice(start)) : line, withinWord ? '' : ' ');
}
