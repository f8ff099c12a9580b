import { type CompiledVersion, type KnowledgeVersion, type MatcherBundle, type PackedSignature } from '../bundle.ts';
import { type Clause, type Excluding } from '../clauses.ts';
import { causes } from '../causes.ts';
import { type Signature, type VersionIn } from '../signature.ts';
import { type Feature, requirementsOf } from './features.ts';
import { fingerprint } from './fingerprint.ts';
import { interner } from './interner.ts';
import { normalForm } from './normal-form.ts';
import { type SampleCrashes, weightIn } from './rarity.ts';

/**
 * All signatures to one bundle. The same signatures and samples give the same bundle, whatever their order.
 *
 * `samples` are the crashes that the signatures' samples hold; from them it is told how rare a clause is. Without them every clause is
 * as rare as its sort can be.
 *
 * @throws Error where a regular expression is none, or shows no text that stands wherever it fits; it names the signature.
 */
export function compile(signatures: readonly Signature[], samples: readonly SampleCrashes[] = []): MatcherBundle {
  const ordered = [...signatures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const matchers = ordered.map(({ id, match }) => normalForm(id, match));
  const weigh = weightIn(samples);
  const pool = interner(weigh);
  const keys = keysOf(matchers.map(({ required }) => required.flatMap(requirementsOf)));
  const features = pool.features();
  const packed = ordered.map((signature, index): PackedSignature => {
    const { required, supporting, excluding } = matchers[index] ?? { required: [], supporting: [], excluding: [] };
    const { key, near } = keys[index] ?? { key: [], near: [] };
    return [
      pool.string(signature.id),
      causes.indexOf(signature.cause),
      required.map(pool.clause),
      supporting.map(pool.clause),
      excluding.map((each) => packedExcluding(each, pool)),
      pool.value([
        signature.fixedIn.map(compiledVersion),
        signature.introducedIn.map(compiledVersion),
        signature.notAffected.map(({ stream, certainty }) => ({ stream, certainty })),
      ]),
      key.map(features.number),
      near.map(features.number),
    ];
  });
  const contents = { strings: pool.strings(), clauses: pool.clauses(), features: features.all(), signatures: packed };
  return { knowledge: versionOf(ordered, JSON.stringify(contents)), ...contents };
}

/** The bundle as the source of a JavaScript module: data alone, nothing that is evaluated. Engines read JSON faster than an object's source. */
export function bundleModule(bundle: MatcherBundle): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(bundle))});\n`;
}

function versionOf(signatures: readonly Signature[], contents: string): KnowledgeVersion {
  const newest = signatures.map(({ added }) => added).sort();
  return { signatures: signatures.length, newest: newest.at(-1) ?? '', hash: fingerprint(contents) };
}

function compiledVersion({ stream, version, certainty }: VersionIn): CompiledVersion {
  return { stream, version, certainty };
}

function packedExcluding({ because, ...clause }: Excluding, pool: ReturnType<typeof interner>): [number, number] {
  return [pool.clause(clause as Clause), because === undefined ? -1 : pool.string(because)];
}

/** By which features a signature is found. */
interface Keys {
  key: Feature[];
  near: Feature[];
}

const idOf = ({ type, text }: Feature): string => `${type} ${text}`;

/** The requirement that the fewest other signatures share is the key; all others that say something lead to near misses. */
function keysOf(requirements: Feature[][][]): Keys[] {
  const sharing = new Map<string, number>();
  for (const all of requirements)
    for (const id of new Set(all.flat().map(idOf))) sharing.set(id, (sharing.get(id) ?? 0) + 1);
  const cost = (features: Feature[]): number =>
    features.reduce((sum, feature) => sum + (sharing.get(idOf(feature)) ?? 0) * expense[feature.type], 0);
  return requirements.map((all) => {
    const [key = []] = [...all].sort((a, b) => cost(a) - cost(b));
    const near = new Map(all.flat().map((feature) => [idOf(feature), feature]));
    return { key, near: [...near.values()] };
  });
}

/** How much dearer it is to look a feature up, and how much more events have it than the pages tell. */
const expense: Record<Feature['type'], number> = {
  function: 1,
  unloaded: 1,
  module: 2,
  text: 3,
  process: 8,
  line: 10,
  kind: 50,
};
