import {
  type CompiledVersion,
  type KnowledgeVersion,
  type MatcherBundle,
  type PackedSignature,
} from '../schema/bundle.ts';
import { type Clause, type Excluding } from '../schema/clauses.ts';
import { causes } from '../schema/causes.ts';
import { type Signature, type VersionIn } from '../schema/signature.ts';
import { fingerprint } from './fingerprint.ts';
import { indexOf } from './index-of.ts';
import { interner } from './interner.ts';
import { gatesOf } from './gate.ts';
import { normalForm } from './normal-form.ts';
import { rarestGate } from './rarest-gate.ts';
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
  const gateOf = rarestGate(patternsOf(ordered));
  const matchers = ordered.map(({ id, match }) => normalForm(id, match, gateOf));
  const weigh = weightIn(samples);
  const pool = interner(weigh);
  const packed = ordered.map((signature, index): PackedSignature => {
    const { required, supporting, excluding } = matchers[index] ?? { required: [], supporting: [], excluding: [] };
    return [
      pool.string(signature.id),
      causes.indexOf(signature.cause),
      required.map(pool.clause),
      supporting.map(pool.clause),
      excluding.map((each) => packedExcluding(each, pool)),
      pool.versions([
        signature.fixedIn.map(compiledVersion),
        signature.introducedIn.map(compiledVersion),
        signature.notAffected.map(({ stream, certainty }) => ({ stream, certainty })),
      ]),
    ];
  });
  const { features, open } = indexOf(
    matchers.map(({ required }) => required),
    pool.string,
  );
  const versions = pool.allVersions();
  const contents = { strings: pool.strings(), clauses: pool.clauses(), features, open, versions, signatures: packed };
  return { knowledge: versionOf(ordered, JSON.stringify(contents)), ...contents };
}

/** The bundle as the source of a JavaScript module: data alone, nothing that is evaluated. Engines read JSON faster than an object's source. */
export function bundleModule(bundle: MatcherBundle): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(bundle))});\n`;
}

/** Every regular expression of the matchers. */
function patternsOf(signatures: readonly Signature[]): Set<string> {
  const patterns = new Set<string>();
  for (const { id, match } of signatures)
    normalForm(id, match, (pattern) => {
      patterns.add(pattern);
      return gatesOf(pattern)[0];
    });
  return patterns;
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
