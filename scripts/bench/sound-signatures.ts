import { root } from '../knowledge/bases.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readSignatures, type SignatureFiles } from '../knowledge/signatures.ts';

/** All signatures; a bench of those that no build would take says nothing. */
export function soundSignatures(): SignatureFiles[] {
  const { signatures, problems } = readSignatures(root);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return signatures;
}
