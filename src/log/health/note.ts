import { type Refusal, refusalSentence } from '../../kernel/refusals.ts';
import { type Nothing, say, type Sentences, type Told } from '../../kernel/told.ts';

/** A taint that tells of a failure; its letter means the same to all vendors (kernel/panic.c, taint_flags). */
export type FailureTaint = 'D' | 'L' | 'M' | 'B' | 'W';

/** Who lost messages. */
export type Loser = 'kernel' | 'journal' | 'syslog';

/** What may be wrong with a log, by the code of its sentence. */
export interface NoteValues {
  empty: Nothing;
  encoding: { encoding: string };
  /** What was packed ends early, or is damaged. */
  'broken-archive': { because: Refusal };
  undecodable: Nothing;
  'copy-damage': Nothing;
  flattened: { lines: number };
  'hard-wraps': { messages: number };
  /** So many rows went on with the one above. */
  'word-wraps': { rows: number };
  'newest-first': Nothing;
  /** `crash`: the boot of the first one, from 1; null where there is none. */
  boots: { boots: number; crash: number | null };
  crowded: { reports: number };
  'no-headline': Nothing;
  'no-trace': Nothing;
  'cut-off': Nothing;
  /** Two processors printed at the same time: what their lines were told apart by. */
  'told-by-caller': Nothing;
  'told-by-order': Nothing;
  /** What belongs to either is left out of both. */
  'not-told': Nothing;
  'not-taken-apart': Nothing;
  'earlier-failure': { taint: FailureTaint };
  'clock-back': Nothing;
  'clock-gap': { minutes: number };
  /** `text`: as the log says it the first time; `times`: how often it does. */
  dropped: { by: Loser; text: string; times: number };
  /** So many at first, by the numbers of the records; in so many places. */
  'records-missing': { records: number; times: number };
  'rate-limited': { text: string; times: number };
}

/** What is wrong with the log itself: one sentence, with the line where there is one. */
export interface HealthNote {
  /** Of which sort it is: several sentences may be of one. */
  code: string;
  message: string;
  /** The same as data, for other languages. */
  told: ToldNote;
  line?: number;
}

export type ToldNote = Told<NoteValues>;
export type NoteSentences = Sentences<NoteValues>;

const failures: Record<FailureTaint, string> = {
  D: 'the kernel had oopsed before (taint D)',
  L: 'a soft lockup had happened before (taint L)',
  M: 'a machine check had happened before (taint M)',
  B: 'a bad page had been found before (taint B)',
  W: 'the kernel had warned before (taint W)',
};

const losers: Record<Loser, string> = {
  kernel: 'The kernel dropped',
  journal: 'The journal lost',
  syslog: 'syslog dropped',
};

function furtherTimes(times: number): string {
  if (times === 1) return '';
  return times === 2 ? ', and once more below' : `, and ${String(times - 1)} times more below`;
}

/** In English, as the command line prints them. */
const english: NoteSentences = {
  empty: () => 'The input is empty.',
  encoding: ({ encoding }) =>
    `The text is not UTF-8; it was read as ${encoding}, so that letters beyond ASCII may be wrong.`,
  'broken-archive': ({ because }) => `${refusalSentence(because)} What stands before that was read.`,
  undecodable: () => 'Characters are lost here: they were no text in the encoding of this log.',
  'copy-damage': () => 'The text was copied from a page or a chat: blanks, quotation marks or markup were put right.',
  flattened: ({ lines }) =>
    `Several messages stand on one line (${lines === 1 ? '1 line was' : `${String(lines)} lines were`} cut apart).`,
  'hard-wraps': ({ messages }) =>
    `Messages are cut at the width of a screen (${messages === 1 ? '1 message was' : `${String(messages)} messages were`} put together again).`,
  'word-wraps': ({ rows }) =>
    `Messages are broken at blanks, as letters do with long ones (${rows === 1 ? '1 row was' : `${String(rows)} rows were`} put back).`,
  'newest-first': () => 'The newest message stands first: the log was turned round to be read.',
  boots: ({ boots, crash }) =>
    `The log holds ${String(boots)} boots${crash === null ? '' : `; the first crash is in boot ${String(crash)}`}.`,
  crowded: ({ reports }) =>
    `The log holds more than ${String(reports)} reports: from here on those that say what an earlier one said are counted with it, whichever boot they are of.`,
  'no-headline': () => 'The report has no headline: the lines before it are missing.',
  'no-trace': () => 'The report is cut off: no call trace follows the headline.',
  'cut-off': () => 'The report is cut off within its call trace: what the kernel prints below it is missing.',
  'told-by-caller': () =>
    'This report was printed at the same time as the one above: their lines were told apart by the caller id.',
  'told-by-order': () =>
    'Another report was printed at the same time, and the lines do not say which is whose: they were told apart by the order in which the kernel prints them.',
  'not-told': () =>
    'Two processors printed at the same time, and the lines do not say which is whose: what may belong to either is left out of both reports.',
  'not-taken-apart': () =>
    'Two processors printed at the same time, and the lines do not say which is whose: the report holds lines of both.',
  'earlier-failure': ({ taint }) =>
    `This is not the first failure of the boot: ${failures[taint]}. Look further up, or for an older log.`,
  'clock-back': () => 'The time stamps go back here without a boot: another log begins, or lines stand in disorder.',
  'clock-gap': ({ minutes }) =>
    `${String(minutes)} minutes lie between two lines of the report: it may be put together from two.`,
  dropped: ({ by, text, times }) => `${losers[by]} messages here: ${text}${furtherTimes(times)}.`,
  'records-missing': ({ records, times }) =>
    `By the numbers of the records ${records === 1 ? 'one is' : `${String(records)} are`} missing here${furtherTimes(times)}.`,
  'rate-limited': ({ text, times }) => `The kernel left messages out by a rate limit: ${text}${furtherTimes(times)}.`,
};

/** Notes of one sort whose sentences differ. */
const sorts: Partial<Record<keyof NoteValues, string>> = {
  'no-trace': 'cut-off',
  'told-by-caller': 'interleaved',
  'told-by-order': 'interleaved',
  'not-told': 'interleaved',
  'not-taken-apart': 'interleaved',
  'records-missing': 'dropped',
};

/** A note, with its sentence in English. */
export function noteOf(told: ToldNote, line?: number): HealthNote {
  const note = { code: sorts[told.code] ?? told.code, message: say(english, told), told };
  return line === undefined ? note : { ...note, line };
}
