import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyse } from '../src/analyser/analyse.ts';
import { UnreadableInput } from '../src/log/unreadable.ts';
import { type MatcherBundle } from '../src/matcher/bundle.ts';
import { compile } from '../src/matcher/compile.ts';
import { report } from './analyse/report.ts';
import { formatProblem, readSignatures, root, type SignatureFiles } from './signatures/read.ts';

const usage = 'usage: npm run --silent analyse -- [--format text|json] FILE...   (- reads standard input)';

/** Exit status for input that cannot be read and for bad arguments, with one sentence on standard error. */
const refused = 2;

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(refused);
}

function readArguments(): { format: 'text' | 'json'; files: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { format: { type: 'string', default: 'text' } },
      allowPositionals: true,
    });
    const { format } = values;
    if (format !== 'text' && format !== 'json') refuse(`--format is text or json, not "${format}"; ${usage}`);
    if (positionals.length === 0) refuse(usage);
    return { format, files: positionals };
  } catch (error) {
    return refuse(`${messageOf(error)}; ${usage}`);
  }
}

function knowledge(): { bundle: MatcherBundle; signatures: SignatureFiles[] } {
  const { signatures, problems } = readSignatures(root);
  if (problems[0] !== undefined) refuse(formatProblem(problems[0]));
  return { bundle: compile(signatures.map(({ signature }) => signature)), signatures };
}

/** `-` is standard input. */
function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    return refuse(`${file}: cannot be read: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// Whoever reads the output may have read enough: `| head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { format, files } = readArguments();
const { bundle, signatures } = knowledge();
for (const file of files) {
  try {
    const analysis = analyse(file, readBytes(file), bundle);
    process.stdout.write(format === 'json' ? `${JSON.stringify(analysis)}\n` : report(analysis, signatures));
  } catch (error) {
    if (error instanceof UnreadableInput) refuse(`${file}: ${error.message}`);
    throw error;
  }
}
