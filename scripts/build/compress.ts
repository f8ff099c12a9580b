import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from './relative.ts';

/** What is text. The search index is compressed by itself, and so are pictures. */
const text = /\.(?:html|css|m?js|json|svg|xml|txt|log|webmanifest)$/;

/** A smaller file fits into one packet as it is. */
const leastBytes = 1024;

/**
 * What every reader loads is worth the best quality, which takes more than a second for a megabyte. Pages are thousands, and each is read by few:
 * theirs takes a thirtieth of that, and they are an eighth larger.
 */
const loadedByAll = /\.(?:css|m?js)$/;
const mostBytesAtBest = 400_000;
const quality = {
  best: { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
  quick: { brotli: 5, gzip: 6 },
};

type Quality = (typeof quality)[keyof typeof quality];

const [gzipped, brotliCompressed] = [promisify(gzip), promisify(brotliCompress)];

/** The forms that lie beside a file, by their endings. */
const forms: [ending: string, compressed: (bytes: Buffer, chosen: Quality) => Promise<Buffer>][] = [
  ['.gz', (bytes, chosen) => gzipped(bytes, { level: chosen.gzip })],
  [
    '.br',
    (bytes, chosen) =>
      brotliCompressed(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: chosen.brotli,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  ],
];

/** Writes both forms of a file beside it, where they are smaller. They are made at the same time, on threads of Node's own. */
async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < leastBytes) return;
  const chosen = loadedByAll.test(path) && bytes.length <= mostBytesAtBest ? quality.best : quality.quick;
  await Promise.all(
    forms.map(async ([ending, compressed]) => {
      const smaller = await compressed(bytes, chosen);
      if (smaller.length < bytes.length) await writeFile(path + ending, smaller);
    }),
  );
}

/** Writes `page.html.gz` and `page.html.br` beside the texts of a site, for servers that give them out. The same site gives the same files. */
export interface Compressor {
  /** All files that stand in the site now, but for those that did before. */
  all: () => void;
  finish: () => Promise<void>;
}

export function compressor(directory: string): Compressor {
  const given = new Set<string>();
  let done = Promise.resolve();
  const file = (path: string): void => {
    if (given.has(path) || !text.test(path)) return;
    given.add(path);
    done = done.then(() => compress(path));
    // Who waits for the end is told.
    done.catch(() => undefined);
  };
  return {
    all: () => {
      filesIn(directory).forEach(file);
    },
    finish: () => done,
  };
}
