import { type ReadEvent } from './read-event.ts';

/**
 * Who copied a terminal has the messages that syslogd wrote to all of them, and below, or above, the log that he asked for; they tell of one crash:
 *
 *     Message from syslogd@host01 at Jun  2 19:05:32 ...
 *      kernel:Oops: 0000 [#1] SMP
 *
 *     [root@host01 ~]# dmesg | tail
 *     BUG: unable to handle kernel NULL pointer dereference at 0000000000000010
 *     Oops: 0000 [#1] SMP
 */
export function withoutCopies(read: ReadEvent[]): ReadEvent[] {
  if (!read.some(({ copied }) => copied)) return read;
  const originals = read.filter(({ copied }) => !copied);
  return read.filter((entry) => {
    const original = entry.copied ? originals.find((each) => holds(each, entry)) : undefined;
    if (original === undefined) return true;
    original.event.panicked ||= entry.event.panicked;
    return false;
  });
}

function holds(original: ReadEvent, { event: { headline }, boot }: ReadEvent): boolean {
  return original.boot === boot && original.event.messages.some(({ text }) => text === headline);
}
