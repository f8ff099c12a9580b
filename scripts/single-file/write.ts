import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type SearchIndex } from '../../src/search/entry.ts';
import { singleDocument } from './document.ts';
import { buildScripts } from './scripts.ts';

/** What the file is called in the built site. */
export const singleFileName = 'oopsdex.html';

/** Writes the whole built site once more as one file, which works from a folder or a stick without a server. */
export async function writeSingleFile(root: string, directory: string, about: SearchIndex): Promise<void> {
  const scripts = await buildScripts(root);
  const file = openSync(join(directory, singleFileName), 'w');
  try {
    for (const piece of singleDocument(directory, about, scripts)) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}
