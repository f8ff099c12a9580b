import { type CrashEvent, type Frame, type ReportLine, type Subject } from './event.ts';

/** An event for tests, with nothing in it but what the test gives. */
export function crashEvent(given: Partial<CrashEvent> = {}): CrashEvent {
  return {
    kind: 'oops',
    severity: 'crash',
    title: 'oops',
    altTitles: [],
    function: null,
    module: null,
    offset: null,
    size: null,
    panicked: false,
    corrupted: false,
    release: null,
    arch: null,
    distro: null,
    cpu: null,
    pid: null,
    comm: null,
    hardware: null,
    taint: null,
    frames: [],
    descent: 0,
    modules: [],
    registers: {},
    firstLine: 1,
    lastLine: 20,
    headline: null,
    messages: [],
    panicReason: null,
    pointer: null,
    address: null,
    errorCode: null,
    code: null,
    workqueue: null,
    unloaded: null,
    build: null,
    repeated: 0,
    uptime: null,
    memory: null,
    places: {},
    ...given,
  };
}

/** A reliable frame of the kernel image that stands on its line as a whole. */
export function frame(name: string, given: Partial<Frame> = {}): Frame {
  const line = given.line ?? 10;
  return {
    function: name,
    offset: 0x10,
    size: 0x20,
    module: null,
    reliable: true,
    context: null,
    line,
    place: { line, column: 1, length: name.length },
    ...given,
  };
}

/** A message that stands on its line as a whole. */
export function reportLine(text: string, line: number): ReportLine {
  return { text, place: { line, column: 1, length: text.length } };
}

/** The first report of its boot with one trace, if `more` does not say otherwise. */
export function subject(
  given: Partial<CrashEvent> = {},
  lines: ReportLine[] = [],
  more: Partial<Pick<Subject, 'stacks' | 'boot' | 'earlier'>> = {},
): Subject {
  const event = crashEvent(given);
  const stacks = event.frames.length === 0 ? [] : [event.frames];
  return { event, lines, texts: lines.map(({ text }) => text), stacks, boot: 0, earlier: [], ...more };
}
