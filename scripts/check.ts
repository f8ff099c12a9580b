import { root } from './knowledge/bases.ts';
import { countProblems, formatProblem } from './knowledge/problem.ts';
import { readSignatures } from './knowledge/signatures.ts';

const { signatures, problems } = readSignatures(root);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(countProblems(problems));
  process.exit(1);
}
console.log(`${String(signatures.length)} signatures, no problems`);
