import { type CrashEvent, type Subject } from '../../kernel/event.ts';
import { type CrashKind, kindFamilies } from '../../kernel/kinds.ts';
import { taintMeaning } from '../../kernel/taints.ts';

/** Which event of a log to believe, and why; troubles of the hardware before it are said first. */
export interface Lead {
  /** Index into `Analysis.events`. */
  event: number;
  /** One sentence or two, for a tired person. */
  reason: string;
  /** The same as data, for other languages. */
  facts: LeadFacts;
  /** Index of a hardware error before it in the same boot. */
  hardware: number | null;
}

/** What makes an event the one to begin with. */
export interface LeadFacts {
  /** No crash, but the first trouble of a log that holds no crash. */
  isTrouble: boolean;
  /** Crashes in the log. */
  crashes: number;
  /** Boots with reports. */
  boots: number;
  /** Later reports of the same boot. */
  later: number;
  /** Its taints say that the kernel had failed before. */
  failedBefore: boolean;
}

/** Their trace shows who waited or was stopped, and often not who is to blame. */
const witnesses: readonly CrashKind[] = [...kindFamilies.lockup, 'oom-kill', 'oom-panic'];

/** The kernel had failed before: its taints say so. */
const failedBefore = ['died', 'warned', 'soft-lockup'];

/** Ranks of an event, the most believable first. `bare`: it shows nothing of the code that ran. */
const ranks = { first: 0, later: 1, witness: 2, bare: 3, trouble: 4 } as const;

/** How far each event of a log is to be believed: 0 for the first failure of its boot, more for what is a consequence or a witness. */
export function standingsOf(subjects: readonly Subject[]): number[] {
  // What came before an event in its boot is gone through once for all of them: a log may hold ten thousand.
  const failed = new Map<number, boolean>();
  return subjects.map((subject) => {
    const isLater = failed.get(subject.boot) ?? subject.earlier.some(isCrash);
    failed.set(subject.boot, isLater || isCrash(subject));
    return standingOf(subject.event, isLater);
  });
}

function standingOf(event: CrashEvent, isLater: boolean): number {
  if (event.severity === 'trouble') return ranks.trouble;
  if (isBare(event)) return ranks.bare;
  if (!isLater) return ranks.first;
  return witnesses.includes(event.kind) ? ranks.witness : ranks.later;
}

/** A report that is damaged, or one line as it was printed: a machine check, a network device that is waited for. */
function isBare({ corrupted, function: name, pointer, frames }: CrashEvent): boolean {
  return corrupted || (name === null && pointer === null && frames.length === 0);
}

function isCrash({ event }: Subject): boolean {
  return event.severity === 'crash';
}

/** The event to begin with; null for a log without any. */
export function leadOf(subjects: readonly Subject[]): Lead | null {
  const standings = standingsOf(subjects);
  const event = standings.indexOf(standings.reduce((best, each) => Math.min(best, each), Infinity));
  const subject = subjects[event];
  if (subject === undefined) return null;
  const hardware = subjects.findIndex(
    (each, index) =>
      index < event &&
      each.boot === subject.boot &&
      (kindFamilies.hardware as readonly CrashKind[]).includes(each.event.kind),
  );
  const facts = factsOf(event, subject, subjects);
  return { event, reason: leadSentences(facts), facts, hardware: hardware < 0 ? null : hardware };
}

function factsOf(event: number, subject: Subject, subjects: readonly Subject[]): LeadFacts {
  return {
    isTrouble: subject.event.severity === 'trouble',
    crashes: subjects.filter(isCrash).length,
    boots: new Set(subjects.map(({ boot }) => boot)).size,
    later: subjects.filter(({ boot }, index) => boot === subject.boot && index > event).length,
    failedBefore: toldBefore(subject.event),
  };
}

/** Why to begin with an event, in English. */
export function leadSentences({ isTrouble, crashes, boots, later, failedBefore: before }: LeadFacts): string {
  const sentences = [
    isTrouble
      ? 'The log holds no crash; this is the first trouble that it tells of.'
      : crashes === 1
        ? 'It is the only crash in the log.'
        : `It is the first failure of its boot${boots > 1 ? `, and the log holds ${String(boots)} boots with reports` : ''}.`,
    later > 0 && !isTrouble
      ? `${String(later)} later ${later === 1 ? 'report' : 'reports'} of the same boot may be ${later === 1 ? 'its consequence' : 'its consequences'}.`
      : '',
    before ? 'Its taints say that the kernel had failed before: that first failure may not be in the log.' : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function toldBefore({ taint, distro }: CrashEvent): boolean {
  return (taint?.flags ?? []).some((letter) => failedBefore.includes(taintMeaning(letter, distro)?.meaning ?? ''));
}
