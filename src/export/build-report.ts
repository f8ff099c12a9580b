import { type Analysis } from '../analyser/reading/analysis.ts';
import { type Explanation } from '../analyser/result/explain.ts';
import { type TextLine } from '../analyser/text/held-text.ts';
import { matchesOf } from '../analyser/result/result.ts';
import { formatOffset, traceOf } from '../analyser/result/trace.ts';
import { type AnalyserMessages } from '../i18n/analyser.en.ts';
import { type ExportMessages } from '../i18n/export.en.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { type Evidence, type Match } from '../matcher/runtime/match.ts';
import { type Card } from '../site/card.ts';
import { factRows } from './facts.ts';
import { type Block, type Inline, inlineOf, type Item, type LogLine, type Report } from './report.ts';

/** More frames, and more lines of one clause, tell no more. */
const mostFrames = 60;
const mostEvidenceLines = 4;

/** What is told of the facts of a crash, and of what to do next. */
export type ToldExplanation = Pick<Explanation, 'meanings' | 'heading' | 'sections'>;

export interface ReportSource {
  /** Of one event. */
  analysis: Analysis;
  /** The answer, in the words of the page. */
  verdict: string;
  cards: Record<string, Card>;
  /** The excerpt of the log, rising. */
  lines: readonly TextLine[];
  /** What the facts mean and what to do next, in the language of the page; null where it is not told yet. */
  explanation: ToldExplanation | null;
  /** The address of a signature's page. */
  pageOf: (signature: string) => string;
  /** What was hidden, in a sentence; null where nothing was. */
  hidden: string | null;
  words: AnalyserMessages;
  own: ExportMessages;
}

/** One crash, told to somebody who has not seen the page: the answer first, then what it stands on. */
export function buildReport(source: ReportSource): Report {
  const { analysis, verdict, words, own } = source;
  const [event] = analysis.events;
  if (event === undefined) throw new Error('there is no event to tell of');
  const { best, others, nearMisses } = matchesOf(analysis, 0);
  return {
    language: words.locale,
    title: event.title,
    blocks: [
      { type: 'paragraph', content: inlineOf(verdict) },
      ...(best === null ? [] : knownCrash(best, source)),
      ...list(
        words.match.others,
        others.map((match) => [...titleOf(match, source), words.marks.colon, match.comparison]),
      ),
      ...list(
        best === null ? words.match.nearest : words.match.nearMisses,
        nearMisses.map((match) => [...titleOf(match, source), ...whyNot(match, words)]),
      ),
      heading(words.facts.heading),
      { type: 'facts', rows: factRows(event, source.explanation?.meanings ?? null, words) },
      ...(event.frames.length === 0 ? [] : [heading(words.trace.heading), traceBlock(event, words)]),
      ...(source.explanation === null ? [] : nextBlocks(source.explanation, words)),
      heading(own.excerpt),
      { type: 'log', lines: logLines(source.lines, best) },
      heading(words.health.heading),
      { type: 'list', ordered: false, items: about(source) },
    ],
  };
}

const heading = (text: string): Block => ({ type: 'heading', text });

/** A heading for each section of steps, and the commands of each step below it. */
function nextBlocks({ heading: title, sections }: ToldExplanation, { marks, verdict }: AnalyserMessages): Block[] {
  const { colon, stop } = marks;
  const { space } = verdict;
  return sections.flatMap((section): Block[] => [
    heading(`${title}${colon}${section.title}`),
    {
      type: 'list',
      ordered: false,
      items: section.steps.map(({ title: step, why, commands, notes }) => ({
        content: inlineOf([(/[?？]$/.test(step) ? step + space : step + stop) + why, ...notes].join(space)),
        code: commands.length === 0 ? undefined : commands.join('\n'),
      })),
    },
  ]);
}

function list(title: string, entries: Inline[][]): Block[] {
  if (entries.length === 0) return [];
  return [heading(title), { type: 'list', ordered: false, items: entries.map((content) => ({ content })) }];
}

const titleOf = ({ signature }: Match, { cards, pageOf }: ReportSource): Inline[] => [
  { text: cards[signature]?.title ?? signature, href: pageOf(signature) },
];

function knownCrash(match: Match, source: ReportSource): Block[] {
  const { cards, lines, own, words } = source;
  const card = cards[match.signature];
  const steps = card?.doNow ?? [];
  const { semicolon, stop } = words.marks;
  return [
    heading(own.known),
    { type: 'paragraph', content: titleOf(match, source) },
    {
      type: 'paragraph',
      content: [
        `${words.match.bands[match.band]}${semicolon}${words.match.applicabilities[match.applicability]}${stop}${match.comparison}`,
      ],
    },
    ...(card === undefined ? [] : [{ type: 'paragraph' as const, content: [card.summary] }]),
    ...(steps.length === 0
      ? []
      : [
          heading(words.match.doNow),
          {
            type: 'list' as const,
            ordered: true,
            items: steps.map(({ text, command }) => ({ content: [text], code: command })),
          },
        ]),
    heading(own.evidence),
    { type: 'paragraph', content: [match.reason] },
    { type: 'list', ordered: false, items: match.evidence.map((evidence) => evidenceItem(evidence, lines, source)) },
  ];
}

function evidenceItem(
  { clause, role, lines: numbers }: Evidence,
  lines: readonly TextLine[],
  { own, words }: ReportSource,
): Item {
  const shown = numbers.slice(0, mostEvidenceLines);
  const texts = lines.filter(({ number }) => shown.includes(number)).map(({ text }) => text);
  const { open, semicolon, close } = words.marks;
  const where = numbers.length === 0 ? '' : `${semicolon}${own.lines(numbers)}`;
  return {
    content: [{ kernel: clause }, `${open}${words.match[role]}${where}${close}`],
    code: texts.length === 0 ? undefined : texts.join('\n'),
  };
}

/** What was asked for, and what the log has instead. */
function whyNot({ failed, excluded }: Match, { match, marks }: AnalyserMessages): Inline[] {
  const { stop, colon, comma } = marks;
  return [
    ...failed.flatMap(({ expected, actual }): Inline[] => [
      `${stop}${match.expected}${colon}`,
      { kernel: expected },
      `${comma}${match.actual}${colon}`,
      { kernel: actual },
    ]),
    ...excluded.flatMap(({ clause, because }): Inline[] => [
      `${stop}${match.excludedBy}${colon}`,
      { kernel: clause },
      because === null ? '' : `${comma}${because}`,
    ]),
  ];
}

function traceBlock(event: CrashEvent, { trace }: AnalyserMessages): Block {
  const rows = traceOf(event).flatMap(({ context, frames }) => [
    ...(context === null ? [] : [`<${trace.contexts[context]}>`]),
    ...frames.map(
      (frame) =>
        `${frame.reliable ? '  ' : '? '}${frame.function}${formatOffset(frame)}${frame.module === null ? '' : ` [${frame.module}]`}${frame.blamed ? `  <- ${trace.blamed}` : ''}`,
    ),
  ]);
  const left = rows.length - mostFrames;
  return {
    type: 'kernel',
    text: [...rows.slice(0, mostFrames), ...(left > 0 ? [`... ${String(left)}`] : [])].join('\n'),
  };
}

function logLines(lines: readonly TextLine[], best: Match | null): LogLine[] {
  const evidence = new Set(best?.evidence.flatMap((clause) => clause.lines));
  return lines.map(({ number, text }, index) => ({
    number,
    text,
    evidence: evidence.has(number),
    gap: index > 0 && lines[index - 1]?.number !== number - 1,
  }));
}

function about({ analysis, hidden, words, own }: ReportSource): Item[] {
  const { open, close } = words.marks;
  const sentences = [
    own.file(analysis.file),
    words.health.container(words.lines(analysis.lines), words.container(analysis.container)),
    ...analysis.health.map(({ message, line }) =>
      line === undefined ? message : `${message}${open}${own.lines([line])}${close}`,
    ),
    words.health.knowledge(analysis.knowledge),
    ...(hidden === null ? [] : [hidden]),
  ];
  return sentences.map((sentence) => ({ content: inlineOf(sentence) }));
}
