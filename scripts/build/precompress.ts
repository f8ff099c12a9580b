import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Compressible, forms, leastBytes } from './compress.ts';
import { helperThread } from './helper-thread.ts';
import { type BuiltPage } from './page.ts';
import { filesIn } from './relative.ts';

/** What is text. The search index is compressed by itself, and so are pictures. */
const text = /\.(?:html|css|m?js|json|svg|xml|txt|log|webmanifest)$/;

/** Writes `page.html.gz` and `page.html.br` beside the texts of a site, for servers that give them out, on threads of its own. */
export interface Compressor {
  /** A page that is being written. */
  page: (page: BuiltPage) => Promise<void>;
  /** All texts of the finished site that have no such form yet. The same site gives the same files. */
  rest: () => Promise<void>;
  stop: () => Promise<unknown>;
}

export function compressor(directory: string): Compressor {
  const threads = Array.from({ length: availableParallelism() }, () =>
    helperThread<Compressible>(new URL('compress-thread.ts', import.meta.url)),
  );
  const compress = async (one: Compressible): Promise<void> => {
    const [idlest] = threads.toSorted((a, b) => a.behind() - b.behind());
    await idlest?.give(one);
  };
  return {
    page: ({ file, html }) => compress({ path: join(directory, file), wanted: forms, text: html }),
    rest: async () => {
      // The single file is as large as all pages together: its two forms are made at the same time.
      for (const path of uncompressed(directory)) for (const form of forms) await compress({ path, wanted: [form] });
      await Promise.all(threads.map(({ finish }) => finish()));
    },
    stop: () => Promise.all(threads.map(({ stop }) => stop())),
  };
}

/** The largest first, so that no thread is left with one of them at the end. */
function uncompressed(directory: string): string[] {
  return filesIn(directory)
    .filter((path) => text.test(path) && !forms.some((form) => existsSync(path + form)))
    .map((path) => ({ path, size: statSync(path).size }))
    .filter(({ size }) => size >= leastBytes)
    .sort((a, b) => b.size - a.size)
    .map(({ path }) => path);
}
