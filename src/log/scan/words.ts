import { printableWord } from '../blocks/quoted-printable.ts';
import { memoryWord } from '../event/boot-memory.ts';
import { triggers } from '../detectors/detectors.ts';
import { openingWords } from '../segment/headless.ts';
import { lossWords } from '../health/losses.ts';
import { backtraceMiddleWords } from '../session/backtrace-middle.ts';
import { cutHereWord } from '../parts/cut-here.ts';
import { mark } from './mark.ts';

/** The next boot, with its release, the memory that it finds, and the sign of a kernel that saves another one's. */
const bootWords = ['Linux version ', memoryWord, 'elfcorehdr='];

/** Words of lines that begin a report and are no headline. */
const beginnings = [
  ...openingWords,
  // crash(8): the head of a backtrace, of the session, the quoted headline
  ' TASK: ',
  'vmlinux',
  'DUMPFILE: ',
  ' RELEASE: ',
  'PANIC: "',
  ...backtraceMiddleWords,
  // the text of a WARN() follows
  cutHereWord,
  // dumps that somebody asked for, which are no report
  'SysRq :',
  'SysRq: ',
  'sysrq: ',
  'NMI backtrace',
  'Sending NMI',
];

/** Words of what stands between the messages. */
const betweenWords = [
  // messages that are missing
  ...lossWords,
  // rows that a container puts between the messages, or repeats them by
  'login: ',
  ' repeated ',
  // containers of several lines
  'Panic#',
  'Oops#',
  'Emergency#',
  'Shutdown#',
  'Restart#',
  'Poweroff#',
  'Unknown#',
  'Halt#',
  '__CURSOR',
  '__REALTIME_TIMESTAMP',
  '"MESSAGE"',
  ',ncfrag=',
  printableWord,
  // blanks that a web page hides from the other words
  '&nbsp;',
];

/** A word to look for. */
export interface SearchedWord {
  /** The characters, all of them ASCII; it may hold the end of its line. */
  text: string;
  /** No letter or digit stands before it. */
  alone: boolean;
  /** What it tells of its line: a bit of `mark`. */
  tells: number;
}

/** How a line ends behind its last word. */
const lineEnds = ['\n', '\r', ' \n', ' \r'];

/** All words by which lines are told that matter: a line without any of them is passed over unread while no report is open. */
export const searchedWords: SearchedWord[] = [
  ...triggers.flatMap(({ word, alone, last }) =>
    (last ? lineEnds : ['']).map((end) => ({ text: word + end, alone, tells: mark.headline })),
  ),
  ...anywhere(beginnings, mark.opening),
  ...anywhere(bootWords, mark.boot),
  ...anywhere(betweenWords, mark.between),
];

function anywhere(words: readonly string[], tells: number): SearchedWord[] {
  return words.map((text) => ({ text, alone: false, tells }));
}
