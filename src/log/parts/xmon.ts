import { type Line, placeIn } from '../lines/line.ts';
import { isOfDebugger } from '../detectors/xmon.ts';
import { type Report } from '../report/report.ts';
import { symbolFrom, symbolSource } from '../symbols/symbol.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { beginTrace, deepestStack } from './call-trace.ts';
import { isFetch, setFetched } from './faulting-instruction.ts';
import { setRegister } from './set-register.ts';
import { setRelease } from './set-release.ts';

/**
 * The debugger of ppc64, where it catches the exception before die() prints it (arch/powerpc/xmon/xmon.c, excprint() and
 * xmon_show_stack(), 2.6.9 to 6.19):
 *
 *     cpu 0x3: Vector: 300 (Data Access) at [c0000000f1233830]
 *         pc: d0000000004a2b36: .foo_read+0x36/0x120 [foo]
 *         lr: c0000000000f1f30: .vfs_read+0x130/0x214
 *         sp: c0000000f1233ab0
 *        msr: 8000000000009032
 *        dar: 10
 *      dsisr: 40000000
 *         pid   = 2211, comm = cat
 *     kernel BUG at fs/foo.c:12!                                                 where it caught one
 *     Linux version 5.4.0-42-generic (buildd@bos02-ppc64el-010) (gcc ...) #46-Ubuntu SMP ...     5.x on: no boot begins
 *     3:mon> t
 *     [link register   ] c0000000000f1f30 .vfs_read+0x130/0x214
 *     [c0000000f1233b20] c0000000000f1f30 .vfs_read+0x130/0x214
 */
const exception = /^(?:\d+:mon> )?cpu 0x(?<cpu>[0-9a-f]+): Vector: [0-9a-f]+ \([^)]*\) at \[[0-9a-f]{16}\]/;
const register = /^ +(?<name>pc|lr|sp|msr|dar|dsisr): (?<value>[0-9a-f]{1,16})\b/;
const pointer = new RegExp(`^ +pc: (?<address>[0-9a-f]{16}): ${symbolSource}`);
const task = /^ +pid +=? ?(?<pid>\d+), comm = (?<comm>.{0,16})$/;
const frame = new RegExp(String.raw`^\[(?:[0-9a-f]{16}|link register +)\] [0-9a-f]{16} ${symbolSource}`);

/** As the kernel itself names them. */
const names: Record<string, string> = { pc: 'NIP', sp: 'R1' };

const banner = /^Linux version (?<release>\d+\.\d[\w.+~-]*) .*?(?<build>#\d.*)?$/;

/** Whether the debugger says here which kernel it runs in: right below the task. */
export function isDebuggerBanner(line: Line, { lastLine, arch }: Report): boolean {
  const below = line.number === lastLine.number + 1;
  return below && arch === 'ppc64' && (task.test(lastLine.text) || lastLine.text.startsWith('kernel BUG at '));
}

export function xmon(line: Line, report: Report): boolean {
  return (
    readBanner(line, report) ||
    readHead(line, report) ||
    readRegister(line, report) ||
    readTask(line, report) ||
    readFrame(line, report)
  );
}

function readBanner(line: Line, report: Report): boolean {
  const groups = isDebuggerBanner(line, report) ? banner.exec(line.text)?.groups : undefined;
  if (groups === undefined) return false;
  setRelease(groups['release'], groups['build'], line, report);
  return true;
}

function readHead({ text }: Line, report: Report): boolean {
  const cpu = exception.exec(text)?.groups?.['cpu'];
  if (cpu === undefined) return false;
  report.cpu ??= Number.parseInt(cpu, 16);
  report.arch ??= 'ppc64';
  return true;
}

function readRegister(line: Line, report: Report): boolean {
  if (report.headlines.some(({ detector }) => isOfDebugger(detector))) report.arch ??= 'ppc64';
  const groups = report.arch === 'ppc64' ? register.exec(line.text)?.groups : undefined;
  if (groups === undefined) return false;
  const { name = '', value = '' } = groups;
  setRegister(names[name] ?? name.toUpperCase(), value, line, report);
  if (name === 'pc' && isFetch(report)) setFetched(value, line, report);
  const stood = report.pointer === null ? pointer.exec(line.text)?.groups : undefined;
  if (stood !== undefined) {
    report.pointer = { symbol: symbolFrom(stood), address: stood['address'] ?? null, place: placeIn(line) };
  }
  return true;
}

function readTask(line: Line, report: Report): boolean {
  const groups = task.exec(line.text)?.groups;
  if (groups === undefined) return false;
  report.pid ??= wholeNumber(groups['pid']);
  report.comm ??= groups['comm'] ?? null;
  report.places.process ??= placeIn(line);
  return true;
}

function readFrame(line: Line, report: Report): boolean {
  const groups = frame.exec(line.text)?.groups;
  const symbol = groups === undefined ? null : symbolFrom(groups);
  if (symbol === null) return false;
  if (!report.inTrace) beginTrace(line, report);
  const stack = report.stacks.at(-1);
  if (stack !== undefined && stack.length < deepestStack) {
    stack.push({ ...symbol, reliable: true, context: report.context, line: line.number, place: placeIn(line) });
  }
  return true;
}
