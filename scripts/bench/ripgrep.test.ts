import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { searchedWords } from '../../src/log/scan/words.ts';
import { writeWords } from './ripgrep.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

test('every word stands on a line of its own, once', async () => {
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'words');
    writeWords(file);
    const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).not.toContain('');
    expect(searchedWords.filter(({ text }) => !lines.some((line) => text.startsWith(line)))).toEqual([]);
    await Promise.resolve();
  });
});
