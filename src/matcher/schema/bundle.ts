import { type Cause } from './causes.ts';
import { type Clause, type Excluding } from './clauses.ts';
import { type StreamWithout, type VersionIn } from './signature.ts';

/** A signature as the matcher needs it: no prose. */
export interface CompiledSignature {
  id: string;
  cause: Cause;
  required: Clause[];
  supporting: Clause[];
  excluding: Excluding[];
  fixedIn: CompiledVersion[];
  introducedIn: CompiledVersion[];
  notAffected: CompiledStream[];
}

export type CompiledVersion = Pick<VersionIn, 'stream' | 'version' | 'certainty'>;

export type CompiledStream = Pick<StreamWithout, 'stream' | 'certainty'>;

/** The state of the knowledge base: in the bundle, and in every result. */
export interface KnowledgeVersion {
  signatures: number;
  /** When the newest page was added, `2026-11-20`. */
  newest: string;
  /** Tells two states apart: 16 hexadecimal digits. */
  hash: string;
}

/**
 * What an event must have, or at least may share, for a signature to be looked at. Functions stand for the blamed one and all of the traces;
 * texts for literals of messages, lines, the panic and the workqueue.
 */
export const featureTypes = ['function', 'module', 'unloaded', 'process', 'kind', 'text', 'line'] as const;

export type FeatureType = (typeof featureTypes)[number];

/** A value as JSON in which each string is its number in `strings`, and a number n, which is none of these, `-1 - n`. */
export type Packed = number | boolean | Packed[] | { [key: string]: Packed };

/** A clause: its name, its value (the numbers of clauses in the place of clauses), and its weight in bits. */
export type PackedClause = [name: number, value: Packed, weight: number];

/** Numbers of clauses, each with the number of the text that says why, -1 for none. */
export type PackedExcluding = [clause: number, because: number][];

export type PackedSignature = [
  id: number,
  cause: number,
  required: number[],
  supporting: number[],
  excluding: PackedExcluding,
  versions: number,
];

/** A feature, and the signatures that it leads to, ascending. */
export type PackedFeature = [
  type: number,
  text: number,
  /** Those that need this one, or one of a few others. */
  key: number[],
  /** Those that mention it, and may be near misses; none of a feature that so many mention that it tells nothing. */
  mentions: number[],
];

/**
 * What the build compiles all matchers to, and the worker imports: plain data. Strings and clauses stand in it once and are told by
 * their number.
 */
export interface MatcherBundle {
  knowledge: KnowledgeVersion;
  strings: string[];
  clauses: PackedClause[];
  features: PackedFeature[];
  /** Signatures that any event may match. */
  open: number[];
  /** Lists of versions: fixed in, introduced in, not affected. */
  versions: Packed[];
  /** In the order of their ids. */
  signatures: PackedSignature[];
}
