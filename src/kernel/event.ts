import { type Architecture } from './architectures.ts';
import { type CrashKind, type Severity } from './kinds.ts';
import { type Distribution } from './releases.ts';
import { type Place } from './place.ts';

/** Which stack a frame stands on. `null`: the report does not say. */
export type Context = 'task' | 'irq' | 'softirq' | 'nmi' | 'exception';

/** One line of a call trace, innermost first in `CrashEvent.frames`. */
export interface Frame {
  /** As printed, compiler suffixes (`.isra.0`) cut off; a raw `0x...` address where there is no symbol. */
  function: string;
  /** Bytes from the start of the function. */
  offset: number | null;
  /** Bytes of the whole function. */
  size: number | null;
  /** Null for the kernel image itself. */
  module: string | null;
  /** False for a stale stack word: `? function+0x1/0x2`, `(unreliable)`. */
  reliable: boolean;
  context: Context | null;
  /** 1-based, in the input as it was given. */
  line: number;
  place: Place;
}

/** A module of `Modules linked in:` with the flags printed behind it: `ext4`, `scap(OE)`. */
export interface LoadedModule {
  name: string;
  flags: string;
}

/** `Tainted: G OE`: as printed, and one letter each. */
export interface Taint {
  raw: string;
  flags: string[];
}

/** What a fact of an event is called where its place is kept. */
export type Fact =
  | 'headline'
  | 'function'
  | 'address'
  | 'release'
  | 'process'
  | 'hardware'
  | 'taint'
  | 'modules'
  | 'unloaded'
  | 'workqueue'
  | 'code'
  | 'registers'
  | 'trace'
  | 'memory'
  | 'panic';

/** One crash report in a log. */
export interface CrashEvent {
  kind: CrashKind;
  severity: Severity;
  /** One line without addresses or numbers, in the form that syzbot uses: `BUG: unable to handle kernel NULL pointer dereference in f`. */
  title: string;
  altTitles: string[];
  /** The function that a kernel engineer would blame, compiler suffixes cut off. */
  function: string | null;
  module: string | null;
  offset: number | null;
  size: number | null;
  /** The machine went down with it. */
  panicked: boolean;
  /** The report is too damaged to name a function. */
  corrupted: boolean;
  release: string | null;
  arch: Architecture | null;
  distro: Distribution | null;
  cpu: number | null;
  pid: number | null;
  comm: string | null;
  hardware: string | null;
  taint: Taint | null;
  frames: Frame[];
  /** How many of them stand above the fault: in a session of crash(8) the kernel's way down comes first. 0 elsewhere. */
  descent: number;
  modules: LoadedModule[];
  /** Upper-case names (`RIP`, `RAX`, `CR2`, `X0`), hexadecimal values without `0x`. */
  registers: Record<string, string>;
  /** 1-based, in the input as it was given. */
  firstLine: number;
  lastLine: number;

  /** The line that says what happened, without container prefixes: `BUG: unable to handle kernel paging request at ...`. Null for an excerpt without it. */
  headline: string | null;
  /** Further lines that explain the headline: `kernel BUG at lib/idr.c:1163!`, `list_del corruption, ...`, the text of a WARN. */
  messages: ReportLine[];
  /** The text behind `Kernel panic - not syncing: `. */
  panicReason: string | null;
  /**
   * Where the processor stood, whoever is to blame; null where the report does not show it, `function` null for an address without a symbol,
   * `offset` and `size` in bytes, as of a frame.
   * `address` in hexadecimal without `0x`; null where only the symbol is printed, as on x86_64 since 4.14.
   */
  pointer: {
    function: string | null;
    offset: number | null;
    size: number | null;
    address: string | null;
    place: Place;
  } | null;
  /** The faulting address in hexadecimal without `0x`, all digits as printed; `0` for `(null)`. */
  address: string | null;
  /** The number behind `Oops: `: `0000`, `0010`. Hexadecimal, as printed. */
  errorCode: string | null;
  /** The bytes behind `Code:`, the faulting one in its marks: `48 89 fb <48> 8b`. */
  code: string | null;
  /** `Workqueue: kblockd blk_mq_timeout_work`: the text behind the colon. */
  workqueue: string | null;
  /** `[last unloaded: tampercore]`. */
  unloaded: LoadedModule | null;
  /** `#138-Ubuntu`, `#1 SMP Tue Jan 29 ...`: the build behind the release, which Ubuntu's and Debian's uploads are told by. */
  build: string | null;
  /** How often the same report came again in the same boot; in a log of more than ten thousand reports, in later boots as well. */
  repeated: number;
  /** Seconds since boot, from the time stamp of the first line. */
  uptime: number | null;
  /**
   * Bytes of the machine's memory, where the log tells it: the report itself (`4194157 pages RAM`), crash(8) (`MEMORY: 255.8 GB`, so rounded), or
   * its boot (`Memory: 16207824K/16776628K available`). `places.memory` says which.
   */
  memory: number | null;
  places: Partial<Record<Fact, Place>>;
}

/** A message of a report, freed of its container. */
export interface ReportLine {
  text: string;
  place: Place;
}

/** A report as a matcher sees it: what was read from it, its messages, and what came before it. */
export interface Subject {
  event: CrashEvent;
  lines: readonly ReportLine[];
  /** Those of the lines: who looks through all of them need not have their places put together. */
  texts: readonly string[];
  /**
   * All of its call traces, innermost frame first: the one of `event.frames`, further ones of this time (of other processors), then those that the
   * kernel has kept from before (where a sanitizer's memory was allocated and freed, who took the locks). Empty where the report shows none.
   */
  stacks: readonly (readonly Frame[])[];
  /** Which boot of the log it belongs to: 0 stands for what comes before the first banner, `Linux version ...`. */
  boot: number;
  /** The reports before it in the same boot, the first one first. */
  earlier: readonly Subject[];
}
