import { type Meanings } from '../analyser/result/explain.ts';
import { furtherMessages, furtherPanic } from '../analyser/result/said-once.ts';
import { formatOffset } from '../analyser/result/trace.ts';
import { formatUptime } from '../analyser/result/uptime.ts';
import { type AnalyserMessages } from '../i18n/analyser.en.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { taintMeaning } from '../kernel/taints.ts';
import { type Inline } from './report.ts';

/** So many modules are named: those of the distribution tell little. */
const mostModules = 200;

interface Row {
  term: string;
  content: Inline[];
}

/**
 * What the report says of the crash, in the order of the page, each with its meaning where that is known. Facts that it does not give are
 * left out.
 */
export function factRows(event: CrashEvent, meanings: Meanings | null, words: AnalyserMessages): Row[] {
  const { facts, marks } = words;
  const { address, errorCode, comm, pid, cpu, workqueue, release, distro, hardware, uptime, unloaded } = event;
  const kernel = (text: string | number | null): Inline[] => (text === null ? [] : [{ kernel: String(text) }]);
  const explained = (text: string | null, meaning: string | null | undefined): Inline[] => [
    ...kernel(text),
    ...(text === null || meaning === null || meaning === undefined ? [] : [marks.open + meaning + marks.close]),
  ];
  const fault = meanings?.errorCode ?? null;
  const rows: [string, Inline[]][] = [
    [facts.kind, [words.kindName(event.kind) + (event.panicked ? facts.andPanicked : '')]],
    [facts.where, functionOf(event) ?? [facts.unnamed]],
    [facts.headline, kernel(event.headline)],
    ...furtherMessages(event).map(({ text }): [string, Inline[]] => [facts.messages, kernel(text)]),
    [facts.address, explained(address === null ? null : `0x${address}`, meanings?.address)],
    // Without its meaning the number tells nothing.
    [facts.errorCode, fault === null ? [] : explained(errorCode, fault)],
    [facts.panic, explained(furtherPanic(event), meanings?.panic)],
    [facts.process, [...kernel(comm), ...(pid === null ? [] : [` ${facts.pid(pid)}`])]],
    [facts.cpu, kernel(cpu)],
    [facts.workqueue, kernel(workqueue)],
    [facts.release, kernel(release)],
    [facts.distribution, distro === null ? [] : [facts.distributionName(distro)]],
    [facts.hardware, explained(hardware, meanings?.hardware)],
    [facts.taint, taintsOf(event, words)],
    [facts.uptime, uptime === null ? [] : [formatUptime(words, uptime)]],
    [facts.unloaded, kernel(unloaded?.name ?? null)],
    [facts.modules, kernel(modulesOf(event))],
  ];
  return rows.filter(([, content]) => content.length > 0).map(([term, content]) => ({ term, content }));
}

function functionOf(event: CrashEvent): Inline[] | null {
  const { function: name, module } = event;
  if (name === null) return null;
  return [{ kernel: `${name}${formatOffset(event)}${module === null ? '' : ` [${module}]`}` }];
}

function taintsOf({ taint, distro }: CrashEvent, { facts, marks }: AnalyserMessages): Inline[] {
  if (taint === null) return [];
  if (taint.flags.length === 0) return [{ kernel: taint.raw }];
  return taint.flags.flatMap((letter, index): Inline[] => {
    const meaning = taintMeaning(letter, distro)?.meaning;
    const said = meaning === undefined ? facts.unknownTaint : facts.taints[meaning];
    return [index === 0 ? '' : marks.semicolon, { kernel: letter }, ` ${said}`];
  });
}

function modulesOf({ modules }: CrashEvent): string | null {
  if (modules.length === 0) return null;
  const shown = modules.slice(0, mostModules).map(({ name, flags }) => (flags === '' ? name : `${name}(${flags})`));
  return [...shown, ...(modules.length > mostModules ? ['...'] : [])].join(' ');
}
