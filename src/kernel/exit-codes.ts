import { type Architecture } from './architectures.ts';

/**
 * How init ended: `Attempted to kill init! exitcode=0x0000000b` (kernel/exit.c, do_exit(), 3.9 on).
 *
 * The number is that of wait(2): in its low seven bits the signal that killed it, with 0x80 where a core was dumped; without a signal, the
 * status that it gave exit(2) in the eight bits above.
 */
export type ExitCode =
  { by: 'signal'; signal: number; name: string | null; dumped: boolean } | { by: 'exit'; status: number };

/** include/uapi/asm-generic/signal.h, from 1 on. mips numbers them in its own way (arch/mips/include/uapi/asm/signal.h). */
const signals = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGILL',
  'SIGTRAP',
  'SIGABRT',
  'SIGBUS',
  'SIGFPE',
  'SIGKILL',
  'SIGUSR1',
  'SIGSEGV',
  'SIGUSR2',
  'SIGPIPE',
  'SIGALRM',
  'SIGTERM',
  'SIGSTKFLT',
  'SIGCHLD',
  'SIGCONT',
  'SIGSTOP',
  'SIGTSTP',
  'SIGTTIN',
  'SIGTTOU',
  'SIGURG',
  'SIGXCPU',
  'SIGXFSZ',
  'SIGVTALRM',
  'SIGPROF',
  'SIGWINCH',
  'SIGIO',
  'SIGPWR',
  'SIGSYS',
] as const;

function signalName(signal: number, architecture: Architecture | null): string | null {
  return architecture === 'mips' ? null : (signals[signal - 1] ?? null);
}

/** Reads the code in the reason of a panic; null where there is none. */
export function exitCodeIn(reason: string, architecture: Architecture | null): ExitCode | null {
  const printed = /\bexitcode=0x([0-9a-f]{1,8})\b/.exec(reason)?.[1];
  if (printed === undefined) return null;
  const code = Number.parseInt(printed, 16);
  const signal = code & 0x7f;
  if (signal === 0) return { by: 'exit', status: (code >> 8) & 0xff };
  return { by: 'signal', signal, name: signalName(signal, architecture), dumped: (code & 0x80) !== 0 };
}
