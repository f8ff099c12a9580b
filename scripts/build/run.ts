import { resolve } from 'node:path';
import { readKnowledge } from '../check/knowledge.ts';
import { countProblems, formatProblem } from '../knowledge/problem.ts';
import { buildSite } from './site.ts';

/** Checks the signatures, builds the site and says so in one line. False, with all problems on standard error, where it could not. */
export async function runBuild(root: string, out = 'dist'): Promise<boolean> {
  const started = performance.now();
  const { signatures, problems } = readKnowledge(root);
  if (problems.length > 0) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(`Nothing was built: ${countProblems(problems)}.`);
    return false;
  }
  const { indexed } = await buildSite(root, signatures, resolve(root, out));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Built ${String(signatures.length)} signatures, ${String(indexed)} pages searchable, into ${out}/ in ${seconds} s.`,
  );
  return true;
}
