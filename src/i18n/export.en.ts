import { type SecretKind } from '../redaction/secret.ts';

const number = new Intl.NumberFormat('en');
const count = (value: number, one: string, many: string): string =>
  `${number.format(value)} ${value === 1 ? one : many}`;

const secrets: Record<SecretKind, string> = {
  host: 'Host names',
  domain: 'Domain names',
  ip: 'IP addresses',
  mac: 'Hardware addresses',
  serial: 'Serial numbers',
  id: 'UUIDs and other identifiers',
  user: 'User names',
  mail: 'E-mail addresses',
  builder: 'Who built the kernel',
};

/** The same within a sentence. */
const secretsWithin: Record<SecretKind, string> = {
  host: 'host names',
  domain: 'domain names',
  ip: 'IP addresses',
  mac: 'hardware addresses',
  serial: 'serial numbers',
  id: 'UUIDs and other identifiers',
  user: 'user names',
  mail: 'e-mail addresses',
  builder: 'who built the kernel',
};

/** The words of export, of a link that was opened, and of what stays when the page is loaded again. */
export const exportEn = {
  open: 'Export',
  heading: 'Export this crash',
  close: 'Close',
  format: 'Format',
  formats: {
    markdown: 'Markdown',
    html: 'HTML page',
    json: 'JSON',
    link: 'Link',
  },
  holds: {
    markdown: 'For a case or a bug tracker: verdict, evidence, what to do, facts, call trace, the lines of the log.',
    html: 'The same as one page that needs no server and runs no script.',
    json: 'What the command line prints for this crash: every parsed value with its place.',
    link: 'This page with the report of the crash in the address itself, behind the #: it is sent to no server. Who opens it sees the crash analysed.',
  },
  hide: 'Hide',
  hideNote:
    'What names a machine or a person is looked for in all that is exported. Addresses of the kernel, symbols, registers and versions stay: they are evidence. Read it through before you share it.',
  secrets,
  secretCount: (values: number, places: number): string =>
    `${count(values, 'value', 'values')}, ${count(places, 'time', 'times')}`,
  nothingFound: `None of these was found in it: ${Object.values(secretsWithin).join(', ')}.`,
  as: 'hidden as',
  kept: 'shown',
  times: (places: number): string => count(places, 'time', 'times'),
  more: (values: number): string => `and ${count(values, 'other', 'others')}`,
  preview: 'Preview',
  copy: 'Copy',
  download: 'Download',
  size: (bytes: string): string => `${bytes} in all.`,
  linkSize: (characters: number): string => `The link has ${number.format(characters)} characters.`,
  linkTrimmed: 'The lines above the report were left out, so that it stays short.',
  linkTooLong: (characters: number, most: number): string =>
    `The report is too long for a link: it would have ${number.format(characters)} characters, and programs cut what is longer than ${number.format(most)}. Export it as Markdown or HTML instead.`,
  linkUnsupported: 'This browser cannot pack text, so that it can make no link. Export it as Markdown or HTML instead.',
  working: 'Preparing ...',

  known: 'Known crash',
  evidence: 'Evidence',
  excerpt: 'Lines of the log',
  lines: (numbers: readonly number[]): string =>
    `${numbers.length === 1 ? 'line' : 'lines'} ${numbers
      .slice(0, 8)
      .map((line) => number.format(line))
      .join(', ')}${numbers.length > 8 ? ' ...' : ''}`,
  file: (name: string): string => `Read from ${name}.`,
  hiddenIn: (kinds: readonly SecretKind[]): string =>
    `Hidden in this text: ${kinds.map((kind) => secretsWithin[kind]).join(', ')}.`,

  link: {
    name: 'crash report from a link',
    note: 'This crash report came with the link that was opened. Nothing was loaded for it.',
    broken: 'The link is damaged or was cut off: no crash report could be read from it.',
    tooLarge: 'The link holds more text than a crash report has, so that it was not read.',
  },

  unknown: {
    heading: 'Not in the knowledge base',
    key: 'Its title without addresses and numbers, to search for here and elsewhere.',
    copyKey: 'Copy the title',
    searchFor: (text: string): string => `Search the write-ups for ${text}`,
    write: 'Write this one up',
    writeNote:
      'A page to be finished, with a matcher made from this crash, and its sample log. Put both into the folder named below, and run npm run check.',
    page: 'Page (index.mdx)',
    sample: 'Sample log',
    hidden: 'What tells of the place it comes from is hidden in both.',
  },

  /** Of several logs. */
  logs: {
    heading: 'Export these logs',
    formats: { csv: 'CSV', json: 'JSON' },
    holds: {
      csv: 'The table, for a spreadsheet: a row for each log, with what crashed and what it matches.',
      json: 'What the command line prints for each log, a line each.',
    },
    failed: 'The logs could not be read again: a file was changed or moved after it was given.',
    fileName: 'oopsdex-logs',
  },

  reload: {
    forget: (given: number): string => (given === 1 ? 'Forget this log' : 'Forget these logs'),
    tooLarge: (kept: number, given: number): string => {
      if (given === 1) return 'This log is too large to be kept: it is gone when the page is loaded again.';
      if (kept === 0) return 'These files are too large to be kept: they are gone when the page is loaded again.';
      return `There was room to keep ${number.format(kept)} of ${number.format(given)} files: the others are gone when the page is loaded again.`;
    },
  },
};

export type ExportMessages = typeof exportEn;
