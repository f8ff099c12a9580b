import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signaturesFolder } from '../../src/site/knowledge.ts';
import { root } from '../knowledge/bases.ts';

/** Nothing but crashes. */
export interface DenseText {
  text: Uint8Array;
  /** Where it comes from. */
  source: string;
}

const corpus = join('..', 'shared', 'corpus', 'syzbot');

/** The real reports beside the project; where they are not there, the samples of the signatures. */
export function denseText(): DenseText {
  const source = existsSync(join(root, corpus)) ? corpus : signaturesFolder;
  const logs = readdirSync(join(root, source), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.log'))
    .sort()
    .flatMap((file) => [readFileSync(join(root, source, file)), Buffer.from('\n')]);
  return { text: Buffer.concat(logs), source };
}

/** A text again and again, until the size is reached; only whole texts. */
export function* repeated(text: Uint8Array, size: number): Generator<Uint8Array, void> {
  for (let length = 0; length < size; length += text.length) yield text;
}
