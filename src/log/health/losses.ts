import { type HealthNote } from '../../kernel/event.ts';

/** A row that says that others are missing. */
interface Loss {
  code: 'dropped' | 'rate-limited';
  /** Stands in every such row; rows without any such word are never looked at while no report is open. */
  word: string;
  pattern: RegExp;
  /** The sentence, with the text that was found behind it. */
  message: string;
}

const losses: Loss[] = [
  // kernel/printk/printk.c, console_unlock(), 4.3 on
  {
    code: 'dropped',
    word: 'printk messages dropped',
    pattern: /\*\* \d{1,10} printk messages dropped \*\*/,
    message: 'The kernel dropped messages here',
  },
  // `systemd-journald[412]: Missed 15 kernel messages` (src/journal/journald-kmsg.c)
  {
    code: 'dropped',
    word: ' kernel messages',
    pattern: /(?<=: )Missed \d{1,10} kernel messages/,
    message: 'The journal lost messages here',
  },
  // rsyslog: `imuxsock lost 56 messages from pid 2896 due to rate-limiting` (plugins/imuxsock/imuxsock.c, 5.x),
  // `imjournal: 236 messages lost due to rate-limiting` (runtime/ratelimit.c)
  {
    code: 'dropped',
    word: 'due to rate-limiting',
    pattern: /\b(?:imuxsock|imjournal)\b.{0,120}?\b(?:lost|drop)\b.{0,60}? due to rate-limiting/,
    message: 'syslog dropped messages here',
  },
  // `net_ratelimit: 42 callbacks suppressed` (lib/ratelimit.c)
  {
    code: 'rate-limited',
    word: 'callbacks suppressed',
    pattern: /\b\d{1,10} callbacks suppressed/,
    message: 'The kernel left messages out by a rate limit',
  },
];

/** One of these stands in every row that tells of a loss. */
export const lossWords: string[] = losses.map(({ word }) => word);

/** `** 123 printk messages dropped **` -> a note; null for any other row. What a program leaves out of its own messages is none of the kernel's. */
export function lossNote(text: string, line: number): HealthNote | null {
  for (const { code, word, pattern, message } of losses) {
    if (!text.includes(word)) continue;
    const found = pattern.exec(text);
    if (found !== null) return { code, message: `${message}: ${found[0]}.`, line };
  }
  return null;
}
