import { kinds } from '../../kernel/kinds.ts';
import { rememberedOfEach } from '../../kernel/remembered.ts';
import { clauseInWords, type ClauseWords } from './clause-words.ts';
import { type Clause, type ClauseName, type ClauseValues } from '../schema/clauses.ts';
import { type FoundAddress } from './told.ts';

/**
 * Clauses in English, for the command line and the pages: `kind is null-dereference or page-fault`, `trace holds nf_queue, then ip_rcv`.
 */

type Value<Name extends ClauseName> = ClauseValues[Name];

type Text = Value<'workqueue'>;

const either = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join(' or '));

const quoted = (text: Text): string =>
  typeof text === 'string' ? `“${text}”` : `/${text.pattern.replace(/\(\?<\w+>/g, '(')}/`;

/** `0x90`, `from 0x1 to 0x37`, or the class: `near-null`. */
const addressWords = (value: Exclude<Value<'address'>, unknown[]>): string =>
  typeof value === 'string' ? value : `from ${value.from} to ${value.to}`;

/** `module nvidia*`, `a module that is out-of-tree and unsigned`, `module nvidia* that is proprietary` */
const moduleWords = (value: Value<'loaded'>): string => {
  if (typeof value === 'string' || Array.isArray(value)) return `module ${either(value)}`;
  const flags = typeof value.flags === 'string' ? value.flags : value.flags.join(' and ');
  return `${value.name === undefined ? 'a module' : `module ${either(value.name)}`} that is ${flags}`;
};

const rangeWords = ({ from, before }: { from?: string | undefined; before?: string | undefined }): string =>
  [from === undefined ? '' : `from ${from}`, before === undefined ? '' : `less than ${before}`].join(' ').trim();

const clauses: ClauseWords['clauses'] = {
  kind: (value) => `kind is ${either(value)}`,
  family: (value) => `kind is of the family ${either(value)}`,
  function: (value) => `function is ${either(value)}`,
  module: (value) => `module ${either(value)} is in the fault or the trace`,
  frames: (value) => {
    const { inOrder, gaps, unreliable, scope } = Array.isArray(value) ? { inOrder: value } : value;
    return [
      scope === 'any' ? 'any trace of the report holds ' : 'trace holds ',
      inOrder.map(either).join(gaps === false ? ', directly called by ' : ', then '),
      unreliable === true ? ', unreliable frames included' : '',
    ].join('');
  },
  process: (value) => `process is ${either(value)}`,
  taint: (value) => `kernel is tainted: ${typeof value === 'string' ? value : value.join(' and ')}`,
  loaded: (value) => `${moduleWords(value)} is loaded`,
  unloaded: (value) => `${moduleWords(value)} was unloaded last`,
  address: (value) => `fault address is ${(Array.isArray(value) ? value : [value]).map(addressWords).join(' or ')}`,
  pointer: (value) =>
    `the processor stood at an address without a symbol that is ${(Array.isArray(value) ? value : [value]).map(addressWords).join(' or ')}`,
  register: ({ name, is }) =>
    `register ${either(name)} is ${(Array.isArray(is) ? is : [is]).map(addressWords).join(' or ')}`,
  message: (value) => `message holds ${(Array.isArray(value) ? value : [value]).map(quoted).join(' or ')}`,
  panic: (value) => `panic says ${(Array.isArray(value) ? value : [value]).map(quoted).join(' or ')}`,
  workqueue: (value) => `workqueue holds ${quoted(value)}`,
  code: (value) => `code is ${value}`,
  errorCode: (value) => `error code is ${either(value)}`,
  release: ({ distribution, stream, from, before }) =>
    [
      `kernel is ${distribution === undefined && stream === undefined ? 'a release' : `of ${either(stream ?? distribution ?? '')}`}`,
      from === undefined ? '' : ` from ${from}`,
      before === undefined ? '' : ` before ${before}`,
    ].join(''),
  architecture: (value) => `architecture is ${either(value)}`,
  hypervisor: (value) => (value === 'none' ? 'machine is no guest' : `hypervisor is ${either(value)}`),
  vendor: (value) => `machine is built by ${either(value)}`,
  uptime: (value) => `machine was up ${rangeWords(value)}`,
  memory: (value) => `machine has memory ${rangeWords(value)}`,
  repeated: ({ from }) => `it came again ${from === 1 ? 'once' : `${String(from)} times`} or more`,
  earlier: (value, nested) => `earlier in this boot: ${nested(value)}`,
  hardware: (value) => `hardware holds ${quoted(value)}`,
  line: (value) => `a line holds ${quoted(value)}`,
};

/** `0x90 (near-null)` */
const foundWords = ({ address, class: sort }: FoundAddress): string =>
  `0x${address}${sort === null ? '' : ` (${sort})`}`;

/** So many modules with flags are named. */
const mostNamed = 6;

const times = (count: number): string => (count === 1 ? 'once' : `${String(count)} times`);

export const clauseWordsEn: ClauseWords = {
  clauses,
  and: ' and ',
  or: ' or ',
  not: (clause) => `not: ${clause}`,
  within: (inner) => `(${inner})`,
  captured: (captured) => ` (${captured.map(([name, text]) => `${name} is ${text}`).join(', ')})`,
  finds: {
    kind: (kind) => `${kind} (${kinds[kind].name})`,
    module: (names) =>
      names.length === 0
        ? 'only functions of the kernel itself in the fault and the trace'
        : `modules in the fault and the trace: ${names.join(', ')}`,
    taint: (meanings) => (meanings.length === 0 ? 'not tainted' : `tainted: ${meanings.join(', ')}`),
    loaded: ({ count, flagged }) => {
      const others = count === 1 ? '1 other module is loaded' : `${String(count)} other modules are loaded`;
      const named = [...flagged.slice(0, mostNamed), ...(flagged.length > mostNamed ? ['...'] : [])];
      return flagged.length === 0 ? others : `${others}, with flags ${named.join(', ')}`;
    },
    unloaded: (module) => `${module} was unloaded last`,
    pointer: (found) => ('function' in found ? `the processor stood in ${found.function}` : foundWords(found)),
    address: foundWords,
    register: (registers) => `${registers.map(({ name, held }) => `${name} ${foundWords(held)}`).join(', ')} ...`,
    uptime: (time) => `up for ${time}`,
    memory: (size) => `${size} of memory`,
    repeated: (count) => `it came again ${times(count)}`,
    line: () => 'no line of the report holds it',
  },
  absent: {
    kind: 'the report does not tell its kind',
    family: 'the report does not tell its kind',
    function: 'the report names no function',
    module: 'no module in the fault or the trace',
    frames: 'no reliable frames',
    process: 'the report names no process',
    workqueue: 'the report names no workqueue',
    taint: 'the report does not tell its taints',
    loaded: 'the report lists no modules',
    unloaded: 'no module was unloaded',
    address: 'the report gives no fault address',
    pointer: 'the report does not tell where the processor stood',
    register: 'the report shows no registers',
    message: 'the report has no headline',
    panic: 'the log shows no panic',
    code: 'the report shows no instruction bytes',
    errorCode: 'the report gives no error code',
    release: 'the report does not name its kernel',
    architecture: 'the report does not tell its architecture',
    hypervisor: 'the report names no hardware',
    vendor: 'the report names no hardware',
    hardware: 'the report names no hardware',
    uptime: 'the lines have no time stamps',
    memory: 'the log does not tell how much memory the machine has',
    repeated: 'it came once in this log',
    earlier: 'the log tells of nothing before the crash',
    line: 'the report has no lines',
  },
  ask: {
    kind: 'the line that the report begins with',
    family: 'the line that the report begins with',
    function: 'the line that says where the processor stood (RIP:, pc :, NIP), or the call trace',
    module: 'the call trace',
    frames: 'the call trace',
    process: 'the line “CPU: ... PID: ... Comm: ...”',
    workqueue: 'the line “Workqueue:”',
    taint: 'the line “CPU: ... Comm: ... Tainted:”',
    loaded: 'the line “Modules linked in:”',
    unloaded: 'the end of the line “Modules linked in:”',
    address: 'the line “BUG: unable to handle ... at”, or CR2 (FAR, DAR) of the registers',
    pointer: 'the line that says where the processor stood (RIP:, pc :, NIP)',
    register: 'the registers of the report (RAX: ..., x0 : ...)',
    message: 'the line that the report begins with, and those above it',
    panic: 'the end of the log, with the line “Kernel panic - not syncing:”',
    code: 'the line “Code:”',
    errorCode: 'the line “Oops:”',
    release: 'the line “CPU: ... Comm: ...”, or the output of uname -r',
    architecture: 'the line with the release of the kernel',
    hypervisor: 'the line “Hardware name:”',
    vendor: 'the line “Hardware name:”',
    hardware: 'the line “Hardware name:”',
    uptime: 'a log with the kernel’s time stamps',
    memory: 'the head of the boot log (“Memory: ... available”), or the output of free',
    repeated: 'the log of the whole boot',
    earlier: 'the log of the whole boot',
    line: 'the whole report, from its first line to its end mark',
  },
  further: '; ',
  alternatively: '; or ',
};

/** One clause in words, nested ones included; thousands of crashes may be told of the same. */
export const describeClause: (clause: Clause) => string = rememberedOfEach((clause) =>
  clauseInWords(clause, clauseWordsEn),
);
