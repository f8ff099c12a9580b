import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sample's text, for the page; from the project's root, where every build runs. A byte that is no UTF-8 shows as the replacement character. */
export function sampleText(id: string, file: string): string {
  return new TextDecoder().decode(readFileSync(join('signatures', id, 'samples', file)));
}

/** Lines of a text; a newline at its end opens none. */
export function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}
