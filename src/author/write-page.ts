import { type CrashEvent, type Subject } from '../kernel/event.ts';
import { type LeafClause } from '../matcher/schema/clauses.ts';
import { type SignatureFrontmatter } from '../matcher/schema/signature.ts';
import { type DraftMatcher, matcherOf } from './matcher-of.ts';
import { yamlValue } from './yaml-value.ts';

/** A sample that the page names. */
export type DraftSample = Pick<SignatureFrontmatter['samples'][number], 'file' | 'form'>;

/** What a page is made from: a crash with its sample, or nothing. */
export interface DraftSource {
  subject: Subject | null;
  sample: DraftSample;
  /** `2026-11-21`. */
  today: string;
  /** Whether a function stands in many traces; by the rule for names where nothing more is known. */
  isCommon?: (name: string) => boolean;
}

/** So much of the report is shown in the write-up. */
const excerptLines = 12;

/** The mark of what only the author can know; `npm run check` tells each that is left. */
const todo = 'TODO';

/** `    - function: nf_queue`, one for each clause. */
const clauseLines = (clauses: readonly LeafClause[]): string[] =>
  clauses.flatMap((clause) => Object.entries(clause).map(([name, value]) => `    - ${name}: ${yamlValue(value)}`));

/** With nothing to begin from, a clause of each sort that tells most, to be replaced. */
const emptyMatcher: DraftMatcher = {
  required: [{ kind: 'oops' }, { function: 'todo_function' }],
  supporting: [{ frames: ['todo_caller'] }],
  generic: true,
};

/** The title of a crash, as long as a page's may be. */
function titleOf(event: CrashEvent | null): string {
  return `${todo}: ${event?.title ?? 'what crashes, where, and when'}`.slice(0, 110).trim();
}

/** The page of a signature, to be finished by its author: valid as it stands, so that it can be looked at while it is written. */
export function writePage({ subject, sample, today, isCommon }: DraftSource): string {
  const event = subject?.event ?? null;
  const { required, supporting, generic } = event === null ? emptyMatcher : matcherOf(event, isCommon);
  const distributions = [event?.distro ?? []].flat();
  return [
    '---',
    `title: ${yamlValue(titleOf(event))}`,
    `summary: '${todo}: what the kernel stumbles over, and where it was seen, in two sentences.'`,
    `kind: ${event?.kind ?? 'oops'}`,
    `component: kernel # ${todo}: the subsystem, such as net/netfilter`,
    `cause: kernel-bug # ${todo}: or third-party-module, hardware, configuration, resource-exhaustion, deliberate`,
    `severity: ${event?.severity === 'trouble' || event?.kind === 'warning' ? 'degraded' : 'fatal'}`,
    `distributions: ${yamlValue(distributions)}`,
    `added: ${today}`,
    'doNow:',
    `  - text: '${todo}: what helps at once, with its command.'`,
    'match:',
    `  required:${generic ? ` # ${todo}: nothing here tells this crash from others of its kind` : ''}`,
    ...clauseLines(required),
    ...(supporting.length === 0 ? [] : ['  supporting:', ...clauseLines(supporting)]),
    `fixedIn: [] # ${todo}: the first fixed version of each stream, or nothing where none is known`,
    'references:',
    '  - id: source',
    '    type: bug-report',
    `    title: '${todo}: where this is known from'`,
    '    url: https://example.com/',
    'samples:',
    `  - file: ${sample.file}`,
    `    form: ${sample.form}`,
    '---',
    '',
    ...bodyLines(subject),
  ].join('\n');
}

/** The headings of every write-up, each with what belongs below it. */
function bodyLines(subject: Subject | null): string[] {
  const release = subject?.event.release ?? null;
  return [
    '## What happens',
    '',
    `${todo}: what goes wrong, in plain words${release === null ? '' : `; seen on ${release}`}.`,
    '',
    '## Recognise it',
    '',
    ...excerptOf(subject),
    `${todo}: what looks like it and is not, and how to tell.`,
    '',
    '## Do now',
    '',
    `${todo}: the commands, in order.`,
    '',
    '## Why it happens',
    '',
    `${todo}: the way through the code, with sources.`,
    '',
    '## Fix',
    '',
    `${todo}: stream, first fixed version, and how we know.`,
    '',
    '## Confirm with crash(8)',
    '',
    `${todo}: what a dump shows.`,
    '',
    '## What is proven, and what is not',
    '',
    `${todo}: proven, inferred, not known.`,
    '',
  ];
}

function excerptOf(subject: Subject | null): string[] {
  if (subject === null) return [];
  const from = subject.event.places.headline?.line ?? 0;
  const lines = subject.lines
    .filter(({ text, place }) => place.line >= from && !text.startsWith('Modules linked in:'))
    .slice(0, excerptLines)
    .map(({ text }) => text.trimEnd());
  return ['```klog', ...lines.filter((line) => !line.includes('```')), '```', ''];
}
