import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { signatureSchemaText } from '../knowledge/schema.ts';
import { type SearchIndex } from '../../src/search/entry.ts';
import { type SignatureFiles } from '../knowledge/signatures.ts';
import { catalogueOf } from './catalogue.ts';
import { precompress } from './precompress.ts';
import { makeRelative, placeholderBase } from './relative.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeSingleFile } from '../single-file/write.ts';

/** What a site is built from: the signatures that were read and found valid, and what they and their samples are found by. */
export interface SiteSource {
  signatures: SignatureFiles[];
  about: SearchIndex;
}

/** Builds the site of a project into a folder. */
export async function buildSite(
  root: string,
  { signatures, about }: SiteSource,
  directory = join(root, 'dist'),
): Promise<{ directory: string; indexed: number }> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Its warnings are the bundler's, about Astro's own modules; what is wrong with a signature was told before.
  await build({ root, outDir: directory, base: placeholderBase, logLevel: 'error' });
  makeRelative(directory);
  // Pages are compressed while they are indexed, which is the work of another process.
  const [indexed] = await Promise.all([writeSearchIndex(directory, about), precompress(directory)]);
  await writeSingleFile(root, directory);
  writeFileSync(join(directory, 'signatures.json'), `${JSON.stringify(catalogueOf(signatures), null, 2)}\n`);
  mkdirSync(join(directory, 'schema'));
  writeFileSync(join(directory, 'schema', 'signature.json'), signatureSchemaText());
  // Last: whatever is written after it has no other form.
  await precompress(directory);
  return { directory, indexed };
}
