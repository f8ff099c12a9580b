import { type Subject } from '../../src/kernel/event.ts';
import { type MatcherBundle } from '../../src/matcher/schema/bundle.ts';
import { findMatches } from '../../src/matcher/runtime/find-matches.ts';
import { findingsOf } from '../../src/matcher/runtime/findings.ts';
import { type Match } from '../../src/matcher/runtime/match.ts';
import { type Signature } from '../../src/matcher/schema/signature.ts';
import { problemAt } from '../knowledge/document.ts';
import { type Problem } from '../knowledge/problem.ts';
import { type ReadSample } from '../knowledge/samples.ts';

/** Samples are contracts, all against all: each is won by its own page, or by no means matched by it, as it says. */
export function brokenContracts(samples: readonly ReadSample[], bundle: MatcherBundle): Problem[] {
  return samples.flatMap((sample) => {
    const matches = findMatches(sample.subjects, bundle);
    const message = breachOf(sample, matches);
    if (message === null) return [];
    const path = ['samples', sample.index, 'file'];
    return [problemAt(sample.files.document, { path, ofKey: false, message })];
  });
}

/** What of the contract does not hold; null where all does. */
function breachOf({ files, sample, subjects }: ReadSample, matches: readonly Match[]): string | null {
  const { id } = files.signature;
  const hits = matches.filter(({ band }) => band !== 'possible');
  const isHit = hits.some(({ signature }) => signature === id);
  switch (sample.expect) {
    case 'near-miss':
      return isHit ? `this near miss is matched: the matcher is too wide` : null;
    case 'todo':
      return isHit ? 'this sample is matched now: expect: match, or leave expect out' : null;
    case 'match': {
      if (subjects.length === 0) return 'no crash can be read from this sample';
      if (!isHit) return `this sample is not matched: ${missing(files.signature, subjects)}`;
      const [winner] = hits;
      return winner?.signature === id
        ? null
        : `this sample is won by ${winner?.signature ?? 'another'}, whose matcher fits it as well or better`;
    }
  }
}

/** The clauses that stand between a page and the crash of its sample that comes nearest. */
function missing({ match }: Signature, subjects: readonly Subject[]): string {
  const [nearest] = subjects
    .map((subject) => findingsOf(match, subject, () => 0))
    .sort((a, b) => a.failed.length - b.failed.length);
  const { failed = [], excluded = [] } = nearest ?? {};
  const words = [
    ...failed.map(({ expected, actual }) => `expected ${expected}, but: ${actual}`),
    ...excluded.map(({ clause }) => `ruled out, since ${clause}`),
  ];
  return words.join('; ');
}
