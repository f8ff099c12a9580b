import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, type BrotliOptions, constants, gzip } from 'node:zlib';
import { filesIn } from './relative.ts';

/** What is text. The search index is compressed by itself, and so are pictures. */
const text = /\.(?:html|css|m?js|json|svg|xml|txt|log|webmanifest)$/;

/** A smaller file fits into one packet as it is. */
const leastBytes = 1024;

/** The best quality takes more than a second for a megabyte: a large site is compressed in a sixtieth of that, and is an eighth larger. */
const mostBytesAtBest = 8_000_000;
const quality = {
  best: { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
  quick: { brotli: 6, gzip: 6 },
};

interface Source {
  path: string;
  size: number;
}

/** Each way: the ending of its files, and what it makes of a file. */
type Way = [ending: string, compress: (bytes: Buffer) => Promise<Buffer>];

function waysFor(total: number): Way[] {
  const chosen = total > mostBytesAtBest ? quality.quick : quality.best;
  return [
    ['.gz', (bytes) => promisify(gzip)(bytes, { level: chosen.gzip })],
    ['.br', (bytes) => promisify(brotliCompress)(bytes, brotliOptions(bytes.length, chosen.brotli))],
  ];
}

function brotliOptions(size: number, chosen: number): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: chosen,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}

/**
 * Writes `page.html.gz` and `page.html.br` beside each text of a built site that has none yet, for servers that give them out. The same site
 * gives the same files.
 */
export async function precompress(directory: string): Promise<void> {
  const paths = filesIn(directory).filter((path) => text.test(path) && !existsSync(`${path}.gz`));
  const known = await Promise.all(
    paths.map(async (path): Promise<Source> => ({ path, size: (await stat(path)).size })),
  );
  const sources = known.filter(({ size }) => size >= leastBytes);
  const ways = waysFor(sources.reduce((sum, { size }) => sum + size, 0));
  // The largest first, so that no processor is left with one of them at the end. Each is read when its turn comes: a site may be larger than memory.
  const queue = sources.sort((a, b) => b.size - a.size).values();
  const work = async (): Promise<void> => {
    for (const { path } of queue) await compressed(path, ways);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function compressed(path: string, ways: readonly Way[]): Promise<void> {
  const bytes = await readFile(path);
  for (const [ending, compress] of ways) {
    const smaller = await compress(bytes);
    if (smaller.length < bytes.length) await writeFile(path + ending, smaller);
  }
}
