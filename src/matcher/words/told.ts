import { type AddressClass } from '../../kernel/addresses.ts';
import { type CrashKind } from '../../kernel/kinds.ts';
import { type Clause, type ClauseName } from '../schema/clauses.ts';

/** What came of clauses, as data: each language has its own words for it. */

/** A clause that held, with what the named groups of its expression hold. */
export interface ToldClause {
  clause: Clause;
  captured: Record<string, string>;
}

/** An address in hexadecimal without `0x`, and what it is; null where that cannot be told. */
export interface FoundAddress {
  address: string;
  class: AddressClass | null;
}

/** What a log shows where a clause asks, of the clauses that take words to say it. */
export interface WordedFinds {
  kind: CrashKind;
  /** The modules in the fault and the trace. */
  module: string[];
  /** By meaning. */
  taint: string[];
  /** So many modules, and those with flags: `scap(OE)`. */
  loaded: { count: number; flagged: string[] };
  unloaded: string;
  /** Where the processor stood: a function, or an address without a symbol. */
  pointer: { function: string } | FoundAddress;
  address: FoundAddress;
  /** The first few. */
  register: { name: string; held: FoundAddress }[];
  /** `2 d`, `64 G` */
  uptime: string;
  memory: string;
  repeated: number;
  /** Lines of the report, none of which holds it. */
  line: number;
}

/** What a log shows where a clause asks: of most clauses, text as it stands there. */
export type Find<Name extends ClauseName> = Name extends keyof WordedFinds ? WordedFinds[Name] : string;

/** What is there in the place of what a clause asks for; of a negated clause, what holds. */
export type ToldFind =
  | { held: ToldClause[] }
  /** `find` is null where the log shows nothing of the sort. */
  | { [Name in ClauseName]: { name: Name; find: Find<Name> | null } }[ClauseName];

/** A clause that did not hold. */
export interface ToldFailure {
  clause: Clause;
  /** Of clauses put together, what each of them found. */
  finds: ToldFind[];
}
