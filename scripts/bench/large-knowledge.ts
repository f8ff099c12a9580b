import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Clause } from '../../src/matcher/schema/clauses.ts';
import { readKnowledge } from '../check/knowledge.ts';
import { root } from '../knowledge/bases.ts';
import { readSignatures, type SignatureFiles } from '../knowledge/signatures.ts';

/** A signature whose pages and logs can be told from others by other names of its functions. */
interface Model {
  files: SignatureFiles;
  /** Its texts, by their path in its folder. */
  texts: Map<string, string>;
  /** Any of its functions, as a word of its own. */
  functions: RegExp;
}

/** A name that is rare enough to be changed wherever it stands. */
const ownName = /^[a-z]\w*_\w+$/;

function functionsIn(clause: Clause): string[] {
  const names =
    'function' in clause ? clause.function : 'frames' in clause && Array.isArray(clause.frames) ? clause.frames : [];
  return [names].flat(2).filter((name) => ownName.test(name));
}

function modelOf(files: SignatureFiles): Model | null {
  const functions = files.signature.match.required.flatMap(functionsIn);
  if (functions.length === 0) return null;
  const folder = join(root, files.folder);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:mdx|log)$/.test(path),
  );
  return {
    files,
    texts: new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
    functions: new RegExp(`(?<!\\w)(?:${functions.join('|')})(?!\\w)`, 'g'),
  };
}

function writeVariant({ files, texts, functions }: Model, knowledge: string, round: number): void {
  const mark = round.toString(36);
  const folder = join(knowledge, 'signatures', `${files.signature.id}-${mark}`);
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text.replace(functions, `$&_${mark}`));
  }
}

/**
 * Those whose variants are right beside the project's own signatures: what is known by more than its functions would match its variants. Samples
 * are only matched where all pages can be read, so that it is asked again without those that are told.
 */
function usableOf(models: readonly Model[], trial: string): readonly Model[] {
  for (const model of models) writeVariant(model, trial, 0);
  process.env['KB'] = trial;
  const told = readKnowledge(root).problems.map(({ file }) => file);
  rmSync(trial, { recursive: true });
  const right = models.filter(({ files }) => !told.some((file) => file.includes(`/${files.signature.id}`)));
  return right.length === models.length ? models : usableOf(right, trial);
}

/**
 * Writes a knowledge base that makes as many signatures as are wanted, the project's own among them: real pages and real logs, in which the
 * functions have other names.
 */
export function writeLargeKnowledge(knowledge: string, count: number): void {
  const { signatures } = readSignatures(root, '');
  const models = signatures.flatMap((files) => modelOf(files) ?? []);
  const usable = usableOf(models, join(knowledge, 'trial'));
  for (let made = 0; signatures.length + made < count; made += 1) {
    const model = usable[made % usable.length];
    if (model === undefined) throw new Error('there is no signature to vary');
    writeVariant(model, knowledge, Math.floor(made / usable.length) + 1);
  }
}
