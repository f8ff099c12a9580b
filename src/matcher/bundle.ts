import { type CrashKind } from '../kernel/kinds.ts';
import { type Clause } from './clauses.ts';
import { type SignatureFrontmatter, type VersionIn } from './signature.ts';

/** A signature as the browser needs it: no prose. */
export interface CompiledSignature {
  id: string;
  cause: SignatureFrontmatter['cause'];
  required: Clause[];
  supporting: Clause[];
  fixedIn: CompiledVersion[];
  introducedIn: CompiledVersion[];
}

export type CompiledVersion = Pick<VersionIn, 'stream' | 'version' | 'certainty'>;

/**
 * Which signatures an event can match at all, by what they require.
 * Numbers are indices into `MatcherBundle.signatures`. A signature stands under every alternative of the one requirement that is rarest.
 */
export interface RequirementIndex {
  functions: Record<string, number[]>;
  kinds: Partial<Record<CrashKind, number[]>>;
  /** Those that require neither a function nor a kind. */
  always: number[];
}

/** What the build compiles all matchers to, and the worker imports. */
export interface MatcherBundle {
  knowledge: { signatures: number; newest: string; hash: string };
  signatures: CompiledSignature[];
  index: RequirementIndex;
}
