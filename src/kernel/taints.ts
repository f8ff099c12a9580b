import { type Distribution } from './streams.ts';

/**
 * Taint flags: one letter each, and what it means.
 * Source: kernel/panic.c, `taint_flags[]`, 2.6.9 to 6.19; the vendors' letters from their own trees (see each row).
 */
export interface TaintFlag {
  letter: string;
  meaning: string;
  /** For people. */
  text: string;
  /** Only these distributions print the letter with this meaning. Without it, all others do. */
  distributions?: Distribution[];
}

export const taintFlags = [
  { letter: 'G', meaning: 'only-gpl', text: 'only GPL-compatible modules were loaded' },
  { letter: 'P', meaning: 'proprietary', text: 'a proprietary module was loaded' },
  { letter: 'F', meaning: 'forced-load', text: 'a module was loaded by force' },
  { letter: 'S', meaning: 'out-of-spec', text: 'the processor or its set-up is out of specification' },
  { letter: 'R', meaning: 'forced-unload', text: 'a module was unloaded by force' },
  { letter: 'M', meaning: 'machine-check', text: 'a machine check happened before' },
  { letter: 'B', meaning: 'bad-page', text: 'a bad page was found before' },
  { letter: 'U', meaning: 'user', text: 'a user asked for the taint' },
  { letter: 'D', meaning: 'died', text: 'the kernel oopsed or hit a BUG before' },
  { letter: 'A', meaning: 'acpi-override', text: 'an ACPI table was overridden' },
  { letter: 'W', meaning: 'warned', text: 'the kernel warned before' },
  { letter: 'C', meaning: 'staging', text: 'a staging driver was loaded' },
  { letter: 'I', meaning: 'firmware-workaround', text: 'a firmware bug is worked around' },
  { letter: 'O', meaning: 'out-of-tree', text: 'an out-of-tree module was loaded' },
  { letter: 'E', meaning: 'unsigned', text: 'an unsigned module was loaded' },
  { letter: 'L', meaning: 'soft-lockup', text: 'a soft lockup happened before' },
  { letter: 'K', meaning: 'live-patch', text: 'the kernel is live-patched' },
  {
    letter: 'X',
    meaning: 'externally-supported',
    text: 'an externally supported module was loaded',
    distributions: ['sles', 'opensuse'],
  },
  { letter: 'X', meaning: 'auxiliary', text: 'the distribution set its own taint' },
  { letter: 'H', meaning: 'unsupported-hardware', text: 'the hardware is not supported', distributions: ['rhel'] },
  { letter: 'T', meaning: 'tech-preview', text: 'a technology preview is in use', distributions: ['rhel'] },
  { letter: 't', meaning: 'tech-preview', text: 'a technology preview is in use', distributions: ['rhel'] },
  { letter: 'r', meaning: 'support-removed', text: 'support was removed', distributions: ['rhel'] },
  { letter: 'u', meaning: 'unprivileged-bpf', text: 'unprivileged BPF is enabled', distributions: ['rhel'] },
  { letter: 'T', meaning: 'randomised-structures', text: 'structure layouts are randomised' },
  {
    letter: 'N',
    meaning: 'unsupported-module',
    text: 'an unsupported module was loaded',
    distributions: ['sles', 'opensuse'],
  },
  { letter: 'N', meaning: 'in-kernel-test', text: 'an in-kernel test ran' },
  { letter: 'J', meaning: 'fwctl', text: 'userspace used a mutating debug operation in fwctl' },
] as const satisfies TaintFlag[];

export type TaintMeaning = (typeof taintFlags)[number]['meaning'];

export const taintMeanings = [...new Set(taintFlags.map((flag) => flag.meaning))] as [TaintMeaning, ...TaintMeaning[]];

/**
 * Those that a module can bear, whose letters are printed behind its name.
 * Source: kernel/panic.c, `taint_flags[].module`; `tech-preview`, `externally-supported` and `unsupported-module` by RHEL and SUSE.
 */
export const moduleTaints = [
  'proprietary',
  'forced-load',
  'staging',
  'out-of-tree',
  'unsigned',
  'live-patch',
  'externally-supported',
  'auxiliary',
  'tech-preview',
  'randomised-structures',
  'unsupported-module',
  'in-kernel-test',
  'fwctl',
] as const satisfies TaintMeaning[];

/** The letters as print_tainted() prints them (kernel/panic.c): `Tainted: G        W  ` -> `G        W`; none of `Not tainted`. */
export function printedTaints(text: string): string {
  return text.startsWith('Tainted: ') ? text.slice('Tainted: '.length).trim() : '';
}

/**
 * What a letter means on a distribution's kernel: the distribution's own row first, else the one that all share.
 * Null for a letter that no row has, such as RHEL 8's reserved `-`.
 */
export function taintMeaning(letter: string, distribution: Distribution | null): (typeof taintFlags)[number] | null {
  const rows = taintFlags.filter((flag) => flag.letter === letter);
  const own = rows.find((flag) => 'distributions' in flag && flag.distributions.some((name) => name === distribution));
  return own ?? rows.find((flag) => !('distributions' in flag)) ?? null;
}
