import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { filesIn } from '../build/relative.ts';

/** A line as `sha256sum` writes it, and reads it with `-c`. */
export function sumLine(content: Buffer, name: string): string {
  return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
}

/** The sums of all files of a folder, by name. */
export function sumsOf(folder: string): string {
  return filesIn(folder)
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ path, name }) => sumLine(readFileSync(path), name))
    .join('');
}
