import { resolve } from 'node:path';
import { type KnowledgeVersion } from '../../src/matcher/schema/bundle.ts';
import { kindsWithoutPage } from '../knowledge/articles.ts';
import { buildSite } from './site.ts';

/** Checks the signatures, builds the site and says so in one line; gives the state of the knowledge base that is in it, null where it could not. */
export async function runBuild(root: string, out = 'dist'): Promise<KnowledgeVersion | null> {
  const started = performance.now();
  const built = await buildSite(root, resolve(root, out));
  if (built === null) return null;
  const { signatures, indexed, knowledge } = built;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Built ${String(signatures)} signatures, ${String(indexed)} pages searchable, into ${out}/ in ${seconds} s.`,
  );
  const missing = kindsWithoutPage(root);
  if (missing.length > 0) console.log(`Without a page of their own: ${missing.join(', ')}.`);
  return knowledge;
}
