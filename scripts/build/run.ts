import { resolve } from 'node:path';
import { type KnowledgeVersion } from '../../src/matcher/bundle.ts';
import { readKnowledge } from '../check/knowledge.ts';
import { kindsWithoutPage } from '../knowledge/articles.ts';
import { whileHeld } from '../knowledge/held.ts';
import { countProblems, formatProblem } from '../knowledge/problem.ts';
import { buildSite } from './site.ts';

/**
 * Checks the signatures, builds the site and says so in one line; gives the state of the knowledge base that is in it. Null, with all
 * problems on standard error, where it could not.
 */
export async function runBuild(root: string, out = 'dist'): Promise<KnowledgeVersion | null> {
  const started = performance.now();
  const { signatures, samples, bundle, problems } = readKnowledge(root);
  if (bundle === null || problems.length > 0) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(`Nothing was built: ${countProblems(problems)}.`);
    return null;
  }
  const { indexed } = await whileHeld({ signatures, bundle }, () =>
    buildSite(root, { signatures, samples }, resolve(root, out)),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Built ${String(signatures.length)} signatures, ${String(indexed)} pages searchable, into ${out}/ in ${seconds} s.`,
  );
  const missing = kindsWithoutPage(root);
  if (missing.length > 0) console.log(`Without a page of their own: ${missing.join(', ')}.`);
  return bundle.knowledge;
}
