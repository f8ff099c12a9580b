import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { type KnowledgeVersion } from '../../src/matcher/schema/bundle.ts';
import { type SearchIndex } from '../../src/search/entry.ts';
import { readKnowledge } from '../check/knowledge.ts';
import { type HeldKnowledge, whileHeld } from '../knowledge/held.ts';
import { countProblems, formatProblem } from '../knowledge/problem.ts';
import { signatureSchemaText } from '../knowledge/schema.ts';
import { writeSingleFile } from '../single-file/write.ts';
import { catalogueOf } from './catalogue.ts';
import { eachPage } from './page.ts';
import { makeRelative, placeholderBase } from './relative.ts';
import { searchIndexOf } from './search-entries.ts';

/** What is told of a site when all of it is written. */
export interface WrittenSite {
  /** How many signatures are in it. */
  signatures: number;
  knowledge: KnowledgeVersion;
  /** What its pages are about, for the search. */
  about: SearchIndex;
}

/** What this process tells the one that started it: the file of a page that is written, and at the end of the site. */
export type Told = { page: string } | { site: WrittenSite };

/** What the site is written from: the signatures that were read and found valid, and what they and their samples are found by. */
interface SiteSource extends HeldKnowledge {
  about: SearchIndex;
}

/**
 * Reads and checks what the site is written from; null, with all problems on standard error, where it cannot be. What was read of the samples
 * is done with then, and is more than all else that is held.
 */
function readSource(root: string): SiteSource | null {
  const { signatures, samples, bundle, problems } = readKnowledge(root);
  if (bundle !== null && problems.length === 0)
    return { signatures, bundle, about: searchIndexOf(root, signatures, samples) };
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`Nothing was built: ${countProblems(problems)}.`);
  return null;
}

/** Writes the pages, and whatever else stands in the site beside its search index and the compressed forms. */
async function writeSite(root: string, directory: string, { signatures, about }: SiteSource): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const pages = eachPage((page) => {
    tell({ page });
  });
  // Its warnings are the bundler's, about Astro's own modules; what is wrong with a signature was told before.
  await build({ root, outDir: directory, base: placeholderBase, logLevel: 'error', integrations: [pages] });
  makeRelative(directory);
  await writeSingleFile(root, directory, about);
  writeFileSync(join(directory, 'signatures.json'), `${JSON.stringify(catalogueOf(signatures), null, 2)}\n`);
  mkdirSync(join(directory, 'schema'));
  writeFileSync(join(directory, 'schema', 'signature.json'), signatureSchemaText());
}

const tell = (told: Told): void => {
  process.send?.(told);
};

const [root = '', directory = ''] = process.argv.slice(2);
const source = readSource(root);
if (source === null) process.exitCode = 1;
else {
  await whileHeld(source, () => writeSite(root, directory, source));
  const { signatures, bundle, about } = source;
  tell({ site: { signatures: signatures.length, knowledge: bundle.knowledge, about } });
}
