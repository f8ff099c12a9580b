import { type Random } from './random.ts';

/** Changes a log as logs are changed on their way, or as nobody would. One character stands for one byte. */
type Mutation = (log: string, random: Random, another: () => string) => string;

/** A log that grew longer is not made longer still. */
const longest = 1 << 19;

const lineEnds = ['\n', '\r\n', '\r', '\r\r\n', ' ', ''];

/** What a container puts in front of each line. */
const prefixes = [
  'Feb  4 06:51:39 host01 kernel: ',
  '<4>',
  '<4>1 2026-02-04T06:51:39Z host01 kernel - - - ',
  '> ',
  '4,12,5678901,-;',
  'messages:12:',
  '01-05 10:11:12.345     0     0 E kernel  : ',
  '[   12.345678][  T123] ',
  '[   12.345678][    C3] ',
  'Panic#1 Part1\n',
  '{"MESSAGE":"',
  'MESSAGE=',
];

/** Bytes and sequences that some layer of the reader takes for more than a character. */
const pieces = [
  ...'\0\b\t\u001b\u00a0\u00ff"#<[\\|',
  '\u001b[0m',
  '\u001b]0;',
  '&lt;',
  '&amp;lt;',
  '<br />',
  '#012',
  '\\x0a',
  '\\u000a',
  '\u00e2\u0080\u008b',
  '\u00f0\u009f\u0092\u00a5',
  '\u00ef\u00bb\u00bf',
  '** 12 printk messages dropped ** ',
  '------------[ cut here ]------------',
  'Linux version 6.6.0 (builder@host) #1 SMP\n',
  'Kernel panic - not syncing: Fatal exception\n',
  'Message from syslogd@host01 at Feb  4 06:51:39 ...\n kernel:',
  'crash> bt\n',
  '-- Boot 8f1a8bb2d5a14e0f9a3ffb5ad67c6a3d --\n',
];

export const mutations: Record<string, Mutation> = {
  'head cut off': (log, random) => log.slice(random.below(log.length)),
  'tail cut off': (log, random) => log.slice(0, random.below(log.length)),
  'part cut out': (log, random) => {
    const at = random.below(log.length);
    return log.slice(0, at) + log.slice(at + random.below(2000));
  },
  spliced: (log, random, another) => {
    const other = another();
    return log.slice(0, random.below(log.length)) + other.slice(random.below(other.length));
  },
  'lines dropped': (log, random) => {
    const share = random.pick([0.01, 0.1, 0.5]);
    return lines(log)
      .filter(() => !random.chance(share))
      .join('\n');
  },
  'lines doubled': (log, random) => {
    const share = random.pick([0.01, 0.1, 1]);
    return lines(log)
      .flatMap((line) => (random.chance(share) ? [line, line] : [line]))
      .join('\n');
  },
  'lines in disorder': (log, random) => {
    const all = lines(log);
    for (let swaps = random.below(20); swaps >= 0; swaps -= 1) {
      const [one, other] = [random.below(all.length), random.below(all.length)];
      [all[one], all[other]] = [all[other] ?? '', all[one] ?? ''];
    }
    return all.join('\n');
  },
  'block repeated': (log, random) => {
    const at = random.below(log.length);
    const block = log.slice(at, at + 1 + random.below(3000));
    return inserted(log, at, block.repeat(timesOf(block, random)));
  },
  'two at once': (log, random, another) => {
    const [one, other] = [lines(log), lines(another())];
    return woven(one, other, random).join('\n');
  },
  'two contexts at once': (log, random, another) => {
    const named = (text: string, caller: string): string[] =>
      lines(text).map((line, at) => `[   12.${String(at).padStart(6, '0')}][${caller}] ${line}`);
    return woven(named(log, ' T123'), named(another(), '   C3'), random).join('\n');
  },
  'two mixed in the line': (log, random, another) => {
    const other = another();
    let mixed = '';
    for (let at = 0; at < log.length && mixed.length < longest; at += 80)
      mixed += log.slice(at, at + 80) + (random.chance(0.3) ? other.slice(at, at + random.below(80)) : '');
    return mixed;
  },
  'bytes flipped': (log, random) => {
    const bytes = log.split('');
    for (let flips = random.below(40); flips >= 0; flips -= 1) {
      const at = random.below(bytes.length);
      bytes[at] = String.fromCharCode((bytes[at] ?? '').charCodeAt(0) ^ (1 << random.below(8)));
    }
    return bytes.join('');
  },
  'row of one character': (log, random) => {
    const character = random.chance(0.5) ? random.pick([...'-=[]<>(). \t0aA#:|"\'{+,/*']) : charOf(random.below(256));
    return inserted(log, random.below(log.length), character.repeat(random.pick([100, 10_000, 200_000])));
  },
  'row of one piece': (log, random) => {
    const at = random.below(log.length);
    const piece = log.slice(at, at + 1 + random.below(60)).replace(/[\r\n]/g, ' ');
    return inserted(log, random.below(log.length), piece.repeat(timesOf(piece, random)));
  },
  // What a pattern repeats stands where the pattern looks for it, many times, and the line goes on otherwise than it wants.
  'piece repeated in its place': (log, random) => {
    const at = random.below(log.length);
    const piece = log.slice(at, at + 1 + random.below(12)).replace(/[\r\n]/g, ' ');
    return inserted(log, at, piece.repeat(timesOf(piece, random)) + random.pick(['', ' ', '!', '\u0001']));
  },
  'piece put in': (log, random) => {
    let changed = log;
    for (let count = random.below(10); count >= 0; count -= 1)
      changed = inserted(changed, random.below(changed.length), random.pick(pieces));
    return changed;
  },
  'other digits': (log, random) => {
    const share = random.pick([0.01, 0.2]);
    return log.replace(/\d/g, (digit) => (random.chance(share) ? String(random.below(10)) : digit));
  },
  'longer numbers': (log, random) =>
    log.replace(/\d+/g, (number) => (random.chance(0.01) ? number.repeat(1 + random.below(40)) : number)),
  'other line ends': (log, random) => lines(log).join(random.pick(lineEnds)),
  'hard wraps': (log, random) => {
    const width = random.pick([1, 40, 80, 80, 100, 120, 132]);
    return lines(log)
      .flatMap((line) => (line === '' ? [line] : (line.match(new RegExp(`.{1,${String(width)}}`, 'gs')) ?? [])))
      .join('\n');
  },
  'lines cut short': (log, random) => {
    const width = 10 + random.below(150);
    return lines(log)
      .map((line) => line.slice(0, width))
      .join('\n');
  },
  'prefix on each line': (log, random) => {
    const prefix = random.pick(prefixes);
    const share = random.pick([0.1, 1]);
    return lines(log)
      .map((line) => (random.chance(share) ? prefix + line : line))
      .join('\n');
  },
  'time stamps taken off': (log) => log.replace(/^\[ *\d+\.\d{6}\]/gm, ''),
  'markup escaped': (log) => log.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'UTF-16': (log, random) => {
    const big = random.chance(0.5);
    const mark = random.chance(0.5) ? (big ? '\u00fe\u00ff' : '\u00ff\u00fe') : '';
    return mark + log.replace(/[^]/g, (byte) => (big ? `\0${byte}` : `${byte}\0`));
  },
  'journal as JSON': (log) =>
    lines(log)
      .map((line) => JSON.stringify({ MESSAGE: line, _TRANSPORT: 'kernel', SYSLOG_IDENTIFIER: 'kernel' }))
      .join('\n'),
};

/** Changes one log, and keeps it at a length that can be read many times. */
export function mutate(name: string, log: string, random: Random, another: () => string): string {
  return (mutations[name]?.(log, random, another) ?? log).slice(0, longest);
}

function lines(log: string): string[] {
  return log.split('\n');
}

function charOf(byte: number): string {
  return String.fromCharCode(byte);
}

function inserted(log: string, at: number, piece: string): string {
  return log.slice(0, at) + piece + log.slice(at);
}

function timesOf(piece: string, random: Random): number {
  return Math.ceil(random.pick([100, 10_000, 200_000]) / Math.max(1, piece.length));
}

/** Two lists as one; each keeps its order. */
function woven(one: string[], other: string[], random: Random): string[] {
  const all: string[] = [];
  const left = [...other].reverse();
  for (const line of one) {
    while (left.length > 0 && random.chance(0.5)) all.push(left.pop() ?? '');
    all.push(line);
  }
  return [...all, ...left.reverse()];
}
