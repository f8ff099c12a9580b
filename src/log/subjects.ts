import { type CrashEvent, type Frame, type ReportLine, type Subject } from '../kernel/event.ts';
import { messagesIn } from './messages.ts';
import { type ReadEvent } from './read-event.ts';

/** What matchers see of the events of a log, given in log order. */
export function subjectsOf(read: readonly ReadEvent[]): Subject[] {
  const boots = new Map<number, Subject[]>();
  return read.map((entry) => {
    const { boot } = entry;
    const ofBoot = boots.get(boot) ?? [];
    boots.set(boot, ofBoot);
    const subject = subjectOf(entry, ofBoot, ofBoot.length);
    ofBoot.push(subject);
    return subject;
  });
}

/** An event with what was kept of its report. `before` of the reports of its boot came before it. */
function subjectOf({ event, boot, stacks, messages }: ReadEvent, ofBoot: readonly Subject[], before: number): Subject {
  let lines: ReportLine[] | null = null;
  return {
    event,
    get lines() {
      lines ??= messagesIn(messages);
      return lines;
    },
    get stacks() {
      return stacksOf(event, stacks);
    },
    boot,
    // Cut out anew each time: a log may hold ten thousand reports, and most are never asked for it.
    get earlier() {
      return ofBoot.slice(0, before);
    },
  };
}

/** The trace of the event first. It may be one that does not stand first in the report, or part of one. */
function stacksOf({ frames }: CrashEvent, stacks: Frame[][]): Frame[][] {
  const [own] = frames;
  const others = stacks.filter((stack) => own === undefined || !stack.includes(own));
  return [frames, ...others].filter(({ length }) => length > 0);
}
