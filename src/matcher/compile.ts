import { type CrashKind } from '../kernel/kinds.ts';
import { type MatcherBundle, type RequirementIndex } from './bundle.ts';
import { listOf } from './clause/clause-test.ts';
import { type Clause } from './clauses.ts';
import { type Signature } from './signature.ts';

/**
 * All signatures to one bundle. The same signatures give the same bundle, whatever their order.
 *
 * @throws Error where a regular expression is none, naming the signature.
 */
export function compile(signatures: Signature[]): MatcherBundle {
  const ordered = [...signatures].sort((a, b) => (a.id < b.id ? -1 : 1));
  ordered.forEach(checkPatterns);
  const compiled = ordered.map(({ id, cause, match, fixedIn, introducedIn }) => ({
    id,
    cause,
    required: match.required,
    supporting: match.supporting,
    fixedIn: fixedIn.map(({ stream, version, certainty }) => ({ stream, version, certainty })),
    introducedIn: introducedIn.map(({ stream, version, certainty }) => ({ stream, version, certainty })),
  }));
  const newest =
    ordered
      .map(({ added }) => added)
      .sort()
      .at(-1) ?? '';
  return {
    knowledge: { signatures: ordered.length, newest, hash: fingerprint(JSON.stringify(compiled)) },
    signatures: compiled,
    index: indexOf(ordered),
  };
}

/** The bundle as the source of a JavaScript module: data alone, nothing that is evaluated. */
export function bundleModule(bundle: MatcherBundle): string {
  return `export default ${JSON.stringify(bundle)};\n`;
}

function checkPatterns({ id, match }: Signature): void {
  JSON.stringify([match.required, match.supporting], (key, value: unknown) => {
    if (key !== 'pattern' || typeof value !== 'string') return value;
    try {
      new RegExp(value);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      throw new Error(`signatures/${id}/index.mdx: match: ${words}`, { cause: error });
    }
    return value;
  });
}

/** What every event must bring that a clause can hold for: one of these functions or kinds. Null: nothing of the sort. */
interface Requirement {
  functions: string[];
  kinds: CrashKind[];
}

function indexOf(signatures: Signature[]): RequirementIndex {
  const functions = new Map<string, number[]>();
  const kinds: RequirementIndex['kinds'] = {};
  const always: number[] = [];
  signatures.forEach(({ match }, number) => {
    const requirement = rarest(match.required.flatMap((clause) => requirementOf(clause) ?? []));
    if (requirement === null) always.push(number);
    for (const name of requirement?.functions ?? []) functions.set(name, [...(functions.get(name) ?? []), number]);
    for (const kind of requirement?.kinds ?? []) (kinds[kind] ??= []).push(number);
  });
  return { functions: Object.fromEntries(functions), kinds, always };
}

/** Functions are rarer than kinds; fewer alternatives are rarer than more. */
function rarest(requirements: Requirement[]): Requirement | null {
  const cost = ({ functions, kinds }: Requirement): number => kinds.length * 1000 + functions.length;
  return [...requirements].sort((a, b) => cost(a) - cost(b))[0] ?? null;
}

function requirementOf(clause: Clause): Requirement | null {
  if ('kind' in clause) return { functions: [], kinds: listOf(clause.kind) };
  if ('function' in clause) return exactNames(listOf(clause.function));
  if ('frames' in clause) {
    const order = Array.isArray(clause.frames) ? clause.frames : clause.frames.inOrder;
    return rarest(order.flatMap((names) => exactNames(listOf(names)) ?? []));
  }
  if ('all' in clause) return rarest(clause.all.flatMap((part) => requirementOf(part) ?? []));
  if ('any' in clause) {
    const parts = clause.any.map(requirementOf);
    if (parts.some((part) => part === null)) return null;
    const known = parts.filter((part) => part !== null);
    return {
      functions: [...new Set(known.flatMap(({ functions }) => functions))],
      kinds: [...new Set(known.flatMap(({ kinds }) => kinds))],
    };
  }
  return null;
}

/** A glob cannot be looked up. */
function exactNames(names: string[]): Requirement | null {
  return names.some((name) => name.includes('*')) ? null : { functions: names, kinds: [] };
}

/** FNV-1a, 64 bits: tells two states of the knowledge base apart. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
