import { type CrashKind, kinds } from '../kernel/kinds.ts';

const number = new Intl.NumberFormat('en');
const count = (value: number, one: string, many: string): string =>
  `${number.format(value)} ${value === 1 ? one : many}`;

/** The words of several logs that are read together: the table of them, and the way back to it. */
export const logsEn = {
  heading: 'Logs',
  /** In place of a file's name. */
  several: (logs: number): string => count(logs, 'file', 'files'),
  crashes: (logs: number, withReport: number): string =>
    withReport === 0
      ? `None of ${count(logs, 'log', 'logs')} holds a crash or another report.`
      : `${number.format(withReport)} of ${count(logs, 'log', 'logs')} ${withReport === 1 ? 'holds' : 'hold'} a crash or another report.`,
  known: (signatures: number, logs: number): string =>
    `${count(signatures, 'known problem', 'known problems')} in ${count(logs, 'log', 'logs')}.`,
  unread: (logs: number): string => `${number.format(logs)} could not be read.`,
  passedOver: (files: number): string =>
    `${count(files, 'other file of the folder has', 'other files of the folder have')} not the name of a log and ${files === 1 ? 'holds' : 'hold'} no crash; ${files === 1 ? 'it is' : 'they are'} not listed.`,
  columns: {
    file: 'Log',
    kind: 'Kind',
    function: 'Function',
    module: 'Module',
    release: 'Kernel',
    panicked: 'Panic',
    match: 'Match',
    line: 'Line',
  },
  table: 'Logs by signature',
  sort: (column: string): string => `Sort by ${column}`,
  /** Beside their keys. */
  next: 'next log',
  previous: 'previous log',
  panicked: 'went down',
  groupSize: (logs: number): string => count(logs, 'log', 'logs'),
  unknownCrash: (kind: CrashKind, name: string | null): string =>
    `No known signature: ${kinds[kind].name}${name === null ? '' : ` in \`${name}\``}`,
  noReport: 'No crash',
  notRead: 'Not read',
  noSentence: 'The browser could not read it. It may be a folder, or it changed after it was given.',
  more: (hidden: number): string => `Show ${number.format(hidden)} more`,
  back: 'All logs',
  of: (index: number, total: number): string => `Log ${number.format(index)} of ${number.format(total)}`,
  reading: (number: string, of: string): string => `file ${number} of ${of}`,
  chooseFolder: 'Choose folder',
};

export type LogsMessages = typeof logsEn;
