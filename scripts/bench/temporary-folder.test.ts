import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTemporaryFolder } from './temporary-folder.ts';

test.each([false, true])('the folder is removed with what is in it, after an error as well: %s', async (fails) => {
  let used = '';
  const work = inTemporaryFolder(async (folder) => {
    used = folder;
    writeFileSync(join(folder, 'file'), 'text');
    await Promise.resolve();
    if (fails) throw new Error('no luck');
  });
  await (fails ? expect(work).rejects.toThrow('no luck') : work);
  expect(used).not.toBe('');
  expect(existsSync(used)).toBe(false);
});
