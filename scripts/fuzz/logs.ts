import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signaturesFolder } from '../../src/site/knowledge.ts';
import { root } from '../knowledge/bases.ts';

/** Where real logs lie; the corpora beside the project are used where they are there. */
const places = [signaturesFolder, 'test', join('..', 'shared', 'corpus')];

/** A longer log only makes each input slower. */
const longest = 1 << 18;

/** Real logs, one character for each byte, in the same order on every machine. */
export function realLogs(): string[] {
  const files = places
    .map((place) => join(root, place))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:log|txt)$/.test(file))
        .sort()
        .map((file) => join(folder, file)),
    );
  return files.map((file) => readFileSync(file, 'latin1').slice(0, longest));
}
