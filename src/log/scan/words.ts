import { blockWords } from '../blocks/arrange.ts';
import { printableWord } from '../blocks/quoted-printable.ts';
import { triggers } from '../detectors/detectors.ts';
import { memoryWord } from '../event/boot-memory.ts';
import { captureKernelWord } from '../event/capture-kernel.ts';
import { lossWords } from '../health/losses.ts';
import { cutHereWord } from '../parts/cut-here.ts';
import { bannerWord } from '../segment/boot-banner.ts';
import { openingWords } from '../segment/headless.ts';
import { askedForWords } from '../segment/opening.ts';
import { backtraceHeaderWord } from '../session/backtrace-header.ts';
import { backtraceMiddleWords } from '../session/backtrace-middle.ts';
import { debuggerWords } from '../session/debugger-frame.ts';
import { systemHeaderWords } from '../session/system-header.ts';
import { mark } from './mark.ts';
import { type SearchedWord } from './word-table.ts';

/** The next boot, with its release, the memory that it finds, and the sign of a kernel that saves another one's. */
const bootWords = [bannerWord, memoryWord, captureKernelWord];

/** Words of lines that begin a report and are no headline. */
const beginnings = [
  ...openingWords,
  backtraceHeaderWord,
  ...systemHeaderWords,
  ...backtraceMiddleWords,
  ...debuggerWords,
  // the text of a WARN() follows
  cutHereWord,
  // dumps are no report
  ...askedForWords,
];

/** Words of what stands between the messages. */
const betweenWords = [
  ...lossWords,
  // rows that a container puts between the messages, or repeats them by
  'login: ',
  ' repeated ',
  ...blockWords,
  printableWord,
  // blanks that a web page hides from the other words
  '&nbsp;',
];

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
