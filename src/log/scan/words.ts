import { memoryWord } from '../boot-memory.ts';
import { triggers } from '../detectors/detectors.ts';
import { openingWords } from '../headless.ts';
import { lossWords } from '../health/losses.ts';

/** Words of lines that are no headline and still matter while no report is open. */
const others = [
  // the next boot, with its release
  'Linux version ',
  // and the memory that it finds
  memoryWord,
  // crash(8): the head of a backtrace, of the session, the quoted headline
  ' TASK: ',
  'vmlinux',
  'DUMPFILE: ',
  'PANIC: "',
  // dumps that somebody asked for, which are no report
  'SysRq :',
  'SysRq: ',
  'sysrq: ',
  'NMI backtrace',
  'Sending NMI',
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
  // blanks that a web page hides from the other words
  '&nbsp;',
];

/** A word to look for. */
export interface SearchedWord {
  /** The characters, all of them ASCII; it may hold the end of its line. */
  text: string;
  /** No letter or digit stands before it. */
  alone: boolean;
}

/** How a line ends behind its last word. */
const lineEnds = ['\n', '\r', ' \n', ' \r'];

/** All words by which lines are told that matter: a line without any of them is passed over unread while no report is open. */
export const searchedWords: SearchedWord[] = [
  ...triggers.flatMap(({ word, alone, last }) =>
    last ? lineEnds.map((end) => ({ text: word + end, alone })) : [{ text: word, alone }],
  ),
  ...[...openingWords, ...others].map((text) => ({ text, alone: false })),
];
