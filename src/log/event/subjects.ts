import { type CrashEvent, type Frame, type ReportLine, type Subject } from '../../kernel/event.ts';
import { messagesIn } from '../report/messages.ts';
import { type ReadEvent } from './read-event.ts';

/** What matchers see of the events of a log, given in log order. */
export function subjectsOf(read: readonly ReadEvent[]): Subject[] {
  const boots = new Map<number, Subject[]>();
  return read.map((entry) => {
    const { boot } = entry;
    const ofBoot = boots.get(boot) ?? [];
    boots.set(boot, ofBoot);
    const subject = new ReadSubject(entry, ofBoot);
    ofBoot.push(subject);
    return subject;
  });
}

/** An event with what was kept of its report. A log may hold ten thousand, and of most no more is asked for than the event. */
class ReadSubject implements Subject {
  readonly event: CrashEvent;
  readonly boot: number;
  readonly #read: ReadEvent;
  /** The reports of its boot, of which so many came before it. */
  readonly #ofBoot: readonly Subject[];
  readonly #before: number;
  #lines: ReportLine[] | null = null;

  constructor(read: ReadEvent, ofBoot: readonly Subject[]) {
    this.event = read.event;
    this.boot = read.boot;
    this.#read = read;
    this.#ofBoot = ofBoot;
    this.#before = ofBoot.length;
  }

  get lines(): readonly ReportLine[] {
    this.#lines ??= messagesIn(this.#read.messages);
    return this.#lines;
  }

  get texts(): readonly string[] {
    return this.#read.messages.texts;
  }

  get stacks(): readonly (readonly Frame[])[] {
    return stacksOf(this.event, this.#read.stacks);
  }

  get earlier(): readonly Subject[] {
    return this.#ofBoot.slice(0, this.#before);
  }
}

/** The trace of the event first. It may be one that does not stand first in the report, or part of one. */
function stacksOf({ frames }: CrashEvent, stacks: Frame[][]): Frame[][] {
  const [own] = frames;
  const others = stacks.filter((stack) => own === undefined || !stack.includes(own));
  return [frames, ...others].filter(({ length }) => length > 0);
}
