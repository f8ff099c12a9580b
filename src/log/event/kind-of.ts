import { nullPage } from '../../kernel/addresses.ts';
import { type CrashKind } from '../../kernel/kinds.ts';
import { faultRegister } from '../report/fault-register.ts';
import { type Headline, type Report } from '../report/report.ts';
import { descentOf } from '../session/descent.ts';

/** What a BUG() or WARN() of a check tells by its function, where the line above it is missing; lib/{list_debug,refcount,string*}.c, mm/usercopy.c. */
const checks: { names: RegExp; kind: CrashKind }[] = [
  { names: /^__list_(?:add|del_entry)_valid(?:_or_report)?$/, kind: 'list-corruption' },
  { names: /^usercopy_abort$/, kind: 'bad-usercopy' },
  { names: /^_*fortify_panic$/, kind: 'fortify' },
  { names: /^refcount_warn_saturate$/, kind: 'refcount' },
];

/** Of what these say a function may tell more. */
const unexplained: CrashKind[] = ['invalid-opcode', 'kernel-bug', 'oops'];

/** The class of a crash: by its headline, and what the report shows of the fault. `blamed` is the function to blame. */
export function kindOf(report: Report, headline: Headline | null, blamed: string | null): CrashKind {
  const stood = report.pointer?.symbol?.function ?? blamed;
  // Up to 4.19 SysRq c writes to NULL on purpose (drivers/tty/sysrq.c).
  if (stood === 'sysrq_handle_crash') return 'sysrq-crash';
  const told = headline?.detector.kind ?? (report.session ? descentOf(report)?.kind : null) ?? 'oops';
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
