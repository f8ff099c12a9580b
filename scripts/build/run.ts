import { countProblems, formatProblem } from '../knowledge/problem.ts';
import { readSignatures } from '../knowledge/signatures.ts';
import { buildSite } from './site.ts';

/** Checks the signatures, builds the site and says so in one line. False, with all problems on standard error, where it could not. */
export async function runBuild(root: string): Promise<boolean> {
  const started = performance.now();
  const { signatures, problems } = readSignatures(root);
  if (problems.length > 0) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(`Nothing was built: ${countProblems(problems)}.`);
    return false;
  }
  const { indexed } = await buildSite(root, signatures);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Built ${String(signatures.length)} signatures, ${String(indexed)} pages searchable, into dist/ in ${seconds} s.`,
  );
  return true;
}
