import { type Context } from '../kernel/event.ts';
import { type CrashKind, kinds } from '../kernel/kinds.ts';
import { type Distribution, streamFamilies } from '../kernel/streams.ts';
import { taintFlags, type TaintMeaning } from '../kernel/taints.ts';
import { type KnowledgeVersion } from '../matcher/schema/bundle.ts';
import { type Applicability } from '../matcher/applicability/verdict.ts';
import { type Band } from '../matcher/runtime/match.ts';
import { logViewEn } from './log-view.en.ts';
import { logsEn } from './logs.en.ts';
import { timelineEn } from './timeline.en.ts';
import { panicScreenEn } from './panic-screen.en.ts';

/** What each taint means, as the kernel's table says it. */
const taintTexts = Object.fromEntries(taintFlags.map(({ meaning, text }) => [meaning, text])) as Record<
  TaintMeaning,
  string
>;

const number = new Intl.NumberFormat('en');
const count = (value: number, one: string, many: string): string =>
  `${number.format(value)} ${value === 1 ? one : many}`;

/** Each kind as a sentence needs it: "The crash is ...". */
const kindPhrases: Record<CrashKind, string> = {
  'null-dereference': 'a NULL pointer dereference',
  'page-fault': 'a page fault on a bad address',
  'general-protection': 'a general protection fault',
  'invalid-opcode': 'an invalid opcode',
  'divide-error': 'a divide error',
  'double-fault': 'a double fault',
  trap: 'a processor exception',
  'stack-overflow': 'a kernel stack overflow',
  'stack-corruption': 'a corrupted kernel stack',
  'nx-execute': 'a jump to a page that is not executable',
  'bad-page-table': 'a corrupted page table',
  'external-abort': 'an external abort',
  'kernel-bug': 'a kernel BUG',
  warning: 'a kernel warning',
  'list-corruption': 'a list corruption',
  refcount: 'a misused reference count',
  'bad-usercopy': 'a bad copy to or from user space',
  fortify: 'a detected buffer overflow',
  odebug: 'an object used outside its life cycle',
  cfi: 'a control-flow integrity failure',
  'soft-lockup': 'a soft lockup',
  'hard-lockup': 'a hard lockup',
  'hung-task': 'a hung task',
  'rcu-stall': 'an RCU stall',
  'workqueue-lockup': 'a workqueue lockup',
  'csd-lock': 'a CSD lock stall',
  'netdev-leak': 'a leaked network device reference',
  'scheduling-while-atomic': 'a call to the scheduler in atomic context',
  'sleeping-in-atomic': 'a sleep in atomic context',
  'preemption-bug': 'a misuse of preemption',
  deadlock: 'a possible deadlock',
  'lock-state': 'an inconsistent lock state',
  'suspicious-rcu': 'a suspicious use of RCU',
  'oom-kill': 'an out-of-memory kill',
  'oom-panic': 'an out-of-memory panic',
  'allocation-failure': 'a failed memory allocation',
  'bad-page': 'a bad page state',
  'bad-page-map': 'a bad page map',
  'bad-rss': 'a bad RSS counter',
  'slab-corruption': 'a slab corruption',
  'memory-failure': 'a hardware memory failure',
  kasan: 'a KASAN report',
  kmsan: 'a KMSAN report',
  kcsan: 'a KCSAN report',
  kfence: 'a KFENCE report',
  ubsan: 'a UBSAN report',
  'memory-leak': 'a memory leak',
  'init-killed': 'a panic because init was killed',
  'no-init': 'a panic because no working init was found',
  'mount-root-failure': 'a panic because the root filesystem could not be mounted',
  'sysrq-crash': 'a crash requested through SysRq',
  nmi: 'a panic on an NMI',
  'machine-check': 'a machine check',
  'hardware-error': 'a hardware error',
  'filesystem-error': 'a filesystem error',
  'io-error': 'an I/O error',
  panic: 'a kernel panic',
  oops: 'an oops whose class the text does not tell',
};

const bands: Record<Band, string> = { confirmed: 'Confirmed', consistent: 'Consistent', possible: 'Possible' };

const bandMeanings: Record<Band, string> = {
  confirmed: 'all required clauses hold, and one of them tells this crash from all others',
  consistent: 'all required clauses hold, but none tells this crash from all others',
  possible: 'a required clause does not hold, or another one rules it out',
};

const applicabilities: Record<Applicability, string> = {
  affected: 'this kernel is affected',
  fixed: 'this kernel has the fix',
  'not-affected': 'this kernel is not affected',
  unknown: 'unknown if this kernel is affected',
};

/** Behind what happened. `noun`: crash or problem. */
const knownEndings: Record<Applicability, (noun: string) => string> = {
  affected: (noun) => `It is a known ${noun}, and this kernel is affected.`,
  fixed: (noun) => `It looks like a known ${noun}, but this kernel has the fix.`,
  'not-affected': (noun) => `It looks like a known ${noun}, but this kernel is not affected.`,
  unknown: (noun) => `It is a known ${noun}.`,
};

const consistentEndings: Record<Applicability, (noun: string) => string> = {
  affected: (noun) => `It is consistent with a known ${noun}, and this kernel is affected.`,
  fixed: (noun) => `It is consistent with a known ${noun}, but this kernel has the fix.`,
  'not-affected': (noun) => `It is consistent with a known ${noun}, but this kernel is not affected.`,
  unknown: (noun) => `It is consistent with a known ${noun}.`,
};

const contexts: Record<Context, string> = {
  task: 'Task',
  irq: 'IRQ',
  softirq: 'SoftIRQ',
  nmi: 'NMI',
  exception: 'Exception',
};

/**
 * The words of the analyser. A translation is an object of the same type.
 * Words between backticks come from a kernel: they are set in its typeface and never translated.
 */
export const analyserEn = {
  locale: 'en',
  number: (value: number): string => number.format(value),
  bytes: (value: number): string => {
    if (value < 1000) return count(value, 'byte', 'bytes');
    if (value < 1_000_000) return `${number.format(Math.round(value / 100) / 10)} kB`;
    if (value < 1_000_000_000) return `${number.format(Math.round(value / 100_000) / 10)} MB`;
    return `${number.format(Math.round(value / 10_000_000) / 100)} GB`;
  },
  lines: (value: number): string => count(value, 'line', 'lines'),
  /** The last of the names is that of lines without any prefix. */
  container: (names: string): string => names.replace(/\bplain$/, 'plain text'),
  /** Between parts of a sentence that are put together. */
  marks: { stop: '. ', colon: ': ', comma: ', ', semicolon: '; ', open: ' (', close: ')' },
  kindName: (kind: CrashKind): string => kinds[kind].name,

  input: {
    label: 'Paste a kernel log',
    placeholder:
      'dmesg, vmcore-dmesg.txt, serial console, /var/log/messages, journalctl -k, crash> log, crash> bt ...\n\nPaste here or anywhere on this page, or drop files.',
    promise: 'Nothing leaves this page',
    drop: 'or drop files or a folder here: text, .gz, .zst, .tar, .zip, a sosreport',
    dropNow: 'Drop to read',
    choose: 'Choose files',
    example: 'Example',
    clear: 'Clear',
    another: 'Paste another',
    pastedName: 'pasted text',
    typedName: 'typed text',
    exampleName: 'example.log',
    reading: (name: string): string => `Reading ${name} ...`,
    readOf: (read: string, total: string): string => `${read} of ${total}`,
    preparing: (name: string): string => `Preparing the view of ${name} ...`,
    progress: 'How far the reading is',
    cancel: 'Cancel',
    cancelled: 'Cancelled.',
  },

  failure: {
    empty: 'There is nothing to read: the text is empty.',
    notRead: (name: string): string =>
      `${name} could not be read. It may be a folder, or it changed while it was read.`,
    engine: 'The analyser did not start: the browser could not load it. Reload the page and try again.',
    internal: (detail: string): string =>
      `The analyser stopped on this text. Please report it with this message: ${detail}`,
  },

  verdict: {
    heading: 'Result',
    crash: (kind: CrashKind): string => `The crash is ${kindPhrases[kind]}`,
    report: (kind: CrashKind): string => `The report is ${kindPhrases[kind]}`,
    inFunction: (name: string): string => ` in \`${name}\``,
    inModule: (name: string): string => `, in module \`${name}\``,
    end: '.',
    /** Between two sentences. */
    space: ' ',
    noMatch: 'No known signature matches.',
    known: (band: Band, applicability: Applicability, isCrash: boolean): string =>
      (band === 'consistent' ? consistentEndings : knownEndings)[applicability](isCrash ? 'crash' : 'problem'),
    noCrash: 'There is no kernel crash in this text.',
    noCrashHint:
      'If the machine did crash, its report stands elsewhere: in vmcore-dmesg.txt, on the serial console, in pstore, in the log of the hypervisor or of the service processor, or above what was given here.',
    troublesOnly: 'There is no crash in this text: the machine went on after what is reported here.',
    kindPage: (kind: CrashKind): string => `What ${kindPhrases[kind]} means, what causes it, and what to do`,
    corrupted: 'The report is damaged, so what it names may be wrong.',
  },

  lead: {
    here: 'Begin with this report.',
    there: (kind: CrashKind, name: string | null): string =>
      `Begin with ${kindPhrases[kind]}${name === null ? '' : ` in ${name}`}.`,
    hardwareFirst: 'The hardware first.',
    hardware: (kind: CrashKind, line: number): string =>
      `Before it, in the same boot, the log tells of ${kindPhrases[kind]} (line ${number.format(line)}): what came after it may be its consequence.`,
    show: 'Show it',
  },

  match: {
    bands,
    bandMeanings,
    applicabilities,
    doNow: 'Do now',
    why: 'Why',
    moreClauses: (hidden: number): string => `Show ${count(hidden, 'more clause', 'more clauses')}`,
    page: 'Read the whole page',
    required: 'required',
    supporting: 'supporting',
    chipTitle: (role: string, lines: number[]): string =>
      `${role}; ${lines.length === 1 ? 'line' : 'lines'} ${lines
        .slice(0, 8)
        .map((line) => number.format(line))
        .join(', ')}`,
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Select and copy it by hand',
    copyCommand: (command: string): string => `Copy the command ${command}`,
    others: 'Other matches',
    nearest: 'Nearest signatures',
    nearMisses: 'Near misses',
    nearNote: 'These were looked at and do not match. Each shows the clause that failed.',
    expected: 'Expected',
    actual: 'In this log',
    settle: 'To settle it',
    excludedBy: 'Ruled out by',
    because: 'Because',
    showEvidence: 'Show its lines',
    evidenceShown: 'Its lines are shown',
  },

  events: {
    heading: 'Reports in this log',
    kind: 'Kind',
    time: 'Time',
    where: 'Function',
    cpu: 'CPU',
    line: 'Line',
    match: 'Signature',
    trouble: 'trouble',
    lead: 'begin here',
    none: 'none',
    of: (index: number, total: number): string => `${number.format(index)} of ${number.format(total)}`,
    more: (hidden: number): string => `Show ${number.format(hidden)} more`,
  },

  timeline: timelineEn,
  logs: logsEn,
  panicScreen: panicScreenEn,

  facts: {
    heading: 'Crash',
    kind: 'Kind',
    where: 'Function',
    unnamed: 'not named in the text',
    headline: 'Headline',
    errorCode: 'Error code',
    meaningOf: (term: string): string => `What it means: ${term}`,
    messages: 'Message',
    address: 'Fault address',
    panic: 'Panic',
    /** Behind the kind. */
    andPanicked: ', the machine went down',
    process: 'Process',
    pid: (pid: number): string => `pid ${String(pid)}`,
    cpu: 'CPU',
    release: 'Kernel',
    distribution: 'Distribution',
    distributionName: (distribution: Distribution): string => streamFamilies[distribution].name,
    hardware: 'Hardware',
    workqueue: 'Workqueue',
    taint: 'Taint',
    taints: taintTexts,
    unknownTaint: 'not in the table of taints',
    uptime: 'Uptime',
    unloaded: 'Last unloaded',
    modules: 'Modules',
    inTrace: 'in the trace',
    moduleCount: (total: number): string => count(total, 'module', 'modules'),
    moreModules: (hidden: number): string => `${number.format(hidden)} more`,
    moduleFlags: {
      P: 'proprietary',
      O: 'out of tree',
      E: 'unsigned',
      F: 'loaded by force',
      C: 'staging',
      K: 'live patch',
      X: 'externally supported',
      N: 'unsupported',
    } as Record<string, string>,
    lineShort: (line: number): string => `L${String(line)}`,
    showLine: (line: number): string => `Show line ${number.format(line)}`,
    days: (days: number, hours: number): string => `${count(days, 'day', 'days')} ${number.format(hours)} h`,
    hours: (hours: number, minutes: number): string => `${number.format(hours)} h ${number.format(minutes)} min`,
    minutes: (minutes: number, seconds: number): string => `${number.format(minutes)} min ${number.format(seconds)} s`,
    seconds: (seconds: number): string => `${number.format(seconds)} s`,
  },

  trace: {
    heading: 'Call trace',
    none: 'The text holds no call trace.',
    contexts,
    blamed: 'blamed',
    /** Before the reason. */
    passed: 'Passed over.',
    unreliable: 'A word left on the stack: it need not have been called.',
    addresses: 'Addresses',
    hideUnreliable: (frames: number): string => `Hide ${count(frames, 'uncertain frame', 'uncertain frames')}`,
    more: (next: number, left: number): string =>
      next === left
        ? `Show ${count(next, 'more frame', 'more frames')}`
        : `Show ${number.format(next)} of ${number.format(left)} more frames`,
  },

  log: logViewEn,

  playground: {
    label: 'A log to try this matcher on',
    placeholder: 'Paste a log, or choose a sample. Then change it: each clause says at once whether it still holds.',
    samples: 'Samples of this page',
    clear: 'Clear',
    result: 'What the matcher makes of it',
    clauses: 'Clauses',
    report: 'Report',
    reportOption: (index: number, kind: CrashKind, name: string | null, line: number): string =>
      `${number.format(index)}: ${kinds[kind].name}${name === null ? '' : ` in ${name}`}, line ${number.format(line)}`,
    waiting: 'Nothing to try yet.',
    noCrash: 'There is no kernel crash in this text, so that no clause can hold.',
    roles: {
      required: 'Required: all of them',
      supporting: 'Supporting: each makes it surer',
      excluding: 'Excluding: none of them',
    },
    states: {
      required: { held: 'held', missing: 'not held' },
      supporting: { held: 'held', missing: 'not held' },
      excluding: { held: 'rules it out', missing: 'does not rule it out' },
      part: { held: 'held', missing: 'not held' },
    },
    together: { all: 'All of these:', any: 'One of these:', not: 'Not this:' },
    weight: 'Weight',
    weightOf: (bits: number): string => {
      if (bits === 0) return 'none: it only narrows';
      const words = bits >= 4 ? 'very much' : bits >= 2.5 ? 'much' : bits >= 1.5 ? 'something' : 'little';
      const share = Math.round(2 ** bits);
      return `${words}: ${share <= 1 ? 'most crashes can show it' : `about one crash in ${number.format(share)} shows it`}`;
    },
    shownBy: 'Shown by',
    noLine: 'no line of its own',
  },

  health: {
    heading: 'About this log and this answer',
    knowledge: ({ signatures, newest, hash }: KnowledgeVersion): string =>
      `Asked: a knowledge base of ${count(signatures, 'signature', 'signatures')}${newest === '' ? '' : `, the newest of ${newest}`}; its state is ${hash}.`,
    container: (lines: string, container: string): string => `${lines}, read as ${container}.`,
  },

  keys: {
    heading: 'Keys',
    open: 'Keys',
    close: 'Close',
    list: [
      { keys: ['Ctrl', 'V'], text: 'paste a log, anywhere on this page' },
      { keys: ['j'], text: 'next report; in a table of logs the next log' },
      { keys: ['k'], text: 'previous report, previous log' },
      { keys: ['e'], text: 'next evidence in the log' },
      { keys: ['Shift', 'E'], text: 'previous evidence' },
      { keys: ['f'], text: 'find in the log' },
      { keys: ['x'], text: 'export this crash; in a table of logs all of them' },
      { keys: ['Esc'], text: 'cancel a reading that takes long; from a log back to all logs' },
      { keys: ['/'], text: 'search the signatures' },
      { keys: ['?'], text: 'this list' },
    ],
  },
};

export type AnalyserMessages = typeof analyserEn;
