import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a file that is too large for one string; gives its size in bytes. */
export function writeFile(path: string, chunks: Iterable<string | Uint8Array>): number {
  const file = openSync(path, 'w');
  let size = 0;
  try {
    for (const chunk of chunks) {
      const bytes = Buffer.from(chunk);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      size += bytes.length;
    }
  } finally {
    closeSync(file);
  }
  return size;
}
