import { type Line } from '../lines/line.ts';
import { newReport, type Headline, type Report } from '../report/report.ts';
import { mark } from '../scan/mark.ts';

/**
 * Within the report of a stall, or of a task that hangs, processors that an NMI asked show where they stand, each with a head, registers and a
 * trace of its own. What the stalled processor shows is the report's; of the others only what they tell of the machine is. To 3.15 RCU asks all
 * of them, and those with lower numbers come first; lib/nmi_backtrace.c, before 4.2 arch/x86/kernel/apic/hw_nmi.c:
 *
 *     INFO: rcu_sched self-detected stall on CPU { 17}  (t=60000 jiffies)
 *     sending NMI to all CPUs:
 *     NMI backtrace for cpu 0
 */
const backtrace = /^NMI backtrace for cpu (?<cpu>\d+)(?<skipped> skipped)?/;

/** What reads a line of a report: the report itself, or what is gathered of the other processors. */
export function readerOf(line: Line, report: Report): Report {
  const shown = (line.words & mark.opening) === 0 ? null : backtrace.exec(line.text);
  if (shown !== null) turnTo(Number(shown.groups?.['cpu']), line, report);
  return (report.aside ? report.others : null) ?? report;
}

function turnTo(cpu: number, line: Line, report: Report): void {
  const [stalled = null] = report.headlines.map(stalledIn).filter((cpus) => cpus !== null);
  report.aside = stalled !== null && !stalled.includes(cpu);
  if (report.aside) report.others ??= { ...newReport(line), headlines: report.headlines };
  // Another trace begins with another place where a processor stood.
  report.inTrace = false;
  if (report.others !== null) report.others.inTrace = false;
}

/** Which processors the headline says to be stalled: none of a task that waits; null where it does not say, or of any other report. */
function stalledIn({ detector: { kind, blame }, groups, line: { text } }: Headline): number[] | null {
  if (blame === 'wait') return [];
  const named = kind === 'rcu-stall' ? /\{ *(?<cpus>\d[\d ]*)\}|stall on CPU (?<cpu>\d+)/.exec(text)?.groups : groups;
  const told =
    kind === 'rcu-stall' || blame === 'stall' || kind === 'hard-lockup'
      ? (named?.['cpus'] ?? named?.['cpu'])
      : undefined;
  return told === undefined ? null : told.trim().split(/ +/).map(Number);
}

/** What is the same on all processors. */
export function learnOfMachine(report: Report): void {
  const { others, aside } = report;
  if (!aside || others === null) return;
  report.release ??= others.release;
  report.build ??= others.build;
  report.taint ??= others.taint;
  report.hardware ??= others.hardware;
  if (report.modules.length === 0) report.modules = others.modules;
  for (const fact of ['release', 'taint', 'hardware'] as const) {
    const place = others.places[fact];
    if (place !== undefined) report.places[fact] ??= place;
  }
}
