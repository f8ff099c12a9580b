import { classifyAddress, pagingLevels } from '../kernel/addresses.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { type CrashKind, isOf } from '../kernel/kinds.ts';
import { addressOf, nameOf } from './spelling.ts';
import { type NoteId, step, type Step } from './step.ts';
import { foreignModules, modulesInTrace } from './suspects.ts';
import { vmcore, vmlinuxOf } from './symbols-steps.ts';

/*
 * The commands of crash(8) as its own help describes them (github.com/crash-utility/crash, help.c: bt -a, -c, -f, -FF; dev -d; kmem -i, -s, -S, -z and
 * with an address; ps -G, -m; rd -S; runq, runq -t; struct -o, -x; sym; timer; vtop), with the names and addresses of this crash.
 */

/** Registers in which the calling convention and compilers keep pointers: arguments first. */
const pointerRegisters = [
  ...['RDI', 'RSI', 'RDX', 'RCX', 'R8', 'R9', 'RAX', 'RBX', 'R12', 'R13', 'R14', 'R15'],
  ...['X0', 'X1', 'X2', 'X3', 'X19', 'X20', 'X21', 'X22'],
];

const mostPointers = 4;
const mostNamed = 3;

/** A name that crash knows. Programs of BPF are in the kernel's symbols, but in no file. */
function symbolOf(name: string | null): string | null {
  return name?.startsWith('bpf_prog_') === true ? null : nameOf(name);
}

/** `nf_queue+152` */
function placeOf({ function: name, offset }: Pick<CrashEvent, 'function' | 'offset'>): string | null {
  const known = symbolOf(name);
  return known === null ? null : offset === null ? known : `${known}+${String(offset)}`;
}

/** Where the processor stood: by its symbol, or by its address where it has none. */
function faultingPlace(event: CrashEvent): string | null {
  const { pointer, frames } = event;
  if (pointer === null) return null;
  const name = symbolOf(pointer.function);
  if (name === null) return addressOf(pointer.address);
  if (name === event.function) return placeOf(event);
  const frame = frames.find((each) => each.reliable && each.function === name);
  return frame === undefined ? (addressOf(pointer.address) ?? name) : placeOf(frame);
}

/** The blamed function, where it only called what failed: its offset is where the call returns to. */
function callerPlace(event: CrashEvent): string | null {
  return event.pointer !== null && event.function === event.pointer.function ? null : placeOf(event);
}

/** Values of registers that may be pointers to what the crash was about; the stack itself is none. */
function pointersIn({ registers, arch }: CrashEvent): string[] {
  const levels = pagingLevels(registers);
  const stack = addressOf(registers['RSP'] ?? registers['SP'])?.slice(0, -4);
  const values = pointerRegisters
    .map((register) => addressOf(registers[register]))
    .filter((value) => value !== null)
    .filter((value) => {
      const found = classifyAddress(value, arch, levels)?.class;
      return (found === 'kernel' || found === 'vmalloc') && value.slice(0, -4) !== stack;
    });
  return [...new Set(values)].slice(0, mostPointers);
}

/** Addresses that the kernel named itself: `list_del corruption, ffff91bc2ad47048->prev is ...`. */
function namedAddresses({ messages, arch, kind }: CrashEvent): string[] {
  if (!isOf(kind, 'memory-corruption', 'assertion', 'leak')) return [];
  const words = messages.flatMap(({ text }) => text.match(/\b(?:0x)?[0-9a-f]{16}\b/g) ?? []);
  const values = words
    .map((word) => word.replace(/^0x/, ''))
    .filter((value) => ['kernel', 'vmalloc'].includes(classifyAddress(value, arch)?.class ?? ''));
  return [...new Set(values)].slice(0, mostNamed);
}

/** `BUG kmalloc-256 (Tainted: ...)`: the cache that a report of SLUB is about. */
function slabCache({ messages }: CrashEvent): string | null {
  const found = messages
    .map(({ text }) => /^BUG ([\w-]+)(?:\([^)]*\))? \(/.exec(text)?.[1])
    .find((name) => name !== undefined);
  return found ?? null;
}

function addressSteps({ address, registers, arch }: CrashEvent): Step[] {
  const known = addressOf(address);
  const found = known === null ? null : classifyAddress(known, arch, pagingLevels(registers));
  if (known === null || found === null) return [];
  switch (found.class) {
    case 'near-null':
      // An address of 0 is the pointer itself.
      return /^0+$/.test(known)
        ? []
        : step(
            'structure-member',
            [`struct -ox <type> | grep '\\[0x${known.replace(/^0+/, '')}\\]'`],
            ['type-from-source'],
          );
    case 'module':
      return step('fault-address', [`sym ${known}`, `vtop ${known}`, 'mod']);
    case 'kernel':
    case 'vmalloc':
      return step('fault-address', [`kmem ${known}`, `vtop ${known}`]);
    default:
      return [];
  }
}

/** What is looked at by what kind of report it is. */
function kindSteps(event: CrashEvent): Step[] {
  const { kind, cpu, pid, workqueue } = event;
  const waiting = kind === 'hung-task' || kind === 'io-error' || kind === 'filesystem-error';
  const stuck = isOf(kind, 'lockup') && kind !== 'hung-task';
  const own = kind === 'hung-task' && pid !== null && pid > 0 ? [`bt ${String(pid)}`, `files ${String(pid)}`] : [];
  const cache = slabCache(event);
  return [
    ...(waiting ? step('waiting-task', own) : []),
    ...(waiting ? step('blocked-tasks', ['foreach UN bt', 'ps -m | grep UN']) : []),
    ...(stuck ? step('all-processors', ['bt -a', cpu === null ? null : `bt -c ${String(cpu)}`]) : []),
    ...(stuck ? step('run-queues', ['runq -t', 'runq', 'timer']) : []),
    ...(kind === 'workqueue-lockup' || workqueue !== null ? step('workqueues', ["foreach 'kworker.*' bt"]) : []),
    ...(isOf(kind, 'out-of-memory') ? step('memory-use', ['kmem -i', 'kmem -s', 'kmem -z']) : []),
    ...(isOf(kind, 'out-of-memory') ? step('big-processes', ['ps -G']) : []),
    ...(kind === 'memory-leak' ? step('memory-use', ['kmem -i', 'kmem -s']) : []),
    ...(isOf(kind, 'memory-corruption')
      ? step('slab-cache', [cache === null ? null : `kmem -S ${cache} | tail -n 10`])
      : []),
    ...(isOf(kind, 'storage') || kind === 'hung-task' ? step('disks', ['dev -d', 'mount']) : []),
    ...(kind === 'netdev-leak' ? step('network-devices', ['net']) : []),
    ...(isOf(kind, 'hardware') ? step('hardware-messages', ["log | grep -i 'hardware error\\|mce\\|edac'"]) : []),
    ...(kind === 'sysrq-crash' ? step('who-asked', [pid === null ? null : `ps -p ${String(pid)}`, 'files']) : []),
  ];
}

function codeSteps(event: CrashEvent): Step[] {
  if (isOf(event.kind, 'lockup', 'out-of-memory') || event.kind === 'sysrq-crash') return [];
  const fault = faultingPlace(event);
  const caller = callerPlace(event);
  const isFault = isOf(event.kind, 'exception', 'assertion', 'memory-corruption');
  return [
    ...step('faulting-code', fault === null ? [] : [`dis -l ${fault}`, `dis -r ${fault}`]),
    ...step('caller-code', caller === null ? [] : [`dis -rl ${caller} | tail -n 40`], ['return-address']),
    ...(isFault ? step('stack-words', ['bt -f', 'bt -FF']) : []),
    ...(isFault
      ? step(
          'pointers',
          pointersIn(event).flatMap((value) => [`kmem ${value}`]),
        )
      : []),
    ...addressSteps(event),
  ];
}

function moduleSteps(event: CrashEvent): Step[] {
  const foreign = foreignModules(event);
  const inTrace = modulesInTrace(event);
  const program = /^bpf_prog_([0-9a-f]{16})/.exec(event.function ?? event.pointer?.function ?? '')?.[1];
  return [
    ...step(
      'module-symbols',
      inTrace.map((name) => (foreign.includes(name) ? `mod -s ${name} <path of ${name}.ko>` : `mod -s ${name}`)),
      inTrace.some((name) => foreign.includes(name)) ? ['third-party-objects'] : [],
    ),
    ...(foreign.length > 0 || (event.taint?.flags.length ?? 0) > 0 ? step('foreign-modules', ['mod -t']) : []),
    ...step('bpf-programs', program === undefined ? [] : [`bpf | grep ${program}`, 'bpf -p <ID> -j']),
  ];
}

/** Panics that come before kdump's second kernel is loaded, which is done by a service. */
const early: readonly CrashKind[] = ['mount-root-failure', 'no-init'];

/** What to ask the dump. `matched`: a signature's page has commands of its own. */
export function crashSteps(event: CrashEvent, matched: boolean): Step[] {
  const vmlinux = vmlinuxOf(event);
  const open = `crash ${vmlinux} ${vmcore}`;
  if (early.includes(event.kind)) return [{ id: 'open-dump', commands: [], notes: ['no-dump-early'] }];
  const notes: NoteId[] = [
    ...(event.panicked ? [] : (['no-dump-without-panic'] as const)),
    ...(matched ? (['page-of-signature'] as const) : []),
  ];
  const named = namedAddresses(event);
  return [
    ...step('open-dump', [open], notes),
    ...step('overview', ['sys', 'log', 'bt']),
    ...moduleSteps(event),
    ...codeSteps(event),
    ...step(
      'named-addresses',
      named.flatMap((value) => [`kmem ${value}`, `rd -S ${value} 16`]),
    ),
    ...kindSteps(event),
  ];
}
