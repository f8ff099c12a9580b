import { type Analysis } from '../analyser/reading/analysis.ts';
import { type TextLine } from '../analyser/text/held-text.ts';
import { verdictOf } from '../analyser/result/result.ts';
import { type AnalyserMessages } from '../i18n/analyser.en.ts';
import { type ExportMessages } from '../i18n/export.en.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { type Redactor, redactor, type Secret } from '../redaction/redact.ts';
import { type SecretKind, secretKinds } from '../redaction/secret.ts';
import { type Card } from '../site/card.ts';
import { buildReport, type ToldExplanation } from './build-report.ts';
import { type ExcerptLines, excerptLines } from './excerpt.ts';
import { htmlOf } from './html.ts';
import { fragmentOf, mostCharacters } from '../report-link/link.ts';
import { markdownOf } from './markdown.ts';
import { oneEvent } from './one-event.ts';
import { redactAnalysis } from '../analyser/result/redact-analysis.ts';
import { type Report } from './report.ts';

export const formats = ['markdown', 'html', 'json', 'link'] as const;

export type Format = (typeof formats)[number];

/** One crash, and what is needed to tell of it. */
export interface ExportSource {
  /** In the language of the page. */
  analysis: Analysis;
  /** As the command line prints it. */
  printed: Analysis;
  /** Index of the event. */
  selected: number;
  /** What the facts mean and what to do next; null where it is not told yet. */
  explanation: ToldExplanation | null;
  cards: Record<string, Card>;
  /** The lines that `wantedLines` names, rising; those that are not held are missing. */
  lines: readonly TextLine[];
  /** The address of the page, without a fragment. */
  home: string;
  words: AnalyserMessages;
  own: ExportMessages;
}

/** A crash in a form that can be given away. */
export interface Exported {
  text: string;
  /** A name for the file. */
  name: string;
  type: string;
  /** What was found in it that tells of the place it comes from, hidden or not. */
  found: Secret[];
  /** A link that is shorter than the lines around the report would make it. */
  trimmed: boolean;
}

/** Why there is no link. */
export type LinkProblem = { problem: 'tooLong'; characters: number } | { problem: 'unsupported' };

/** The first lines of a log name the machine. */
const opening = 200;

/** The lines to ask for, rising, and where the first line of the report begins to be told. */
export function wantedLines(analysis: Analysis, selected: number): { numbers: number[]; column: number } {
  const { withContext, column } = linesOf(analysis, selected);
  const first = Array.from({ length: Math.min(opening, analysis.lines) }, (_, index) => index + 1);
  return { numbers: [...new Set([...first, ...withContext])].sort((a, b) => a - b), column };
}

/** A crash in the form that is asked for; what is to be hidden is hidden in all of it. */
export async function exportText(
  format: Format,
  source: ExportSource,
  hide: ReadonlySet<SecretKind>,
): Promise<Exported | LinkProblem> {
  switch (format) {
    case 'markdown':
      return { ...report(source, hide, markdownOf), name: nameOf(source, 'md'), type: 'text/markdown' };
    case 'html':
      return { ...report(source, hide, htmlOf), name: nameOf(source, 'html'), type: 'text/html' };
    case 'json':
      return { ...json(source, hide), name: nameOf(source, 'json'), type: 'application/json' };
    case 'link':
      return link(source, hide);
  }
}

/** What the formats differ in. */
type Told = Pick<Exported, 'text' | 'found' | 'trimmed'>;

function report(source: ExportSource, hide: ReadonlySet<SecretKind>, write: (report: Report) => string): Told {
  const { analysis, selected, cards, lines, home, explanation, words, own } = source;
  const { redact, found } = redactorOf(lines, hide);
  const shown = redactLines(among(lines, linesOf(analysis, selected).withContext), redact);
  const told = redactAnalysis(oneEvent(analysis, selected), redact);
  const kinds = secretKinds.filter((kind) => hide.has(kind) && found().some((secret) => secret.kind === kind));
  const built = buildReport({
    analysis: told,
    verdict: verdictOf(words, analysis, selected),
    cards,
    lines: shown,
    // Made of symbols, registers and versions, which are evidence; its addresses are those of packagers.
    explanation,
    pageOf: (signature) => new URL(`signatures/${encodeURIComponent(signature)}/`, home).href,
    hidden: kinds.length === 0 ? null : own.hiddenIn(kinds),
    words,
    own,
  });
  return { text: write(built), found: found(), trimmed: false };
}

function json({ printed, selected, lines }: ExportSource, hide: ReadonlySet<SecretKind>): Told {
  const { redact, found } = redactorOf(lines, hide);
  const told = redactAnalysis(oneEvent(printed, selected), redact);
  return { text: `${JSON.stringify(told, null, 2)}\n`, found: found(), trimmed: false };
}

/** First with the lines above the report; without them where that is too long. */
async function link(source: ExportSource, hide: ReadonlySet<SecretKind>): Promise<Exported | LinkProblem> {
  const { analysis, selected, lines, home } = source;
  const { withContext, own } = linesOf(analysis, selected);
  let characters = 0;
  for (const numbers of [withContext, own]) {
    const { redact, found } = redactorOf(lines, hide);
    const fragment = await fragmentOf(textOf(redactLines(among(lines, numbers), redact)));
    if (fragment === null) return { problem: 'unsupported' };
    const text = home + fragment;
    characters = text.length;
    if (characters > mostCharacters) continue;
    return { text, name: nameOf(source, 'txt'), type: 'text/plain', found: found(), trimmed: numbers === own };
  }
  return { problem: 'tooLong', characters };
}

/** The log of a crash alone, to be kept as the sample of a signature; of another event it holds what stands around this one. */
export function sampleText(
  { analysis, selected, lines }: Pick<ExportSource, 'analysis' | 'selected' | 'lines'>,
  hide: ReadonlySet<SecretKind>,
): string {
  const { redact } = redactorOf(lines, hide);
  return `${textOf(redactLines(among(lines, linesOf(analysis, selected).withContext), redact))}\n`;
}

const textOf = (lines: readonly TextLine[]): string => lines.map(({ text }) => text).join('\n');

const redactorOf = (lines: readonly TextLine[], hide: ReadonlySet<SecretKind>): Redactor =>
  redactor(textOf(lines), hide);

const redactLines = (lines: readonly TextLine[], redact: (text: string) => string): TextLine[] =>
  lines.map(({ number, text }) => ({ number, text: redact(text) }));

function among(lines: readonly TextLine[], numbers: readonly number[]): TextLine[] {
  const wanted = new Set(numbers);
  return lines.filter(({ number }) => wanted.has(number));
}

/** Which lines tell of the event, and of what it matched. */
function linesOf(analysis: Analysis, selected: number): ExcerptLines {
  const matching = analysis.matches.filter(({ event, band }) => event === selected && band !== 'possible');
  return excerptLines(eventOf(analysis, selected), matching);
}

function eventOf({ events }: Analysis, selected: number): CrashEvent {
  const event = events[selected];
  if (event === undefined) throw new Error(`there is no event ${String(selected)}`);
  return event;
}

/** `null-dereference-in-nf_queue.md` */
function nameOf({ analysis, selected }: ExportSource, extension: string): string {
  const { kind, function: name } = eventOf(analysis, selected);
  const where = name === null ? '' : `-in-${name.replace(/\W+/g, '-')}`;
  return `${kind}${where}`.slice(0, 80) + `.${extension}`;
}
