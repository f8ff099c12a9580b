import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UnreadableArchive, UnreadableInput } from '../../src/kernel/refusals.ts';
import { weightIn } from '../../src/matcher/compile/rarity.ts';
import { readSampleLog } from '../author/sample.ts';
import { countProblems, formatProblem, sortProblems } from '../knowledge/problem.ts';
import { crashesOf } from '../knowledge/samples.ts';
import { nearest } from '../knowledge/suggest.ts';
import { explain } from './explain.ts';
import { type CheckedKnowledge, readKnowledge } from './knowledge.ts';
import { deadLinks } from './links.ts';
import { lint } from './lints.ts';
import { strayNotes } from './notes.ts';
import { strayTerms } from './terms.ts';
import { unfinished } from './unfinished.ts';

const usage = 'usage: npm run check -- [--strict] [--explain LOG ID]';

/** Exit status: all is well; something is wrong; the arguments are. */
type Status = 0 | 1 | 2;

/** Tells every problem and every warning; a warning alone is none, unless `strict` says so. */
function checkAll(root: string, { signatures, samples, problems }: CheckedKnowledge, strict: boolean): Status {
  for (const problem of problems) console.error(formatProblem(problem));
  const warnings = sortProblems([
    ...(samples.length === 0 ? signatures.flatMap(unfinished) : lint(samples, signatures)),
    ...deadLinks(root, signatures),
    ...strayTerms(root, signatures),
    ...strayNotes(root, signatures),
  ]);
  for (const warning of warnings) console.error(formatProblem({ ...warning, message: `warning: ${warning.message}` }));
  const told = warnings.length === 0 ? '' : `, ${countProblems(warnings).replace('problem', 'warning')}`;
  const failed = problems.length > 0 || (strict && warnings.length > 0);
  const sentence = `${String(signatures.length)} signatures, ${problems.length === 0 ? 'no problems' : countProblems(problems)}${told}`;
  (failed ? console.error : console.log)(sentence);
  return failed ? 1 : 0;
}

/** Clause by clause, for each event of a log. */
async function explainLog({ signatures, samples }: CheckedKnowledge, log: string, id: string): Promise<Status> {
  const files = signatures.find(({ signature }) => signature.id === id);
  if (files === undefined) {
    const near = nearest(
      id,
      signatures.map(({ signature }) => signature.id),
    );
    console.error(`there is no signature "${id}"${near === null ? '' : `; did you mean "${near}"?`}`);
    return 2;
  }
  try {
    const sample = await readSampleLog(log);
    if (sample === null) console.log(`${log}: holds no crash that could be read`);
    const weigh = weightIn(crashesOf(samples, signatures));
    console.log((sample?.subjects ?? []).map((subject) => explain(files.signature, subject, weigh)).join('\n\n'));
    return 0;
  } catch (error) {
    const told =
      error instanceof UnreadableInput ||
      error instanceof UnreadableArchive ||
      (error instanceof Error && 'syscall' in error);
    if (!told) throw error;
    console.error(`${log}: ${error.message}`);
    return 2;
  }
}

/** The command, with what stands behind its name. */
export async function runCheck(root: string, args: string[]): Promise<Status> {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { strict: { type: 'boolean', default: false }, explain: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [log, id, ...more] = positionals;
    if (values.explain !== (log !== undefined) || values.explain !== (id !== undefined) || more.length > 0)
      throw new TypeError('--explain takes a log and the id of a signature');
    const knowledge = readKnowledge(root);
    if (log === undefined || id === undefined) return checkAll(root, knowledge, values.strict);
    return await explainLog(knowledge, resolve(root, log), id);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}; ${usage}`);
    return 2;
  }
}
