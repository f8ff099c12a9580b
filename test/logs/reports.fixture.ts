import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLog } from '../../src/log/read.ts';

/** The log of a signature, as its machine printed it. */
export function sample(id: string): string {
  return readFileSync(join(import.meta.dirname, '../../signatures', id, 'samples/as-printed.log'), 'utf8');
}

/** The titles of the reports in some logs, one behind the other. */
export function titles(...texts: string[]): string[] {
  return readLog(texts.join('\n')).subjects.map(({ event }) => event.title);
}
