import { type Architecture } from '../../kernel/architectures.ts';
import { type CrashEvent, type Frame, type Taint } from '../../kernel/event.ts';
import { type CrashKind, kinds } from '../../kernel/kinds.ts';
import { nullPage } from '../../kernel/addresses.ts';
import { parseRelease } from '../../kernel/releases.ts';
import { remembered } from '../../kernel/remembered.ts';
import { architectureIn } from './architecture-in.ts';
import { blamedIn } from '../blame/find.ts';
import { type Role } from '../detectors/detector.ts';
import { hasHeadlessTitle, headlessTitle } from './headless-titles.ts';
import { isFaultOfProgram, isOfProgram } from './of-program.ts';
import { placeIn, placeOf } from '../lines/line.ts';
import { type Extent, widen } from '../report/own-lines.ts';
import { framesOf, type Headline, namingHeadline, type Report } from '../report/report.ts';
import { toldByTrace } from './reporters.ts';
import { isHandler, wayOfDescent, wentDown } from '../session/descent.ts';
import { titleText } from './title-text.ts';
import { wholeNumber } from '../text/whole-number.ts';

/** Which of several headlines says what the report is: the explanation before the consequence. */
const precedence: Role[] = ['precursor', 'report', 'detail', 'die', 'panic'];

/** A finished report to the event that it tells of; null where it tells of none. */
export function eventOf(report: Report): CrashEvent | null {
  if (report.silent || isFaultOfProgram(report)) return null;
  const printed = principal(report.headlines);
  const told = printed === null ? toldByTrace(report) : null;
  const headline = tellsLittle(printed, report) ? null : (printed ?? told);
  if (headline === null && !tellsOfCrash(report)) return null;
  const blamed = blamedIn(told === null ? report : { ...report, headlines: [told] }, headline);
  // Of a trace that is looked through from its middle on, all of it is shown.
  const own = framesOf(report);
  const stack = blamed?.stack ?? own;
  const frames = stack === own || isPartOf(stack, own) ? own : stack;
  const kind = kindOf(report, headline, blamed?.function ?? null);
  const address = addressOf(report, headline);
  const release = report.release === null ? null : parseRelease(report.release);
  const task = taskOf(report, headline);
  const extent = extentOf(report);
  const arch = report.arch ?? release?.architecture ?? architectureIn(report);
  const event: CrashEvent = {
    kind,
    severity: report.panicked ? 'crash' : kinds[kind].severity,
    title: titleOf(kind, headline, report, blamed?.function ?? null),
    altTitles: (headline?.detector.altTitles ?? []).map((template) =>
      fillTitle(template, headline, report, blamed?.function ?? null),
    ),
    function: blamed?.function ?? null,
    module: blamed?.module ?? null,
    offset: blamed?.offset ?? null,
    size: blamed?.size ?? null,
    panicked: report.panicked || headline?.detector.role === 'panic' || (report.session && wentDown(namesIn(report))),
    corrupted: blamed === null && !showsPlace(report) && frames.length === 0 && !isToldWithoutTrace(kind, headline),
    release: report.release,
    arch,
    distro: release === null || release.distribution === 'kernel.org' ? null : release.distribution,
    cpu: task.cpu,
    pid: task.pid,
    comm: task.comm,
    hardware: report.hardware,
    taint: report.taint === null ? null : taintOf(report.taint),
    frames,
    descent: frames === own ? report.descent : 0,
    modules: report.modules,
    registers: registersOf(report, arch),
    firstLine: extent.first,
    lastLine: extent.last,
    headline: printed === null ? null : printed.line.text.trim(),
    messages: [
      ...report.headlines.map(({ line }) => ({ text: line.text.trim(), place: placeIn(line) })),
      ...report.texts,
    ],
    panicReason: report.panicReason,
    pointer: report.pointer && {
      function: report.pointer.symbol?.function ?? null,
      offset: report.pointer.symbol?.offset ?? null,
      size: report.pointer.symbol?.size ?? null,
      address: report.pointer.address,
      place: report.pointer.place,
    },
    address,
    errorCode:
      report.errorCode ??
      report.headlines.map(({ groups }) => groups['errorCode']).find((code) => code !== undefined) ??
      null,
    code: report.code,
    workqueue: report.workqueue,
    unloaded: report.unloaded,
    build: report.build,
    repeated: 0,
    uptime: report.firstLine.time,
    memory: report.memory,
    places: report.places,
  };
  if (printed !== null) event.places.headline = placeIn(printed.line);
  if (namesTask(headline)) event.places.process = placeOf(headline.line, taskIn(headline));
  if (blamed !== null) event.places.function = blamed.place;
  else if (report.pointer !== null) event.places.function = report.pointer.place;
  if (address !== null) event.places.address = addressPlace(report, headline);
  return event;
}

/**
 * A message for which no function is to blame says in its own line what happened, and is whole without a trace; a report whose class
 * cannot be told has lost its headline:
 *
 *     unregister_netdevice: waiting for eth0 to become free. Usage count = 2
 */
function isToldWithoutTrace(kind: CrashKind, headline: Headline | null): boolean {
  return headline?.detector.blame === 'none' && kind !== 'oops';
}

/**
 * Of the session's header, which quotes how the kernel died, when the backtrace shows of what:
 *
 *        PANIC: "Oops: 0000 [#1] SMP PTI" (check log for details)
 *        PANIC: "Kernel panic - not syncing: Fatal exception"
 */
function tellsLittle(headline: Headline | null, report: Report): boolean {
  if (
    headline?.quoted !== true ||
    !/^(?:Oops: [0-9a-f]{4} |Kernel panic - not syncing: Fatal exception)/.test(headline.line.text)
  )
    return false;
  const shown = wayOfDescent(namesIn(report))?.kind ?? 'panic';
  return shown !== 'panic';
}

function isPartOf(part: Frame[], whole: Frame[]): boolean {
  const known = new Set(whole);
  return part.every((frame) => known.has(frame));
}

/** Who ran. Of a hung task only the headline tells: the lines with a processor are those of khungtaskd, which found it. */
function taskOf(report: Report, headline: Headline | null): Pick<CrashEvent, 'cpu' | 'pid' | 'comm'> {
  const naming = numberIn(headline, 'pid') === null ? (namingHeadline(report) ?? headline) : headline;
  const pid = numberIn(naming, 'pid');
  const comm = naming?.groups['comm'] ?? null;
  if (namesTask(headline)) return { cpu: null, pid, comm };
  const cpu = [headline, ...report.headlines].map((each) => numberIn(each, 'cpu')).find((each) => each !== null);
  return { cpu: report.cpu ?? cpu ?? null, pid: report.pid ?? pid, comm: report.comm ?? comm };
}

function namesTask(headline: Headline | null): headline is Headline {
  return headline?.detector.blame === 'wait' && numberIn(headline, 'pid') !== null;
}

/** `INFO: task java:718772 blocked` -> `java:718772` */
function taskIn({ groups }: Headline): string {
  return `${groups['comm'] ?? ''}:${groups['pid'] ?? ''}`;
}

/** The last line stands behind those that are kept where the report is very long. */
function extentOf({ own: { first, last }, lastLine }: Report): Extent {
  const extent = { first, last };
  widen(extent, lastLine);
  return extent;
}

function namesIn(report: Report): string[] {
  return framesOf(report).map((frame) => frame.function);
}

function rank({ detector }: Headline): number {
  return precedence.indexOf(detector.role);
}

function principal(headlines: Headline[]): Headline | null {
  let first: Headline | null = null;
  for (const headline of headlines) if (first === null || rank(headline) < rank(first)) first = headline;
  if (first === null || kinds[first.detector.kind].severity === 'crash') return first;
  // A trouble that the machine went down with is the panic.
  return headlines.find(({ detector }) => detector.role === 'panic') ?? first;
}

/** A report without a headline is one only where it shows where the processor stood, or how the kernel went down; or where a panic ends it. */
function tellsOfCrash(report: Report): boolean {
  if (report.session) return wentDown(namesIn(report)) || quotesFault(report) || quotesPanic(report);
  if (report.panicked) return true;
  const { stacks, pid, code, ended } = report;
  // The end of an oops: the trace, the code, the mark.
  if (!showsPlace(report)) return stacks.length > 0 && code !== null && ended;
  // Behind the mark some kernels print the place and the code once more.
  return !isOfProgram(report) && (stacks.length > 0 || pid !== null || code !== null || ended);
}

/** Whether a report shows where the processor stood; riscv to 5.11 does without a symbol, among the registers. */
function showsPlace({ pointer, registers }: Report): boolean {
  return pointer !== null || registers['EPC'] !== undefined || registers['SEPC'] !== undefined;
}

/**
 * A backtrace that is quoted from the handler of the exception on, without its head: of a living task the whole is shown. Under the head of a
 * task it is one where the kernel had jumped to a place that holds no code, `[exception RIP: unknown or invalid address]`.
 */
function quotesFault({ pid, pointer, descent, stacks: [frames = []] }: Report): boolean {
  if (pointer === null) return false;
  const way = frames.slice(0, descent);
  const isOfFault = pid === null || (pointer.symbol === null && way.length > 0);
  return isOfFault && way.every(({ function: name }) => isHandler(name));
}

/** The header of a session tells that the machine went down, in words that no detector knows. */
function quotesPanic({ panicked, release, taskKnown }: Report): boolean {
  return panicked && (release !== null || taskKnown);
}

/** What a BUG() or WARN() of a check tells by its function, where the line above it is missing; lib/{list_debug,refcount,string*}.c, mm/usercopy.c. */
const checks: { names: RegExp; kind: CrashKind }[] = [
  { names: /^__list_(?:add|del_entry)_valid(?:_or_report)?$/, kind: 'list-corruption' },
  { names: /^usercopy_abort$/, kind: 'bad-usercopy' },
  { names: /^_*fortify_panic$/, kind: 'fortify' },
  { names: /^refcount_warn_saturate$/, kind: 'refcount' },
];

const unexplained: CrashKind[] = ['invalid-opcode', 'kernel-bug', 'oops'];

function kindOf(report: Report, headline: Headline | null, blamed: string | null): CrashKind {
  const stood = report.pointer?.symbol?.function ?? blamed;
  // Up to 4.19 SysRq c writes to NULL on purpose (drivers/tty/sysrq.c).
  if (stood === 'sysrq_handle_crash') return 'sysrq-crash';
  const told = headline?.detector.kind ?? (report.session ? wayOfDescent(namesIn(report))?.kind : null) ?? 'oops';
  // A check that warns of what it has found, or dies of it, as the kernel was built.
  if (told === 'warning' && report.headlines.some(({ detector: { kind } }) => kind === 'kernel-bug'))
    return 'kernel-bug';
  if (stood !== null && unexplained.includes(told)) {
    const check = checks.find(({ names }) => names.test(stood));
    if (check !== undefined) return check.kind;
  }
  // A session without a headline shows the fault address on some architectures.
  const shown = headline === null && told === 'page-fault' ? (faultRegister(report) ?? jumpedTo(report)) : null;
  if (shown !== null) return kindOfFault(shown);
  // Some architectures print the words for any other address of NULL too; of an instruction fetch a line below tells it.
  const printed = told === 'page-fault' ? (headline?.groups['address'] ?? report.address ?? undefined) : undefined;
  if (printed !== undefined) return kindOfFault(printed);
  if (told !== 'oops') return told;
  // `Oops: 0000 [#1]` alone is a page fault; the address tells of which sort.
  const address =
    headline === null ? report.address : (headline.groups['address'] ?? report.address ?? faultRegister(report));
  if (address === null) return headline?.detector.bare ?? 'oops';
  return kindOfFault(address);
}

/** The address without code that a session shows the processor at. */
function jumpedTo({ session, pointer }: Report): string | null {
  return session && pointer?.symbol === null ? pointer.address : null;
}

function kindOfFault(address: string): CrashKind {
  return BigInt(`0x${address}`) < nullPage ? 'null-dereference' : 'page-fault';
}

/**
 * The registers that hold the fault address: x86, ppc64, riscv, loongarch, MIPS.
 * Only a fault writes them, so they say nothing in reports of other kinds.
 */
const faultRegisters = ['CR2', 'DAR', 'BADADDR', 'BADV', 'BADVA'];

function faultRegister({ registers }: Report): string | null {
  return faultRegisters.map((name) => registers[name]).find((value) => value !== undefined) ?? null;
}

function addressOf(report: Report, headline: Headline | null): string | null {
  const printed = report.headlines.map(({ groups }) => groups['address']).find((value) => value !== undefined);
  if (printed !== undefined) return printed;
  if (headline?.detector.kind === 'null-dereference' && headline.line.text.includes('(null)')) return '0';
  if (report.address !== null) return report.address;
  if (headline === null && report.session) return faultRegister(report);
  return headline?.detector.role === 'die' && headline.detector.kind === 'oops' ? faultRegister(report) : null;
}

function addressPlace(report: Report, headline: Headline | null): NonNullable<CrashEvent['places']['address']> {
  const printed = report.headlines.find(({ groups }) => groups['address'] !== undefined);
  if (printed === undefined && report.address !== null && report.places.address !== undefined)
    return report.places.address;
  const holder = printed ?? headline;
  if (holder === null) return report.places.registers ?? placeIn(report.firstLine);
  const value = holder.groups['address'];
  const start = value === undefined ? holder.line.text.indexOf('(null)') : holder.line.text.indexOf(value);
  return start < 0
    ? (report.places.registers ?? placeIn(holder.line))
    : placeIn(holder.line, start, value?.length ?? '(null)'.length);
}

function titleOf(kind: CrashKind, headline: Headline | null, report: Report, blamed: string | null): string {
  // A session quotes the panic alone; what the machine panicked of has a title of its own, where the trace shows the function.
  const quotes = report.session && headline?.detector.role === 'panic' && blamed !== null && hasHeadlessTitle(kind);
  const keeps = headline !== null && !quotes && (headline.detector.kind === kind || headline.detector.titled === true);
  const own = keeps ? headline.detector.title : undefined;
  if (headline === null && blamed === null && report.panicReason !== null)
    return fillTitle('kernel panic: {reason}', headline, report, blamed);
  const shown = headline === null && report.session ? wayOfDescent(namesIn(report))?.title : undefined;
  const template = own ?? shown ?? headlessTitle(kind);
  return fillTitle(template, headline, report, blamed);
}

/** A template of a title in turns as it is printed, and what stands in braces: ` in {function}`, ` in {function}/`, `{name}`. */
const piecesOf = remembered((template) => template.split(/( in \{function\}\/?|\{\w+\})/));

/** Puts values into the braces; ` in {function}` falls away where no function is known, `{function}/` where a second one is. */
function fillTitle(template: string, headline: Headline | null, report: Report, blamed: string | null): string {
  const fill = (piece: string): string => {
    if (!piece.startsWith(' in ')) return valueFor(piece.slice(1, -1), headline, report);
    if (blamed !== null) return piece.replace('{function}', () => blamed);
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

const taintOf = remembered((raw): Taint => ({
  raw: raw === '' ? 'Not tainted' : raw,
  flags: raw.match(/[A-Za-z]/g) ?? [],
}));

/** What each architecture calls the register that holds the instruction pointer. */
const pointerRegisters: Record<Architecture, string> = {
  x86_64: 'RIP',
  i386: 'EIP',
  arm64: 'PC',
  arm: 'PC',
  ppc64: 'NIP',
  s390x: 'PSW',
  riscv: 'EPC',
  loongarch: 'ERA',
  mips: 'EPC',
  sparc: 'TPC',
  parisc: 'IAOQ',
  ia64: 'IP',
  alpha: 'PC',
  m68k: 'PC',
  sh: 'PC',
  arc: 'ERET',
  microblaze: 'RPC',
};

function registersOf(report: Report, arch: Architecture | null): Record<string, string> {
  const address = report.pointer?.address;
  if (address === null || address === undefined) return report.registers;
  return { [pointerRegisters[arch ?? 'x86_64']]: address, ...report.registers };
}

function numberIn(headline: Headline | null, group: string): number | null {
  return wholeNumber(headline?.groups[group]);
}
