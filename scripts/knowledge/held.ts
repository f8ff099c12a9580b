import { type MatcherBundle } from '../../src/matcher/schema/bundle.ts';
import { type SignatureFiles } from './signatures.ts';

/** What a build has read, checked and compiled. */
export interface HeldKnowledge {
  signatures: SignatureFiles[];
  bundle: MatcherBundle;
}

let held: HeldKnowledge | null = null;

/** What the build that is running has read; null where none runs: while pages are written, they are read anew each time. */
export function heldKnowledge(): HeldKnowledge | null {
  return held;
}

/** Lets all parts of a build have what was read at its beginning: the page, its worker and the single file hold the same matchers. */
export async function whileHeld<Result>(knowledge: HeldKnowledge, build: () => Promise<Result>): Promise<Result> {
  held = knowledge;
  try {
    return await build();
  } finally {
    held = null;
  }
}
