import { resolve } from 'node:path';
import { type KnowledgeVersion } from '../../src/matcher/bundle.ts';
import { readKnowledge } from '../check/knowledge.ts';
import { kindsWithoutPage } from '../knowledge/articles.ts';
import { type HeldKnowledge, whileHeld } from '../knowledge/held.ts';
import { countProblems, formatProblem } from '../knowledge/problem.ts';
import { searchIndexOf } from './search-entries.ts';
import { buildSite, type SiteSource } from './site.ts';

/**
 * What the site is built from; null, with all problems on standard error, where it cannot be. What was read of the samples is done with then,
 * and is more than all else that a build holds.
 */
function readSource(root: string): (SiteSource & HeldKnowledge) | null {
  const { signatures, samples, bundle, problems } = readKnowledge(root);
  if (bundle !== null && problems.length === 0)
    return { signatures, bundle, about: searchIndexOf(root, signatures, samples) };
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`Nothing was built: ${countProblems(problems)}.`);
  return null;
}

/** Checks the signatures, builds the site and says so in one line; gives the state of the knowledge base that is in it, null where it could not. */
export async function runBuild(root: string, out = 'dist'): Promise<KnowledgeVersion | null> {
  const started = performance.now();
  const source = readSource(root);
  if (source === null) return null;
  const { signatures, bundle } = source;
  const { indexed } = await whileHeld(source, () => buildSite(root, source, resolve(root, out)));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Built ${String(signatures.length)} signatures, ${String(indexed)} pages searchable, into ${out}/ in ${seconds} s.`,
  );
  const missing = kindsWithoutPage(root);
  if (missing.length > 0) console.log(`Without a page of their own: ${missing.join(', ')}.`);
  return bundle.knowledge;
}
