import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { searchedWords } from '../../src/log/scan/words.ts';

/** Says how to get what is missing. */
export const ripgrepMissing =
  'read: ripgrep is not installed, so the time against `rg` is left out. On Debian: apt-get install ripgrep';

export function hasRipgrep(): boolean {
  return spawnSync('rg', ['--version']).status === 0;
}

/** The words that the reader looks for, one a line. `rg` finds the end of a line by itself. */
export function writeWords(path: string): void {
  const words = searchedWords.map(({ text }) => text.replace(/ ?[\r\n]$/, ''));
  writeFileSync(path, `${[...new Set(words)].join('\n')}\n`);
}

/** Counts the lines with any of the words. */
export function runRipgrep(words: string, log: string): void {
  const { status, error, stderr } = spawnSync('rg', ['--no-config', '-c', '-F', '-f', words, log], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`rg failed: ${error?.message ?? stderr}`);
}
