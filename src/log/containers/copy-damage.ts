import { type ContainerName } from './name.ts';

/**
 * What a copy through a web page, a chat or an office program does to a log, and its undoing.
 * Rows that keep the length are safe everywhere; the others carry a map back to the columns of the input.
 */
interface Repair {
  /** As it is named in `Analysis.container`. */
  container: ContainerName;
  damage: RegExp;
  original: string | ((damage: string) => string);
}

const webCopy = 'web copy';
const terminal = 'terminal codes';
const terminal3270 = '3270 terminal';

/** Where a frame's address stood in angle brackets that a page took for markup: `[] ? foo+0x1/0x2`, `RIP: 0010:[]  [] foo+0x1/0x2`. */
const eatenAddress = /(?<=^|[\s:])\[\] +(?=(?:\[\] +)?(?:\? )?(?:[\w.$]+\+0x[0-9a-f]+\/0x|0x[0-9a-f]{8}))/g;

/** From the full-width form of a sign of ASCII, as Chinese and Japanese keyboards write it, to the sign. */
const fullWidth = 0xff01 - 0x21;

/** A page that was escaped more than once has `&amp;` for each `&` of the brackets and quotation marks that the kernel prints: `&amp;lt;TASK&amp;gt;`. */
const escapedAgain =
  /&(?:amp;)+(?=lt;(?:&(?:amp;)+lt;)?[^&]{1,40}&(?:amp;)+gt;|(?:gt|quot|apos|nbsp|#x?[0-9a-f]{2,4});)/gi;

/**
 * `\_`, `\[`, `\<`: Markdown and wikis have such signs escaped where they are no markup; `\_SB_.PCI0` is a name of ACPI, and the
 * kernel of sparc draws a face above its oopses:
 *
 *     \|/ ____ \|/
 *     "@'/ .. \`@"
 *     /_| \__/ |_\
 *        \__U_/
 */
const escapedMarkup = /(?<!"@'\/ \.\. )\\(?!__(?:\/ \||U_\/))(?=[[\]<>*`#]|_[a-z_\\])|(?<=\w)\\(?=_)/g;

/** The number of a build, or of an oops, which GitHub and GitLab took for that of an issue: `[#1 (closed)](https://git.example.org/foo/-/issues/1)`. */
const issueLink = /\[(?=#\d{1,6}(?: \([a-z]+\))?\]\(http)|(?<=\[#\d{1,6})(?: \([a-z]+\))?\]\(https?:[^\s()]*\)/g;

const repairs: Repair[] = [
  // cells of a table; the first one may hold the number of the line
  { container: webCopy, damage: /<\/t[dh]>\s*(?=<t[dh]\b)/gi, original: '\t' },
  { container: webCopy, damage: /<(?:br\b[^<>]*|\/(?:p|div|tr|li))>/gi, original: '\n' },
  { container: webCopy, damage: /<\/?(?:p|div|span|pre|code|td|tr|li|tt|font)\b[^<>]*>/gi, original: '' },
  { container: webCopy, damage: escapedAgain, original: '&' },
  { container: webCopy, damage: /&(?:nbsp|#160);/g, original: ' ' },
  { container: webCopy, damage: /&(?:lt|#0?60|#x3c);/gi, original: '<' },
  { container: webCopy, damage: /&(?:gt|#0?62|#x3e);/gi, original: '>' },
  { container: webCopy, damage: /&(?:quot|#0?34|#822[01]|[lr]dquo);/g, original: '"' },
  { container: webCopy, damage: /&(?:apos|#0?39|#x27|#821[67]|[lr]squo);/gi, original: "'" },
  { container: webCopy, damage: /&(?:#8230|hellip);/g, original: '...' },
  { container: webCopy, damage: /(?<=\d)(?:\u00d7|&(?:#215|times);)(?=[0-9a-f])/g, original: 'x' },
  { container: webCopy, damage: /[\u00a0\u2002-\u200a\u202f\u3000]/g, original: ' ' },
  {
    container: webCopy,
    damage: /[\uff01-\uff5e]/g,
    original: (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidth),
  },
  { container: webCopy, damage: issueLink, original: '' },
  { container: webCopy, damage: escapedMarkup, original: '' },
  { container: webCopy, damage: /[\u2018\u2019]/g, original: "'" },
  { container: webCopy, damage: /[\u201c\u201d]/g, original: '"' },
  { container: webCopy, damage: /[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, original: '' },
  // the terminals of z/VM show the console's code page 500 by another one (arch/s390/kernel/ebcdic.c)
  { container: terminal3270, damage: /(?<=\u00a2[^\u00a2!]{0,200})!/g, original: ']' },
  { container: terminal3270, damage: /\u00a2(?=[^\u00a2\]]{0,200}\])/g, original: '[' },
  // those that show code page 37 instead, of the console's 1047
  { container: terminal3270, damage: /\u00dd(?=[^\u00dd\u00a8]{0,200}\u00a8)/g, original: '[' },
  { container: terminal3270, damage: /(?<=\[[^\u00dd\u00a8\]]{0,200})\u00a8/g, original: ']' },
  // CSI, OSC (a window's title) and the two-character sequences; `^[[0m` is how `cat -v` and some editors show them
  {
    container: terminal,
    damage:
      /(?:\u001b|\^\[)\[[0-9;?]*[ -/]*[@-~]|\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\|$)|[()][0-9A-B]|[=>78cDEHMNOZ])/g,
    original: '',
  },
  { container: terminal, damage: /[\u0000\u0007\b]/g, original: '' },
  // the end of a row of a serial console, as `cat -v` and some editors show it
  { container: terminal, damage: /(?:\^M)+$/g, original: '' },
  // some terminals print a picture of each control character, and such stand at the end of each row: ␍␊
  { container: terminal, damage: /[\u2400-\u241f\u2421]+$/g, original: '' },
  // the end of a block of code that was not put on a row of its own
  { container: webCopy, damage: /(?<=[^`\s])`{3}$/g, original: '' },
  { container: webCopy, damage: /\u2026/g, original: '...' },
  // WordPress makes one dash of three hyphens, a shorter one of two, and of one between blanks; a row of hyphens is a row of dashes
  {
    container: webCopy,
    damage:
      /(?:\u2014|&#8212;|&mdash;)(?=\[ end |\u2014|&#8212;|&mdash;)|(?<=\u2014|&#8212;|&mdash;)(?:\u2014|&#8212;|&mdash;)/g,
    original: '---',
  },
  { container: webCopy, damage: /(?<= )(?:\u2013|&#8211;|&ndash;)(?= )/g, original: '-' },
  { container: webCopy, damage: /\u2014|\u2013|&#821[12];|&[mn]dash;/g, original: '--' },
  { container: webCopy, damage: /&(?:amp|#0?38);/g, original: '&' },
  { container: webCopy, damage: eatenAddress, original: '' },
];

/** Only a line that holds one of these can be damaged: the common line is left alone. */
const suspicious =
  /[\u0000\u0007\b\u001b\u00a0\u00a2\u00d7\u00dd\u2000-\u206f\u2400-\u2421\u3000\ufeff\uff01-\uff5e]|&(?:[lg]t|amp|quot|apos|nbsp|hellip|times|[mn]dash|[lr][ds]quo|#x?[0-9a-f]{2,4});|<\/?(?:br|p|div|span|pre|code|td|tr|li|tt|font)\b|\[\] |\^(?:\[\[|M$)|\\[_[\]<>*`#]|\]\(http|[^`]`{3}$/i;

/** Whether a text may have copy damage. */
export function mayBeDamaged(text: string): boolean {
  return suspicious.test(text);
}

export interface RepairedText {
  text: string;
  /** The 0-based index in the damaged text for each code unit and for the end; null where nothing was changed in length. */
  indices: number[] | null;
  /** What had damaged it. */
  containers: ContainerName[];
}

/** Undoes copy damage. A clean text comes back as it is. */
export function repair(damaged: string): RepairedText {
  if (!mayBeDamaged(damaged)) return { text: damaged, indices: null, containers: [] };
  let text = damaged;
  let indices: number[] | null = null;
  const containers = new Set<ContainerName>();
  for (const { container, damage, original } of repairs) {
    const current: number[] | null = indices;
    const moved: number[] = [];
    let changed = false;
    let end = 0;
    const repaired = text.replace(damage, (match: string, at: number) => {
      const undone = typeof original === 'string' ? original : original(match);
      changed ||= match.length !== undone.length;
      for (let index = end; index < at; index++) moved.push(current?.[index] ?? index);
      moved.push(...Array<number>(undone.length).fill(current?.[at] ?? at));
      end = at + match.length;
      return undone;
    });
    if (changed) {
      for (let index = end; index <= text.length; index++) moved.push(current?.[index] ?? index);
      indices = moved;
    }
    if (repaired !== text) containers.add(container);
    text = repaired;
  }
  return { text, indices, containers: [...containers] };
}
