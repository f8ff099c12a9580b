import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { singleDocument } from './document.ts';
import { builtPages } from './pages.ts';
import { buildScripts } from './scripts.ts';

/** What the file is called in the built site. */
export const singleFileName = 'oopsdex.html';

/** Writes the whole built site once more as one file, which works from a folder or a stick without a server. Gives its size in bytes. */
export async function writeSingleFile(root: string, directory: string): Promise<number> {
  const pages = builtPages(directory);
  const text = singleDocument(directory, pages, await buildScripts(root));
  writeFileSync(join(directory, singleFileName), text);
  return Buffer.byteLength(text);
}
