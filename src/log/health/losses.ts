import { type HealthNote, type Loser, noteOf, type ToldNote } from './note.ts';

/** A row that says that others are missing. */
interface Loss {
  /** Null where a rate limit is what left them out. */
  by: Loser | null;
  /** Stands in every such row; rows without any such word are never looked at while no report is open. */
  word: string;
  pattern: RegExp;
}

const losses: Loss[] = [
  // kernel/printk/printk.c, console_unlock(), 4.3 on
  {
    word: 'printk messages dropped',
    pattern: /\*\* \d{1,10} printk messages dropped \*\*/,
    by: 'kernel',
  },
  // `systemd-journald[412]: Missed 15 kernel messages` (src/journal/journald-kmsg.c)
  {
    word: ' kernel messages',
    pattern: /(?<=: )Missed \d{1,10} kernel messages/,
    by: 'journal',
  },
  // `systemd-journald[375]: /dev/kmsg buffer overrun, some messages lost.` (the same file)
  {
    word: 'buffer overrun, some',
    pattern: /\/dev\/kmsg buffer overrun, some messages lost/,
    by: 'journal',
  },
  // rsyslog: `imuxsock lost 56 messages from pid 2896 due to rate-limiting` (plugins/imuxsock/imuxsock.c, 5.x),
  // `imjournal: 236 messages lost due to rate-limiting` (runtime/ratelimit.c)
  {
    word: 'due to rate-limiting',
    pattern: /\b(?:imuxsock|imjournal)\b.{0,120}?\b(?:lost|drop)\b.{0,60}? due to rate-limiting/,
    by: 'syslog',
  },
  // `net_ratelimit: 42 callbacks suppressed` (lib/ratelimit.c)
  {
    word: 'callbacks suppressed',
    pattern: /\b\d{1,10} callbacks suppressed/,
    by: null,
  },
  // `printk: 12 messages suppressed.` (kernel/printk.c), `NET: 5 messages suppressed.` (net/core/utils.c), to 2.6.26;
  // `BUG: Bad page state: 5 messages suppressed` (mm/page_alloc.c), `BUG: Bad page map: ...` (mm/memory.c), 2.6.29 on
  {
    word: ' messages suppressed',
    pattern: /(?<=(?:^|[ \]>])(?:printk|NET|BUG: Bad page \w+): )\d{1,10} messages suppressed/,
    by: null,
  },
];

/** One of these stands in every row that tells of a loss. */
export const lossWords: string[] = losses.map(({ word }) => word);

/** `** 123 printk messages dropped **` -> what it tells; null for any other row. What a program leaves out of its own messages is none of the kernel's. */
export function lossIn(text: string): ToldNote | null {
  for (const { by, word, pattern } of losses) {
    if (!text.includes(word)) continue;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    return by === null
      ? { code: 'rate-limited', values: { text: found, times: 1 } }
      : { code: 'dropped', values: { by, text: found, times: 1 } };
  }
  return null;
}

/** Of each sort the first is told, and how many there are: a log of a broken serial line holds thousands. */
export interface LossTally {
  add: (told: ToldNote, line: number) => void;
  notes: () => HealthNote[];
}

export function lossTally(): LossTally {
  const firsts = new Map<string, { told: ToldNote; line: number }>();
  return {
    add: (told, line) => {
      const sort = told.code === 'dropped' ? told.values.by : told.code;
      const first = firsts.get(sort)?.told;
      if (first === undefined) firsts.set(sort, { told, line });
      else if ('times' in first.values) first.values.times += 1;
    },
    notes: () => [...firsts.values()].map(({ told, line }) => noteOf(told, line)),
  };
}
