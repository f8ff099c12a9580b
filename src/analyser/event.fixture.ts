import { type CrashEvent, type Frame } from '../kernel/event.ts';
import { type Match } from '../matcher/match.ts';
import { type Analysis } from './analysis.ts';

/** An event for tests, empty but for what a test is about. */
export function crashEvent(given: Partial<CrashEvent> = {}): CrashEvent {
  return {
    kind: 'null-dereference',
    severity: 'crash',
    title: 'BUG: unable to handle kernel NULL pointer dereference in nf_queue',
    altTitles: [],
    function: 'nf_queue',
    module: null,
    offset: 0x98,
    size: 0x1c0,
    panicked: false,
    corrupted: false,
    release: '2.6.32-358.el6.x86_64',
    arch: 'x86_64',
    distro: 'rhel',
    cpu: 5,
    pid: 0,
    comm: 'swapper',
    hardware: null,
    taint: null,
    frames: [],
    modules: [],
    registers: {},
    firstLine: 1,
    lastLine: 20,
    headline: null,
    messages: [],
    panicReason: null,
    address: '0',
    errorCode: null,
    code: null,
    workqueue: null,
    pointer: null,
    unloaded: null,
    build: null,
    repeated: 0,
    uptime: null,
    places: { function: { line: 2, column: 5, length: 8 } },
    ...given,
  };
}

export function frame(name: string, given: Partial<Frame> = {}): Frame {
  return {
    function: name,
    offset: 0x10,
    size: 0x20,
    module: null,
    reliable: true,
    context: null,
    line: 3,
    place: { line: 3, column: 1, length: name.length },
    ...given,
  };
}

export function match(given: Partial<Match> = {}): Match {
  return {
    event: 0,
    signature: 'nf-queue-gso-null',
    band: 'confirmed',
    reason: '',
    applicability: 'unknown',
    comparison: '',
    evidence: [],
    failed: [],
    ...given,
  };
}

export function analysis(given: Partial<Analysis> = {}): Analysis {
  return {
    file: 'test.log',
    container: 'utf-8, dmesg',
    bytes: 100,
    lines: 20,
    health: [],
    events: [],
    matches: [],
    ...given,
  };
}
