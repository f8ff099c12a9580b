import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind's ready-made interfaces, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Indexes the built pages that have a `data-pagefind-body`, and writes the index beside them. Gives the number of pages. */
export async function writeSearchIndex(directory: string): Promise<number> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: directory });
    const { files, errors: failures } = await index.getFiles();
    const problems = [...added.errors, ...failures];
    if (problems.length > 0) throw new Error(`the search index could not be made: ${problems.join('; ')}`);
    for (const { path, content } of files.filter((file) => !unused.test(file.path))) {
      const target = join(directory, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    // Not `page_count`, which counts the pages that were looked at.
    return files.filter(({ path }) => path.startsWith('fragment/')).length;
  } finally {
    await close();
  }
}
