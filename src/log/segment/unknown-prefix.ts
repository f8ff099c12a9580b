import { beginningsOf, formOf, mayShare } from '../containers/prefix-form.ts';
import { reportLine, reportPart } from '../containers/report-line.ts';
import { isCut } from '../parts/cut-here.ts';
import { type Line, lineFrom, noLine } from '../lines/line.ts';
import { type LineStage } from '../lines/printed-twice.ts';
import { type ContainerTally } from '../lines/tally.ts';
import { readOnce } from '../lines/wording.ts';
import { mark } from '../scan/mark.ts';
import { symbolSource } from '../symbols/symbol.ts';
import { headlineIn } from './headline-in.ts';
import { isHeadless } from './headless.ts';
import { isBootBanner } from './boot-banner.ts';

/** No program writes a longer one. */
const longestPrefix = 120;

/** So many rows below the first line of a report are looked at, or that many that have no such prefix. */
const reach = 12;
const mostWithout = 2;

/** So many of them have to be a report's own: rows of a list may begin alike, and name a headline each. */
const fewestParts = 2;

/** Of a trouble that is told in a line nothing follows but other lines of the console: so many have to begin alike, in a word or a number. */
const fewestAlike = 6;
const fewestAtEnd = 2;

const lineOfReport = new RegExp(reportLine, 'g');

/** Asked of nearly every line: at one place, not at each. */
const atStart = new RegExp(`^${reportLine}`);

/** What else tells of a report wherever it stands: a symbol with its offset, as in `lr : foo_read+0x12/0x40`. */
const part = new RegExp(String.raw`^${reportPart}|(?:^|[\s([<:])${symbolSource}`);

/** Lines that may all have a prefix. */
interface Candidate {
  first: Line;
  below: Line[];
  /** The prefix with whatever numbers; null till the second line shows which it may be. */
  form: RegExp | null;
}

/**
 * Takes off what a program that keeps a console writes in front of each line, where no container of that kind is known:
 *
 *     T+12.345 BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
 *     T+12.346 IP: [<ffffffffae57572c>] blk_mq_check_expired+0x6c/0x80
 *     console.log:06:51:39: Kernel panic - not syncing: Fatal exception
 *
 * The first line of a report tells where its prefix ends, the lines below it that they have the same but for its numbers. Kernels print a time
 * stamp of their own, or nothing: what they print in front of a headline does not stand in front of the frames.
 */
export function unknownPrefix(emit: (line: Line) => void, tally: ContainerTally): LineStage {
  /** What was found last; null before, and where a report has none. */
  let form: RegExp | null = null;
  let candidate: Candidate | null = null;

  const give = (line: Line): void => {
    const [prefix = ''] = form?.exec(line.text) ?? [];
    if (prefix !== '') tally.count('unknown prefix');
    emit(prefix === '' ? line : behind(line, prefix.length));
  };

  const settle = ({ first, below, form: found }: Candidate, isPrefix: boolean): void => {
    candidate = null;
    if (isPrefix) form = found;
    give(first);
    below.forEach(isPrefix ? give : take);
  };

  const hold = (line: Line, held: Candidate): void => {
    held.below.push(line);
    held.form ??= formByShape(held.first, line);
    if (isConfirmed(held)) settle(held, true);
    else if (isRefuted(held)) settle(held, false);
  };

  const take = (line: Line): void => {
    if (candidate !== null) {
      hold(line, candidate);
      return;
    }
    if (!mayBegin(line) || form?.test(line.text) === true) {
      give(line);
      return;
    }
    const prefix = prefixByWords(line);
    if (prefix === '') {
      form = null;
      give(line);
      return;
    }
    candidate = { first: line, below: [], form: prefix === null ? null : formOf(prefix) };
  };

  const end = (): void => {
    if (candidate === null) return;
    settle(candidate, countParts(textsBehind(candidate)) > 0 || areAlike(candidate, fewestAtEnd));
  };

  return { take, end, isOpen: () => candidate !== null };
}

function mayBegin({ time, words }: Line): boolean {
  return time === null && (words & (mark.headline | mark.opening | mark.boot)) !== 0;
}

/** What stands in front of a line of a report, if its words tell; '' for a line of one that nothing stands in front of. */
const prefixByWords = readOnce((text) => {
  if (atStart.test(text)) return '';
  for (const { index } of text.slice(0, 2 * longestPrefix).matchAll(lineOfReport)) {
    if (index <= longestPrefix && begins(text.slice(index))) return withoutBlanks(text.slice(0, index));
  }
  return begins(text) ? '' : null;
});

/** Blanks alone are an indentation. */
function withoutBlanks(prefix: string): string {
  return prefix.trim() === '' ? '' : prefix;
}

/** The form of a prefix where the line below shows which part of both is alike; null where none is, or no report begins behind it. */
function formByShape(line: Line, below: Line): RegExp | null {
  if (!mayShare(line.text, below.text)) return null;
  for (const prefix of beginningsOf(line.text, longestPrefix)) {
    const form = formOf(prefix);
    if (!form.test(below.text)) return null;
    if (begins(line.text.slice(prefix.length))) return form;
  }
  return null;
}

/** Whether a text is the first line of a report, or of a boot, as it stands. */
function begins(text: string): boolean {
  const line = lineFrom(noLine, 0, text);
  if (isCut(text) || isHeadless(text) || isBootBanner(line)) return true;
  // A pattern that may stand behind other words is not where the line begins.
  return headlineIn(line)?.detector.pattern.exec(text)?.index === 0;
}

/** What stands behind the prefix on the lines below that have it. */
function textsBehind({ below, form }: Candidate): string[] {
  return form === null ? [] : below.flatMap(({ text }) => (form.test(text) ? [text.replace(form, '')] : []));
}

/** How many of them only a report has. */
function countParts(texts: readonly string[]): number {
  return texts.filter((text) => part.test(text)).length;
}

/** How a prefix does not end, and the beginning of a sentence may: `I saw a Kernel panic`. */
const sentence = /[a-z,] $/;

/** Whether at least so many lines have the prefix, none has not, and it is more than a mark. */
function areAlike(candidate: Candidate, fewest: number): boolean {
  const { first, below, form } = candidate;
  const [prefix = ''] = form?.exec(first.text) ?? [];
  const { length } = textsBehind(candidate);
  return length >= fewest && length === below.length && /\w/.test(prefix) && !sentence.test(prefix);
}

function isConfirmed(candidate: Candidate): boolean {
  return countParts(textsBehind(candidate)) >= fewestParts || areAlike(candidate, fewestAlike);
}

function isRefuted(candidate: Candidate): boolean {
  const { length } = candidate.below;
  return candidate.form === null || length >= reach || length - textsBehind(candidate).length > mostWithout;
}

function behind(line: Line, length: number): Line {
  return lineFrom(line, length, line.text.slice(length));
}
