import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  idSchema,
  type Signature,
  signatureSchema,
  type Translation,
  translationSchema,
} from '../../src/matcher/schema/signature.ts';
import { type KnowledgeBase, knowledgeBases, signaturesFolder } from '../../src/site/knowledge.ts';
import { problemsOfBases } from './bases.ts';
import { problemAt, type YamlDocument } from './document.ts';
import { readFrontmatter } from './frontmatter.ts';
import { nearest } from './suggest.ts';
import { type Problem, problemWith, sortProblems } from './problem.ts';

/** A signature with what lies in its folder. */
export interface SignatureFiles {
  signature: Signature;
  /** The folder: from the project's root, or the whole path in another knowledge base. */
  folder: string;
  /** The write-up, without its frontmatter. */
  body: string;
  /** Languages of its translations: `zh-cn`. */
  translations: string[];
  /** What those say that can be read. */
  translated: ReadonlyMap<string, Translation>;
  /** The frontmatter, to be asked where a key stands. */
  document: YamlDocument;
}

/** A folder of `signatures/`, by the name of its signature. */
interface Entry {
  id: string;
  /** As `SignatureFiles` has it. */
  folder: string;
}

/**
 * Reads and validates every signature of the project, and of the other knowledge bases. All problems of all files, not only the first,
 * by file and line.
 */
export function readSignatures(root: string, others?: string): { signatures: SignatureFiles[]; problems: Problem[] } {
  const bases = knowledgeBases(root, others);
  const problems = problemsOfBases(bases);
  const entries = bases.flatMap(entriesOf).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  problems.push(...clashes(entries));
  const signatures = entries.flatMap((entry) => readSignature(root, entry, problems) ?? []);
  problems.push(...signatures.flatMap((files) => unknownRelated(files, entries)));
  return { signatures, problems: sortProblems(problems) };
}

function entriesOf({ folder, prefix }: KnowledgeBase): Entry[] {
  const parent = join(folder, signaturesFolder);
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, folder: `${prefix}${signaturesFolder}/${name}` }));
}

/** An id is a page's address: two knowledge bases cannot both have it. */
function clashes(entries: readonly Entry[]): Problem[] {
  return entries.flatMap(({ id, folder }, index) => {
    const first = entries.findIndex((entry) => entry.id === id);
    if (first === index) return [];
    const other = `${entries[first]?.folder ?? ''}/index.mdx`;
    return [problemWith(`${folder}/index.mdx`, `the id "${id}" is taken by ${other}; rename one of the two folders`)];
  });
}

function unknownRelated({ signature, document }: SignatureFiles, entries: readonly Entry[]): Problem[] {
  const known = entries.map(({ id }) => id);
  return signature.related.flatMap((id, index) => {
    if (known.includes(id)) return [];
    const near = nearest(id, known);
    const message = `there is no signature "${id}"${near === null ? '' : `; did you mean "${near}"?`}`;
    return [problemAt(document, { path: ['related', index], ofKey: false, message })];
  });
}

function readSignature(root: string, { id, folder }: Entry, problems: Problem[]): SignatureFiles | null {
  if (!idSchema.safeParse(id).success) {
    problems.push(problemWith(folder, 'expected a name of lower-case words joined by hyphens'));
    return null;
  }
  const page = `${folder}/index.mdx`;
  if (!existsSync(resolve(root, page))) {
    problems.push(problemWith(page, 'missing: every folder of signatures/ holds an index.mdx'));
    return null;
  }
  const read = readFrontmatter(root, page, signatureSchema);
  problems.push(...read.problems);
  const translations = readdirSync(resolve(root, folder)).flatMap(
    (name) => /^index\.([\w-]+)\.mdx$/.exec(name)?.[1] ?? [],
  );
  const translated = new Map<string, Translation>();
  for (const language of translations) {
    const { page, problems: told } = readFrontmatter(root, `${folder}/index.${language}.mdx`, translationSchema);
    problems.push(...told);
    if (page !== null) translated.set(language, page.data);
  }
  if (read.page === null) return null;
  const { data, body, document } = read.page;
  const files = { signature: { id, ...data }, folder, body, translations, translated, document };
  problems.push(...problemsOfSamples(root, files));
  return files;
}

/** Samples that are named must be there, and those that are there must be named. */
function problemsOfSamples(root: string, { signature: { samples }, folder, document }: SignatureFiles): Problem[] {
  const named = samples.map(({ file }) => file);
  const path = resolve(root, folder, 'samples');
  const present = existsSync(path) ? readdirSync(path) : [];
  const missing = named.flatMap((file, index) => {
    if (present.includes(file)) return [];
    const near = nearest(file, present);
    const message = `there is no file ${folder}/samples/${file}${near === null ? '' : `; did you mean "${near}"?`}`;
    return [problemAt(document, { path: ['samples', index, 'file'], ofKey: false, message })];
  });
  const unnamed = present
    .filter((file) => !named.includes(file))
    .map((file) => problemWith(`${folder}/samples/${file}`, 'not named under samples in index.mdx'));
  return [...missing, ...unnamed];
}

/** `signatures/<id>/samples/<file>` as it lies on disk. */
export function readSample(root: string, folder: string, file: string): Uint8Array {
  return readFileSync(resolve(root, folder, 'samples', file));
}
