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
];

/** One of these stands in every row that tells of a loss. */
export const lossWords: string[] = losses.map(({ word }) => word);

/** `** 123 printk messages dropped **` -> a note; null for any other row. What a program leaves out of its own messages is none of the kernel's. */
export function lossNote(text: string, line: number): HealthNote | null {
  for (const { by, word, pattern } of losses) {
    if (!text.includes(word)) continue;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    const told: ToldNote =
      by === null
        ? { code: 'rate-limited', values: { text: found } }
        : { code: 'dropped', values: { by, text: found } };
    return noteOf(told, line);
  }
  return null;
}
