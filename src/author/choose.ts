import { type Subject } from '../kernel/event.ts';

/** Slower to read than to say again: an id is short. */
const longestId = 60;

/** The event that a page is made from: the first failure of the log, since what follows may be its consequence. */
export function firstFailure(subjects: readonly Subject[]): number {
  const crash = subjects.findIndex(({ event }) => event.severity === 'crash');
  return crash < 0 ? 0 : crash;
}

/** An id for the page of a crash: `nf-queue-null-dereference`. */
export function idFor({ event: { function: blamed, module, kind } }: Subject): string {
  return [blamed ?? module ?? '', kind]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '');
}

/** How a log was taken, by what stands in it. */
export function formOf(container: string, text: string): 'as-printed' | 'web-copy' | 'crash-session' {
  if (/^crash> /m.test(text) || /^\s*DUMPFILE: /m.test(text)) return 'crash-session';
  return /\bweb copy\b/.test(container) ? 'web-copy' : 'as-printed';
}
