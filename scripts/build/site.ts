import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { signatureSchemaText } from '../knowledge/schema.ts';
import { type CheckedKnowledge } from '../check/knowledge.ts';
import { catalogueOf } from './catalogue.ts';
import { precompress } from './precompress.ts';
import { makeRelative, placeholderBase } from './relative.ts';
import { searchIndexOf } from './search-entries.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeSingleFile } from '../single-file/write.ts';

/** Builds the site of a project into a folder. The signatures and their samples are those that were read and found valid. */
export async function buildSite(
  root: string,
  { signatures, samples }: Pick<CheckedKnowledge, 'signatures' | 'samples'>,
  directory = join(root, 'dist'),
): Promise<{ directory: string; indexed: number }> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Its warnings are the bundler's, about Astro's own modules; what is wrong with a signature was told before.
  await build({ root, outDir: directory, base: placeholderBase, logLevel: 'error' });
  makeRelative(directory);
  // Pages are compressed while they are indexed, which is the work of another process.
  const [indexed] = await Promise.all([
    writeSearchIndex(directory, searchIndexOf(root, signatures, samples)),
    precompress(directory),
  ]);
  await writeSingleFile(root, directory);
  writeFileSync(join(directory, 'signatures.json'), `${JSON.stringify(catalogueOf(signatures), null, 2)}\n`);
  mkdirSync(join(directory, 'schema'));
  writeFileSync(join(directory, 'schema', 'signature.json'), signatureSchemaText());
  // Last: whatever is written after it has no other form.
  await precompress(directory);
  return { directory, indexed };
}
