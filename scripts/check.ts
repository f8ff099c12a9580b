import { root } from './knowledge/bases.ts';
import { unfinished } from './check/unfinished.ts';
import { readSiteConfig } from './knowledge/config.ts';
import { checkGuides } from './knowledge/guides.ts';
import { countProblems, formatProblem, sortProblems } from './knowledge/problem.ts';
import { readSignatures } from './knowledge/signatures.ts';

const { signatures, problems: found } = readSignatures(root);
const problems = sortProblems([...found, ...checkGuides(root), ...readSiteConfig(root).problems]);
problems.push(...signatures.flatMap(unfinished));
for (const problem of sortProblems(problems)) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(countProblems(problems));
  process.exit(1);
}
console.log(`${String(signatures.length)} signatures, no problems`);
