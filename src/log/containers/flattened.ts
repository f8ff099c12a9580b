/**
 * Logs that a web page or a chat flattened: many messages on one line.
 *
 *     [86390.829326] BUG: unable to handle kernel paging request at 0000000100620100 [86390.829510] IP: [<ffffffff9ed7f2ad>] strnlen+0xd/0x40
 *
 * With time stamps the cuts are plain. Without them (a crash(8) session, printk.time=0) a message is told by how it begins.
 */
const stamp = /(?:<\d{1,3}>)?\[ *\d{1,10}\.\d{6}\]/g;

/** A line shorter than this is not taken for several messages by its words alone. */
const shortest = 200;

/** Fewer beginnings than this on one line may be a quotation. */
const fewest = 3;

/** How messages and rows begin that have no time stamp. */
const beginnings = new RegExp(
  [
    // crash(8): prompts, backtraces, exception frames
    String.raw`crash> `,
    String.raw`PID: \d+ +TASK: [0-9a-f]`,
    String.raw`#\d+ \[[0-9a-f]{8,16}\] `,
    String.raw`\[exception RIP: `,
    String.raw`RIP: [0-9a-f]{8,16} +RSP: `,
    String.raw`(?:RAX|RDX|RBP|R10|R13|ORIG_RAX): [0-9a-f]{16}`,
    String.raw`--- <`,
    // crash(8): sys
    String.raw`(?:DUMPFILE|DATE|UPTIME|LOAD AVERAGE|NODENAME|MACHINE|MEMORY): `,
    String.raw`KERNEL: \S*vmlinux`,
    String.raw`(?:CPUS|TASKS): \d+ `,
    String.raw`RELEASE: \d`,
    String.raw`VERSION: #`,
    String.raw`PANIC: "`,
    String.raw`PID: \d+ +(?=COMMAND: )`,
    String.raw`COMMAND: (?="[^"]*" +TASK: )`,
    String.raw`TASK: [0-9a-f]{8,16} +[[(]`,
    String.raw`CPU: \d+ +(?=STATE: )`,
    String.raw`STATE: TASK_`,
    // the kernel's own report
    String.raw`-{10,}\[ cut here`,
    String.raw`(?<!")BUG: `,
    String.raw`IP: \[<`,
    String.raw`PGD [0-9a-f]`,
    String.raw`(?<!")Oops: [0-9a-f]{4}`,
    String.raw`Modules linked in:`,
    String.raw`CPU: \d+ (?:UID: \d+ )?PID: `,
    String.raw`Hardware name: `,
    String.raw`task: [0-9a-f]{8,16} `,
    String.raw`RIP: 0010:`,
    String.raw`RSP: 00\d\d:`,
    String.raw`Call Trace:`,
    String.raw`(?<!RIP:? +(?:0010:)?\[<[0-9a-f]{8,16}>\] +|RIP: 0010:|RIP +|IP: )\[<[0-9a-f]{8,16}>\] `,
    String.raw`Code: [0-9a-f<]`,
    String.raw`---\[ end `,
    String.raw`(?<!")Kernel panic - `,
  ].join('|'),
  'g',
);

/** Nearly every line holds one message. */
const one = [0];

/** 0-based starts of the messages on one line; `[0]` for a line that holds one. */
export function messageStarts(text: string): number[] {
  stamp.lastIndex = 1;
  const single = text.length < shortest && !stamp.test(text);
  stamp.lastIndex = 0;
  if (single) return one;
  const starts = new Set([0]);
  for (const found of text.matchAll(stamp)) starts.add(found.index);
  if (starts.size === 1 && text.length >= shortest) {
    const found = [...text.matchAll(beginnings)];
    if (found.length >= fewest) found.forEach(({ index }) => starts.add(index));
  }
  return [...starts].sort((a, b) => a - b);
}
