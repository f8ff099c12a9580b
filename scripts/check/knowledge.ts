import { type MatcherBundle } from '../../src/matcher/schema/bundle.ts';
import { checkArticles } from '../knowledge/articles.ts';
import { bundleOf } from '../knowledge/bundle.ts';
import { readSiteConfig } from '../knowledge/config.ts';
import { problemsOfPatterns } from '../knowledge/patterns.ts';
import { type Problem, sortProblems } from '../knowledge/problem.ts';
import { readSignatures, type SignatureFiles } from '../knowledge/signatures.ts';
import { brokenContracts } from './contracts.ts';
import { type ReadSample, readSamples } from '../knowledge/samples.ts';

/** All that authors wrote, and everything for which a build is refused. */
export interface CheckedKnowledge {
  signatures: SignatureFiles[];
  /** Empty where there are problems that keep them from being compiled, and so is the bundle. */
  samples: ReadSample[];
  bundle: MatcherBundle | null;
  problems: Problem[];
}

/** What is wrong with what authors wrote, whatever their samples say. */
export function readWritten(root: string): Pick<CheckedKnowledge, 'signatures' | 'problems'> {
  const { signatures, problems } = readSignatures(root);
  const all = [
    ...problems,
    ...signatures.flatMap(problemsOfPatterns),
    ...checkArticles(root),
    ...readSiteConfig(root).problems,
  ];
  return { signatures, problems: sortProblems(all) };
}

/** Reads and checks the knowledge bases, the configuration and, where they can be compiled, the matchers against all samples. */
export function readKnowledge(root: string): CheckedKnowledge {
  const { signatures, problems } = readWritten(root);
  if (problems.length > 0) return { signatures, samples: [], bundle: null, problems };
  const samples = readSamples(root, signatures);
  const bundle = bundleOf(root, signatures, samples);
  return { signatures, samples, bundle, problems: sortProblems(brokenContracts(samples, bundle)) };
}
