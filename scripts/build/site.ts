import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compressor } from './compress.ts';
import { textIndexer } from './search-index.ts';
// Types alone: who imports more of it runs it.
import type { Told, WrittenSite } from './site-writer.ts';

/** A site that was built. */
export interface BuiltSite extends WrittenSite {
  /** How many of its pages are in the search index. */
  indexed: number;
}

/**
 * Builds the site of a project into a folder; null, with the reason on standard error, where it cannot be. Pages are indexed while the
 * next ones are rendered, and compressed while the search index is put together: each time two processors have something to do. What renders
 * holds as much memory as it takes to put the index together: it is a process, which has ended then.
 */
export async function buildSite(root: string, directory: string): Promise<BuiltSite | null> {
  const texts = textIndexer(directory);
  try {
    const written = await writtenSite(root, directory, texts.page);
    if (written === null) return null;
    const compressed = compressor(directory);
    compressed.all();
    const indexed = await texts.finish(written.about);
    compressed.all();
    await compressed.finish();
    return { ...written, indexed };
  } finally {
    await texts.stop();
  }
}

/** Has the site written by a process of its own, which tells of each page; null where that told on standard error why it failed. */
function writtenSite(root: string, directory: string, page: (file: string) => void): Promise<WrittenSite | null> {
  const writer = fork(fileURLToPath(new URL('site-writer.ts', import.meta.url)), [root, directory]);
  let site: WrittenSite | null = null;
  return new Promise((resolve, reject) => {
    writer.on('message', (told: Told) => {
      if ('page' in told) page(told.page);
      else ({ site } = told);
    });
    writer.on('error', reject);
    writer.on('close', (_status, signal) => {
      if (signal === null) resolve(site);
      else reject(new Error(`the process that writes the site was ended by ${signal}`));
    });
  });
}
