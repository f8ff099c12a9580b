import {
  type CompiledSignature,
  type CompiledStream,
  type CompiledVersion,
  type FeatureType,
  featureTypes,
  type MatcherBundle,
  type Packed,
} from '../schema/bundle.ts';
import { type Clause, type LeafClause } from '../schema/clauses.ts';
import { type Feature, requirementsOf } from './features.ts';
import { literalFinder, type LiteralFinder } from './literals.ts';
import { nameFinder, type NameFinder } from './names.ts';
import { causes } from '../schema/causes.ts';

/** A bundle made ready to be asked. Signatures are told by their number; what is asked for is unpacked when it is. */
export interface Knowledge {
  signatureCount: number;
  signature: (number: number) => CompiledSignature;
  /** In bits. */
  weigh: (clause: LeafClause) => number;
  /** What a clause cannot hold without: of each list one feature. */
  needs: (clause: Clause) => readonly (readonly number[])[];
  /** Signatures that any event may match. */
  open: readonly number[];
  /** The number of a feature; undefined where no signature has it. */
  feature: (type: FeatureType, text: string) => number | undefined;
  /** For each type the numbers of a name, and of the beginnings of names that it has, `bpf_prog_*`. */
  ofName: Record<NameType, NameFinder>;
  /** Signatures that need one of several features, of which this is one. */
  byKey: (feature: number) => readonly number[];
  /** Signatures that mention a feature. */
  byMention: (feature: number) => readonly number[];
  /** Finds texts and lines that signatures look for. */
  texts: LiteralFinder;
  lines: LiteralFinder;
  /** Whether a signature can be found by a line alone. */
  needsLines: boolean;
}

/** Features that are whole names. */
type NameType = Extract<FeatureType, 'function' | 'module' | 'unloaded' | 'process'>;

const known = new WeakMap<MatcherBundle, Knowledge>();

/** The knowledge of a bundle, made once. */
export function knowledgeOf(bundle: MatcherBundle): Knowledge {
  const made = known.get(bundle) ?? load(bundle);
  known.set(bundle, made);
  return made;
}

const nobody: readonly number[] = [];

function load({ strings, clauses, features, open, versions, signatures }: MatcherBundle): Knowledge {
  const string = (number: number): string => strings[number] ?? '';
  const unpacked: (Clause | undefined)[] = [];
  const weights = new Map<Clause, number>();

  const value = (packed: Packed): unknown => {
    if (typeof packed === 'number') return packed < 0 ? -1 - packed : string(packed);
    if (typeof packed === 'boolean') return packed;
    if (Array.isArray(packed)) return packed.map(value);
    return Object.fromEntries(Object.entries(packed).map(([key, each]) => [key, value(each)]));
  };

  const clause = (number: number): Clause => (unpacked[number] ??= unpack(number));

  const unpack = (number: number): Clause => {
    const [name, packed, weight] = clauses[number] ?? [0, [], 0];
    const key = string(name);
    const parts = (): unknown =>
      Array.isArray(packed) ? packed.map((each) => clause(each as number)) : clause(packed as number);
    const made = { [key]: withParts.has(key) ? parts() : value(packed) } as Clause;
    weights.set(made, weight);
    return made;
  };

  const ready: (CompiledSignature | undefined)[] = [];
  const signature = (number: number): CompiledSignature => (ready[number] ??= unpackSignature(number));

  const unpackSignature = (number: number): CompiledSignature => {
    const packed = signatures[number];
    if (packed === undefined) throw new RangeError(`there is no signature ${String(number)}`);
    const [id, cause, required, supporting, excluding, versionsNumber] = packed;
    const [fixedIn, introducedIn, notAffected] = value(versions[versionsNumber] ?? [[], [], []]) as [
      CompiledVersion[],
      CompiledVersion[],
      CompiledStream[],
    ];
    return {
      id: string(id),
      cause: causes[cause] ?? 'kernel-bug',
      required: required.map(clause),
      supporting: supporting.map(clause),
      excluding: excluding.map(([each, because]) => ({
        ...clause(each),
        ...(because >= 0 && { because: string(because) }),
      })),
      fixedIn,
      introducedIn,
      notAffected,
    };
  };

  const numbers = featureTypes.map(() => new Map<string, number>());
  features.forEach(([type, text], number) => numbers[type]?.set(string(text), number));
  const textsOf = (type: FeatureType): Map<string, number> => numbers[featureTypes.indexOf(type)] ?? new Map();

  const needsLines = [...textsOf('line').values()].some((feature) => features[feature]?.[2].length !== 0);

  /** Null where an event may have one of them and it is not looked up. */
  const numbersOf = (list: readonly Feature[]): number[] | null => {
    const found = list.map(({ type, text }) => (type === 'line' && !needsLines ? undefined : textsOf(type).get(text)));
    return found.every((feature) => feature !== undefined) ? found : null;
  };

  const needed = new Map<Clause, readonly (readonly number[])[]>();
  const needs = (each: Clause): readonly (readonly number[])[] => {
    const known = needed.get(each);
    if (known !== undefined) return known;
    const lists = requirementsOf(each)
      .map(numbersOf)
      .filter((list) => list !== null);
    needed.set(each, lists);
    return lists;
  };

  return {
    signatureCount: signatures.length,
    signature,
    weigh: (leaf) => weights.get(leaf) ?? 0,
    needs,
    open,
    feature: (type, text) => textsOf(type).get(text),
    ofName: {
      function: nameFinder(textsOf('function')),
      module: nameFinder(textsOf('module')),
      unloaded: nameFinder(textsOf('unloaded')),
      process: nameFinder(textsOf('process')),
    },
    byKey: (feature) => features[feature]?.[2] ?? nobody,
    byMention: (feature) => features[feature]?.[3] ?? nobody,
    texts: literalFinder(textsOf('text')),
    lines: literalFinder(textsOf('line')),
    needsLines,
  };
}

/** Clauses whose values are clauses. */
const withParts = new Set(['all', 'any', 'not', 'earlier']);
