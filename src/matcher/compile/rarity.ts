import { type Subject } from '../../kernel/event.ts';
import { type ClauseName, type LeafClause } from '../schema/clauses.ts';
import { holds } from '../runtime/evaluate.ts';
import { requirementsOf } from '../runtime/features.ts';

/** The crashes of one signature's samples: what is known of how often a thing occurs. */
export interface SampleCrashes {
  signature: string;
  subjects: Subject[];
}

/**
 * A small knowledge base tells little about how rare a thing is: so many crashes are counted at least, of which those that are not there
 * are taken to share nothing.
 */
export const fewestCrashes = 32;

/**
 * The most that a clause may weigh, in bits, whatever the samples say: a kind is shared by thousands of crashes that are no samples,
 * and what tells of the machine tells nothing of the crash.
 */
export const caps: Partial<Record<ClauseName, number>> = {
  kind: 1.5,
  family: 1,
  errorCode: 1.5,
  process: 1.5,
  loaded: 1,
  unloaded: 2,
  taint: 1,
  release: 1,
  architecture: 0.5,
  hypervisor: 0.5,
  vendor: 0.5,
  hardware: 1,
  uptime: 1,
  memory: 1,
  repeated: 1,
};

/** How much a clause says when it holds, in bits to one decimal: each bit halves the crashes that are left. */
export function weightIn(samples: readonly SampleCrashes[]): (clause: LeafClause) => number {
  const crashes = Math.max(samples.length, fewestCrashes);
  const byFunction = samplesByFunction(samples);
  return (clause) => {
    const [name] = Object.keys(clause) as [ClauseName];
    const asked = samplesFor(clause, byFunction) ?? samples;
    let sharing = 0;
    for (const { subjects } of asked) if (subjects.some((subject) => holds(clause, subject))) sharing += 1;
    const bits = Math.log2(crashes / Math.max(sharing, 1));
    return Math.round(Math.min(bits, caps[name] ?? Infinity) * 10) / 10;
  };
}

type ByFunction = ReadonlyMap<string, ReadonlySet<SampleCrashes>>;

/** The crashes by every function that they name. */
function samplesByFunction(samples: readonly SampleCrashes[]): ByFunction {
  const byFunction = new Map<string, Set<SampleCrashes>>();
  for (const sample of samples)
    for (const { event } of sample.subjects)
      for (const name of [event.function, event.pointer?.function, ...event.frames.map((frame) => frame.function)]) {
        if (typeof name !== 'string') continue;
        const known = byFunction.get(name);
        if (known === undefined) byFunction.set(name, new Set([sample]));
        else known.add(sample);
      }
  return byFunction;
}

/** The crashes that have a function which a clause cannot do without; null where it names none. Of thousands of crashes these are few. */
function samplesFor(clause: LeafClause, byFunction: ByFunction): ReadonlySet<SampleCrashes> | null {
  let fewest: Set<SampleCrashes> | null = null;
  for (const alternatives of requirementsOf(clause)) {
    if (alternatives.some(({ type, text }) => type !== 'function' || text.includes('*'))) continue;
    const having = new Set(alternatives.flatMap(({ text }) => [...(byFunction.get(text) ?? [])]));
    if (fewest === null || having.size < fewest.size) fewest = having;
  }
  return fewest;
}
