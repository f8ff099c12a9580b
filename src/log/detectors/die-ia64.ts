import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * The line of die() on ia64, with the status of the interruption in decimal; arch/ia64/kernel/traps.c, 2.6.9 to 6.6:
 *
 *     rmdir[11520]: Oops 8821862825984 [1]
 *     swapper[0]: bugcheck! 0 [1]
 *     modprobe[612]: NaT consumption 17179869216 [1]
 */
const exceptions: { words: string; kind: CrashKind; title: string }[] = [
  { words: 'Oops', kind: 'oops', title: 'BUG: unable to handle kernel paging request in {function}' },
  { words: 'bugcheck!', kind: 'kernel-bug', title: 'kernel BUG in {function}' },
  {
    words: 'NaT consumption|Unsupported data reference|General Exception: [\\w ()/-]+|IA-64 [\\w ]+',
    kind: 'trap',
    title: '{what} in {function}',
  },
];

export const ia64Exceptions: Detector[] = exceptions.map(({ words, kind, title }) => ({
  kind,
  role: 'die',
  triggers: [
    ']: Oops ',
    ']: bugcheck! ',
    ']: NaT consumption ',
    ']: Unsupported data ',
    ']: General Exception: ',
    ']: IA-64 ',
  ],
  pattern: new RegExp(String.raw`^(?<comm>.{1,15})\[(?<pid>\d+)\]: (?<what>${words}) -?\d+ \[\d+\]$`),
  blame: 'pointer',
  title,
}));
