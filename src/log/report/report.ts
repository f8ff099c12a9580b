import { type Architecture } from '../../kernel/architectures.ts';
import { type Context, type Fact, type Frame, type LoadedModule } from '../../kernel/event.ts';
import { kinds } from '../../kernel/kinds.ts';
import { type Place } from '../../kernel/place.ts';
import { type Detector } from '../detectors/detector.ts';
import { type Line } from '../lines/line.ts';
import { newOwnLines, type OwnLines } from './own-lines.ts';
import { type Symbol } from '../symbols/symbol.ts';

/** A headline that a detector found in the report. */
export interface Headline {
  detector: Detector;
  line: Line;
  groups: Record<string, string | undefined>;
  /** crash(8) quotes it in its header. */
  quoted: boolean;
}

/** Where the processor stood when it faulted. */
export interface InstructionPointer {
  /** Null for an address without a symbol. */
  symbol: Symbol | null;
  /** Hexadecimal without `0x`; null where only the symbol is printed. */
  address: string | null;
  place: Place;
}

/** What is gathered of one crash report while its lines go by. */
export interface Report {
  headlines: Headline[];
  /** Lines without a detector that say more: the text of a WARN. */
  texts: { text: string; place: Place }[];
  pointer: InstructionPointer | null;
  /** Where the function at fault returns to, on architectures that keep it in a register. */
  link: { symbol: Symbol; place: Place } | null;
  /** Call traces in the order in which they are printed, each innermost frame first. Most reports have one. */
  stacks: Frame[][];
  /** The stack that the next frames stand on. */
  context: Context | null;
  /** A trace has begun and not ended. */
  inTrace: boolean;
  modules: LoadedModule[];
  inModules: boolean;
  unloaded: LoadedModule | null;
  registers: Record<string, string>;
  cpu: number | null;
  pid: number | null;
  comm: string | null;
  /** The letters as they are printed; empty where the kernel is not tainted. */
  taint: string | null;
  release: string | null;
  build: string | null;
  arch: Architecture | null;
  hardware: string | null;
  /** Bytes of the machine's memory. */
  memory: number | null;
  /** In bytes, where the report tells it. */
  pageSize: number | null;
  workqueue: string | null;
  code: string | null;
  /** Further rows of the code follow. */
  inCode: boolean;
  address: string | null;
  errorCode: string | null;
  panicReason: string | null;
  /** Functions that lines under the headline name: the one that wants the lock, then the one that holds another meanwhile. */
  named: { symbol: Symbol; place: Place }[];
  /** A trace from before the crash, of how it came to it: where the page was allocated. */
  origin: Frame[];
  inOrigin: boolean;
  /** Further traces from before the crash, under headings of their own: where a sanitizer's memory was allocated and freed. */
  past: Frame[][];
  inPast: boolean;
  /** `Read` or `Write`, of a sanitizer's report. */
  access: string | null;
  panicked: boolean;
  /** Which boot of the log it belongs to, counted from 0. */
  boot: number;
  /** From a crash(8) session. */
  session: boolean;
  /** In a session: the header names the task that crashed. */
  taskKnown: boolean;
  /** In a session: the frames below are those of a task that did not crash. */
  elsewhere: boolean;
  /** In a session: how many frames stand above the exception frame, the kernel's way down. */
  descent: number;
  /** Another report that its own context came to before the trace was printed; the traces are that one's. */
  cutShortBy: Report | null;
  /** The first line where another report goes on that was printed at the same time; their lines do not say whose they are. */
  mixed: Line | null;
  /** Of such lines, the first that may belong to either: it was given to none. */
  untold: Line | null;
  /** What other processors show of themselves within the report of a stall (../segment/other-processors.ts). */
  others: Report | null;
  /** The lines are theirs. */
  aside: boolean;
  /** A dump that somebody asked for, no crash: SysRq's task list. */
  silent: boolean;
  firstLine: Line;
  lastLine: Line;
  /** Lines since the last one that a part of the report was read from. */
  silence: number;
  /** Of its lines up to the last one that a part of it was read from. */
  own: OwnLines;
  /** The lines behind that one: its own if another part follows. */
  waiting: Line[];
  /** Lines read so far. */
  length: number;
  ended: boolean;
  places: Partial<Record<Fact, Place>>;
}

/** The frames of the first trace. */
export function framesOf({ stacks }: Report): Frame[] {
  return stacks[0] ?? [];
}

/** The functions of the first trace. */
export function namesIn(report: Report): string[] {
  return framesOf(report).map((frame) => frame.function);
}

/** Whether a headline of the report is that of a crash, not of a trouble. */
export function namesCrash({ headlines }: Report): boolean {
  return headlines.some(({ detector }) => kinds[detector.kind].severity === 'crash');
}

/** The headline that names the task, as the line of die() does on some architectures; null where none does. */
export function namingHeadline({ headlines }: Report): Headline | null {
  return headlines.find(({ groups }) => groups['pid'] !== undefined) ?? null;
}

/**
 * Whether a line was printed by something else onto the same console: the report's own lines carry time stamps, this one does not.
 * What a part of the report can read is still read.
 */
export function isForeign(line: Line, report: Report): boolean {
  return line.time === null && report.firstLine.time !== null;
}

export function newReport(firstLine: Line): Report {
  return {
    headlines: [],
    texts: [],
    pointer: null,
    link: null,
    stacks: [],
    context: null,
    inTrace: false,
    modules: [],
    inModules: false,
    unloaded: null,
    registers: {},
    cpu: null,
    pid: null,
    comm: null,
    taint: null,
    release: null,
    build: null,
    arch: null,
    hardware: null,
    memory: null,
    pageSize: null,
    workqueue: null,
    code: null,
    inCode: false,
    address: null,
    errorCode: null,
    panicReason: null,
    named: [],
    origin: [],
    inOrigin: false,
    past: [],
    inPast: false,
    access: null,
    panicked: false,
    boot: 0,
    session: false,
    taskKnown: false,
    elsewhere: false,
    descent: 0,
    cutShortBy: null,
    mixed: null,
    untold: null,
    others: null,
    aside: false,
    silent: false,
    firstLine,
    lastLine: firstLine,
    silence: 0,
    own: newOwnLines(firstLine),
    waiting: [],
    length: 0,
    ended: false,
    places: {},
  };
}
