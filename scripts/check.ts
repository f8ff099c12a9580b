import { formatProblem, readSignatures, root } from './signatures/read.ts';

const { signatures, problems } = readSignatures(root);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`${String(problems.length)} problems`);
  process.exit(1);
}
console.log(`${String(signatures.length)} signatures, no problems`);
