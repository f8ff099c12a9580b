import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { type z } from 'zod';
import { idSchema, type Signature, signatureSchema, translationSchema } from '../../src/matcher/signature.ts';

/** The project's root, wherever a script is started from. */
export const root = join(import.meta.dirname, '..', '..');

/** The folder of all signatures, from the project's root. */
export const signaturesFolder = 'signatures';

/** One thing that is wrong with a signature's files. */
export interface Problem {
  /** From the project's root. */
  file: string;
  /** The key in the frontmatter, `match.required.0.kind`; empty where the whole file is meant. */
  key: string;
  message: string;
}

/** A signature with what lies in its folder. */
export interface SignatureFiles {
  signature: Signature;
  /** The folder, from the project's root. */
  folder: string;
  /** The write-up, without its frontmatter. */
  body: string;
  /** Languages of its translations: `zh-cn`. */
  translations: string[];
}

/** `file: key: message`, as the build and the command line print it. */
export function formatProblem({ file, key, message }: Problem): string {
  return [file, key, message].filter((part) => part !== '').join(': ');
}

const fence = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;

/** Reads and validates every signature. All problems of all files, not only the first. */
export function readSignatures(root: string): { signatures: SignatureFiles[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const folders = readdirSync(join(root, signaturesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const signatures = folders.flatMap((id) => readSignature(root, id, problems) ?? []);
  const known = new Set(folders);
  for (const { signature, folder } of signatures) {
    signature.related
      .filter((id) => !known.has(id))
      .forEach((id) =>
        problems.push({ file: `${folder}/index.mdx`, key: 'related', message: `there is no signature "${id}"` }),
      );
  }
  return { signatures, problems };
}

function readSignature(root: string, id: string, problems: Problem[]): SignatureFiles | null {
  const folder = `${signaturesFolder}/${id}`;
  if (!idSchema.safeParse(id).success) {
    problems.push({ file: folder, key: '', message: 'expected a name of lower-case words joined by hyphens' });
    return null;
  }
  const page = `${folder}/index.mdx`;
  if (!existsSync(join(root, page))) {
    problems.push({ file: page, key: '', message: 'missing: every folder of signatures/ holds an index.mdx' });
    return null;
  }
  const parsed = readFrontmatter(join(root, page), page, signatureSchema, problems);
  const translations = readdirSync(join(root, folder)).flatMap(
    (name) => /^index\.([\w-]+)\.mdx$/.exec(name)?.[1] ?? [],
  );
  for (const language of translations) {
    const file = `${folder}/index.${language}.mdx`;
    readFrontmatter(join(root, file), file, translationSchema, problems);
  }
  if (parsed === null) return null;
  checkSamples(
    root,
    folder,
    parsed.data.samples.map((sample) => sample.file),
    problems,
  );
  return { signature: { id, ...parsed.data }, folder, body: parsed.body, translations };
}

/** Samples that are named must be there, and those that are there must be named. */
function checkSamples(root: string, folder: string, named: string[], problems: Problem[]): void {
  const samples = join(root, folder, 'samples');
  const present = existsSync(samples) ? readdirSync(samples) : [];
  named.forEach((file, index) => {
    if (present.includes(file)) return;
    problems.push({
      file: `${folder}/index.mdx`,
      key: `samples.${String(index)}.file`,
      message: `expected the file ${folder}/samples/${file}`,
    });
  });
  present
    .filter((file) => !named.includes(file))
    .forEach((file) =>
      problems.push({ file: `${folder}/samples/${file}`, key: '', message: 'not named under samples in index.mdx' }),
    );
}

function readFrontmatter<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): { data: z.output<Schema>; body: string } | null {
  const text = readFileSync(path, 'utf8');
  const front = fence.exec(text);
  if (front === null) {
    problems.push({ file, key: '', message: 'expected frontmatter between two lines of ---' });
    return null;
  }
  const document = parseDocument(front[1] ?? '');
  const [broken] = document.errors;
  if (broken !== undefined) {
    problems.push({ file, key: '', message: `the frontmatter is not YAML: ${broken.message.split('\n')[0] ?? ''}` });
    return null;
  }
  const result = schema.safeParse(document.toJS());
  if (!result.success) {
    for (const issue of result.error.issues) problems.push({ file, key: issue.path.join('.'), message: issue.message });
    return null;
  }
  return { data: result.data, body: text.slice(front[0].length) };
}

/** `signatures/<id>/samples/<file>` as it lies on disk. */
export function readSample(root: string, folder: string, file: string): Uint8Array {
  return readFileSync(join(root, folder, 'samples', file));
}
