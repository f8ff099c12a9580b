import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a sample of the page in a file, which is named from the project's root, where every build runs. A byte that is no UTF-8 shows as the replacement character. */
export function sampleText(page: string, file: string): string {
  return new TextDecoder().decode(readFileSync(join(dirname(page), 'samples', file)));
}

/** Lines of a text; a newline at its end opens none. */
export function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}
