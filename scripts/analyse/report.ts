import { type Analysis } from '../../src/analyser/reading/analysis.ts';
import { faultingCode } from '../../src/disassembler/faulting-code.ts';
import { codeEn } from '../../src/i18n/code.en.ts';
import { type CrashEvent, type Frame } from '../../src/kernel/event.ts';
import { kinds } from '../../src/kernel/kinds.ts';
import { taintMeaning } from '../../src/kernel/taints.ts';
import { type Lead } from '../../src/matcher/runtime/lead.ts';
import { type Match } from '../../src/matcher/runtime/match.ts';
import { type SignatureFiles } from '../knowledge/signatures.ts';
import { nextStepRows } from './next-steps.ts';

/** More frames than this are of no use on a terminal. */
const mostFrames = 24;

export interface ReportOptions {
  /** Says for each report what to do next. */
  nextSteps: boolean;
}

/** An analysis as a report for a terminal: the answer first, then the evidence, then everything else. */
export function report(analysis: Analysis, signatures: SignatureFiles[], { nextSteps }: ReportOptions): string {
  const { file, container, lines, health, events, lead, matches, knowledge } = analysis;
  const sections = [
    `${file}: ${String(lines)} ${lines === 1 ? 'line' : 'lines'}, ${container}`,
    ...health.map(({ message, line }) => `  note: ${message}${line === undefined ? '' : ` (line ${String(line)})`}`),
    ...(events.length === 0 ? ['', 'No crash in this text.'] : []),
    ...(lead === null || events.length === 1 ? [] : ['', ...leadRows(lead)]),
    ...events.flatMap((event, index) => {
      const own = matches.filter((match) => match.event === index);
      const known = own.some(({ band }) => band !== 'possible');
      return [
        '',
        ...eventSection(event, index + 1),
        ...matchSection(own, signatures),
        ...(nextSteps ? nextStepRows(event, known) : []),
      ];
    }),
    '',
    ...(nextSteps || events.length === 0
      ? []
      : ['Next steps (symbols, crash(8) commands, what to collect): --next-steps']),
    `Knowledge base: ${String(knowledge.signatures)} signatures, the newest of ${knowledge.newest}, state ${knowledge.hash}.`,
  ];
  return `${sections.join('\n')}\n\n`;
}

/** Where to begin in a log of several reports. */
function leadRows({ event, reason, hardware }: Lead): string[] {
  return [
    ...(hardware === null ? [] : [`The hardware reported errors before (${String(hardware + 1)}): rule it out first.`]),
    `Begin with ${String(event + 1)}. ${reason}`,
  ];
}

function eventSection(event: CrashEvent, number: number): string[] {
  return [
    `${String(number)}. ${event.title}`,
    ...facts(event).map(([name, value]) => `   ${(name === '' ? '' : `${name}:`).padEnd(11)}${value}`),
    ...(event.frames.length === 0 ? [] : ['   trace:', ...event.frames.slice(0, mostFrames).map(frameRow)]),
  ];
}

function facts(event: CrashEvent): [string, string][] {
  const { comm, pid, cpu, taint } = event;
  const rows: [string, string | null][] = [
    ['kind', `${kinds[event.kind].name} (${event.kind})${event.panicked ? ', the machine went down' : ''}`],
    [
      'function',
      event.function === null ? null : `${event.function}${event.module === null ? '' : ` [${event.module}]`}`,
    ],
    ['address', event.address === null ? null : `0x${event.address}`],
    ...codeFacts(event),
    [
      'process',
      comm === null
        ? null
        : [comm, pid === null ? '' : `pid ${String(pid)}`, cpu === null ? '' : `CPU ${String(cpu)}`]
            .filter((part) => part !== '')
            .join(', '),
    ],
    ['kernel', event.release],
    ['hardware', event.hardware],
    ['taints', taint === null ? null : taintWords(event)],
    ['workqueue', event.workqueue],
    ['unloaded', event.unloaded?.name ?? null],
    ['lines', `${String(event.firstLine)}-${String(event.lastLine)}`],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

/** The instruction that the processor stood at, and what it says. */
function codeFacts(event: CrashEvent): [string, string | null][] {
  const code = faultingCode(event);
  const marked = code?.rows.find((row) => row.marked);
  const remark = code?.remark ?? null;
  return [
    ['code', marked === undefined ? null : `${code?.function ?? ''}${marked.place}: ${marked.text}`],
    ['', remark === null ? null : codeEn.remark(remark).replaceAll('`', '')],
  ];
}

function taintWords({ taint, distro }: CrashEvent): string {
  const words = (taint?.flags ?? []).map((letter) => `${letter} ${taintMeaning(letter, distro)?.text ?? 'unknown'}`);
  return words.length === 0 ? 'none' : words.join('; ');
}

function frameRow({ function: name, module, reliable }: Frame): string {
  return `     ${reliable ? '  ' : '? '}${name}${module === null ? '' : ` [${module}]`}`;
}

function matchSection(matches: Match[], signatures: SignatureFiles[]): string[] {
  if (matches.length === 0) return ['   No known signature matches.'];
  return matches.flatMap((match) => matchRows(match, signatures));
}

function matchRows(match: Match, signatures: SignatureFiles[]): string[] {
  const known = signatures.find(({ signature }) => signature.id === match.signature)?.signature;
  const head = `   ${match.band.toUpperCase()}  ${known?.title ?? match.signature}  (signatures/${match.signature}/)`;
  if (match.band === 'possible') {
    return [
      head,
      `     ${match.reason}`,
      ...match.failed.map(
        ({ expected, actual, settle }) =>
          `     - expected: ${expected}; found: ${actual}${settle === null ? '' : `; this would settle it: ${settle}`}`,
      ),
      ...match.excluded.map(
        ({ clause, because }) => `     - ruled out: ${clause}${because === null ? '' : `; ${because}`}`,
      ),
    ];
  }
  return [
    head,
    `     ${match.reason}`,
    `     ${match.applicability}: ${match.comparison}`,
    ...(known?.doNow ?? []).map(
      ({ text, command }) => `     do: ${text}${command === undefined ? '' : `\n         $ ${command}`}`,
    ),
    ...match.evidence.map(
      ({ clause, lines }) => `     + ${clause}${lines.length === 0 ? '' : `  (line ${lines.join(', ')})`}`,
    ),
  ];
}
