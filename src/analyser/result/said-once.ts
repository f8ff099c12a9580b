import { type CrashEvent } from '../../kernel/event.ts';

/**
 * The messages that no other fact repeats: the headline stands above them, and lockdep's second line is the kernel, its build and its taints:
 *
 *     4.14.0-rc1+ #1 Not tainted
 */
export function furtherMessages({ headline, messages, release }: CrashEvent): CrashEvent['messages'] {
  return messages.filter(({ text }) => text !== headline && !(release !== null && text.startsWith(`${release} #`)));
}

/**
 * Why the kernel panicked; null where the headline says it: `Kernel panic - not syncing: Hard LOCKUP`. A reason with the code that init
 * ended with stands by itself: the code has a meaning to be told.
 */
export function furtherPanic({ headline, panicReason }: CrashEvent): string | null {
  if (panicReason === null || panicReason.includes('exitcode=')) return panicReason;
  return headline?.endsWith(panicReason) === true ? null : panicReason;
}
