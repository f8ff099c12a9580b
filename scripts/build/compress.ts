import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The endings of the forms that lie beside a file. */
export type Form = '.gz' | '.br';

export const forms: readonly Form[] = ['.gz', '.br'];

/** A file with the forms that it is to have; its text, where it is not written yet. */
export interface Compressible {
  path: string;
  wanted: readonly Form[];
  text?: string;
}

/** A smaller file fits into one packet as it is. */
export const leastBytes = 1024;

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

const compressed: Record<Form, (bytes: Buffer, chosen: { brotli: number; gzip: number }) => Buffer> = {
  '.gz': (bytes, { gzip }) => gzipSync(bytes, { level: gzip }),
  '.br': (bytes, { brotli }) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: brotli,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/** Writes forms of a file beside it, where they are smaller. */
export function compress({ path, wanted, text }: Compressible): void {
  const bytes = text === undefined ? readFileSync(path) : Buffer.from(text);
  if (bytes.length < leastBytes) return;
  mkdirSync(dirname(path), { recursive: true });
  const best = loadedByAll.test(path) && bytes.length <= mostBytesAtBest;
  for (const form of wanted) {
    const smaller = compressed[form](bytes, best ? quality.best : quality.quick);
    if (smaller.length < bytes.length) writeFileSync(path + form, smaller);
  }
}
