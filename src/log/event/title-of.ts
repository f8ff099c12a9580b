import { type CrashKind } from '../../kernel/kinds.ts';
import { remembered } from '../../kernel/remembered.ts';
import { type Headline, type Report } from '../report/report.ts';
import { descentOf } from '../session/descent.ts';
import { hasHeadlessTitle, headlessTitle } from './headless-titles.ts';
import { titleText } from './title-text.ts';

/** The title of a crash, in the form that syzbot uses. `blamed` is the function to blame. */
export function titleOf(kind: CrashKind, headline: Headline | null, report: Report, blamed: string | null): string {
  // A session quotes the panic alone; what the machine panicked of has a title of its own, where the trace shows the function.
  const quotes = report.session && headline?.detector.role === 'panic' && blamed !== null && hasHeadlessTitle(kind);
  const keeps = headline !== null && !quotes && (headline.detector.kind === kind || headline.detector.titled === true);
  const own = keeps ? headline.detector.title : undefined;
  // Of the end of an oops alone, what the kernel panicked of tells more than that it died.
  const isEnd = kind === 'oops' && report.pid === null && report.stacks.length === 0;
  if (headline === null && (blamed === null || isEnd) && report.panicReason !== null)
    return fillTitle('kernel panic: {reason}', headline, report, blamed);
  const shown = headline === null && report.session ? descentOf(report)?.title : undefined;
  const template = own ?? shown ?? headlessTitle(kind);
  return fillTitle(template, headline, report, blamed);
}

/** Titles by which the crash is known as well. */
export function altTitlesOf(headline: Headline | null, report: Report, blamed: string | null): string[] {
  return (headline?.detector.altTitles ?? []).map((template) => fillTitle(template, headline, report, blamed));
}

/** A template of a title in turns as it is printed, and what stands in braces: ` in {function}`, ` in {function}/`, `{name}`. */
const piecesOf = remembered((template) => template.split(/( in \{function\}\/?|\{\w+\})/));

/** Puts values into the braces; ` in {function}` falls away where no function is known, `{function}/` where a second one is. */
function fillTitle(template: string, headline: Headline | null, report: Report, blamed: string | null): string {
  const fill = (piece: string): string => {
    if (!piece.startsWith(' in ')) return valueFor(piece.slice(1, -1), headline, report);
    if (blamed !== null) return piece.replace('{function}', () => titleText(blamed));
    return piece.endsWith('/') ? ' in ' : '';
  };
  return piecesOf(template)
    .map((piece, index) => (index % 2 === 0 ? piece : fill(piece)))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function valueFor(key: string, headline: Headline | null, report: Report): string {
  if (key === 'reason') return titleText(titleReason(report.panicReason ?? ''));
  const groups = headline?.groups ?? {};
  return titleText((key in groups ? groups[key] : key === 'access' ? report.access : null) ?? '');
}

/** A panic's text as a key: without the tail of dots, of exit codes and devices that differ from machine to machine. */
function titleReason(reason: string): string {
  return reason
    .replace(/^(panic_on_warn set) \.{3}$/, '$1')
    .replace(/^(Fatal exception|hung_task: blocked tasks).*/, '$1')
    .replace(/^(?:[0-9a-f]{2}: )?(An NMI occurred)[.,] .*/, '$1')
    .replace(/ for \S+ --- error -?\d+\.$/, '');
}
