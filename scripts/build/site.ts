import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { signatureSchemaText } from '../knowledge/schema.ts';
import { type SearchIndex } from '../../src/search/entry.ts';
import { type SignatureFiles } from '../knowledge/signatures.ts';
import { catalogueOf } from './catalogue.ts';
import { eachPage } from './page.ts';
import { compressor } from './precompress.ts';
import { makeRelative, placeholderBase } from './relative.ts';
import { textIndexer } from './search-index.ts';
import { writeSingleFile } from '../single-file/write.ts';

/** What a site is built from: the signatures that were read and found valid, and what they and their samples are found by. */
export interface SiteSource {
  signatures: SignatureFiles[];
  about: SearchIndex;
}

/**
 * Builds the site of a project into a folder. Pages are rendered one after the other, and are compressed and indexed beside that; the single
 * file is written while the last index is put together.
 */
export async function buildSite(
  root: string,
  { signatures, about }: SiteSource,
  directory = join(root, 'dist'),
): Promise<{ directory: string; indexed: number }> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const [compressed, texts] = [compressor(directory), textIndexer(directory)];
  const pages = eachPage(async (page) => {
    await texts.page(page);
    await compressed.page(page);
  });
  try {
    // Its warnings are the bundler's, about Astro's own modules; what is wrong with a signature was told before.
    await build({ root, outDir: directory, base: placeholderBase, logLevel: 'error', integrations: [pages] });
    makeRelative(directory);
    const [indexed] = await Promise.all([texts.finish(about), writeSingleFile(root, directory, about)]);
    writeFileSync(join(directory, 'signatures.json'), `${JSON.stringify(catalogueOf(signatures), null, 2)}\n`);
    mkdirSync(join(directory, 'schema'));
    writeFileSync(join(directory, 'schema', 'signature.json'), signatureSchemaText());
    // Last: whatever is written after it has no other form.
    await compressed.rest();
    return { directory, indexed };
  } finally {
    await Promise.all([compressed.stop(), texts.stop()]);
  }
}
