import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyseFile } from '../../src/analyser/reading/analyse-file.ts';
import { refusalSentence, UnreadableInput } from '../../src/kernel/refusals.ts';
import { type MatcherBundle } from '../../src/matcher/schema/bundle.ts';
import { root } from '../knowledge/bases.ts';
import { bundleOf } from '../knowledge/bundle.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readSignatures, type SignatureFiles } from '../knowledge/signatures.ts';
import { progressLine } from './progress.ts';
import { readFilePieces } from './read-file.ts';
import { report } from './report.ts';

const usage =
  'usage: npm run --silent analyse -- [--format text|json] [--next-steps] FILE...   (- reads standard input)';

/** Exit status for input that cannot be read and for bad arguments, with one sentence on standard error. */
const refused = 2;

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(refused);
}

function readArguments(): { format: 'text' | 'json'; nextSteps: boolean; files: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { format: { type: 'string', default: 'text' }, 'next-steps': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const { format } = values;
    if (format !== 'text' && format !== 'json') refuse(`--format is text or json, not "${format}"; ${usage}`);
    if (positionals.length === 0) refuse(usage);
    return { format, nextSteps: values['next-steps'], files: positionals };
  } catch (error) {
    return refuse(`${messageOf(error)}; ${usage}`);
  }
}

function knowledge(): { bundle: MatcherBundle; signatures: SignatureFiles[] } {
  const { signatures, problems } = readSignatures(root);
  if (problems.length > 0) refuse(problems.map(formatProblem).join('\n'));
  return { bundle: bundleOf(root, signatures), signatures };
}

/** `-` is standard input. */
function open(file: string): AsyncIterable<Uint8Array> {
  return file === '-' ? process.stdin : readFilePieces(file);
}

/** Null of what has no size: standard input, and what is missing. */
function sizeOf(file: string): number | null {
  const found = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : null;
}

/** Whether the system could not read a file. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The command line, with what `process.argv` says. */
export async function runAnalyse(): Promise<void> {
  // Whoever reads the output may have read enough: `| head -1`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });

  const { format, nextSteps, files } = readArguments();
  const { bundle, signatures } = knowledge();
  for (const file of files) {
    let read = 0;
    const progress = progressLine(process.stderr, file, sizeOf(file));
    try {
      for await (const outcome of analyseFile(file, open(file), bundle, { onProgress: progress.tell })) {
        progress.clear();
        if (!outcome.read) {
          process.stderr.write(`${outcome.file}: ${refusalSentence(outcome.refusal)}\n`);
          continue;
        }
        read += 1;
        const { analysis } = outcome;
        process.stdout.write(
          format === 'json' ? `${JSON.stringify(analysis)}\n` : report(analysis, signatures, { nextSteps }),
        );
      }
    } catch (error) {
      progress.clear();
      if (error instanceof UnreadableInput) refuse(`${file}: ${error.message}`);
      if (isSystemError(error)) refuse(`${file}: cannot be read: ${messageOf(error)}`);
      throw error;
    }
    progress.clear();
    // Each of its logs was told of on standard error.
    if (read === 0) process.exit(refused);
  }
}
