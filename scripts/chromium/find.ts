import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What distributions call it, the likeliest first. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first program of one of these names in the folders of the PATH. */
export function findOnPath(path: string, wanted: readonly string[] = names): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  for (const name of wanted) {
    const found = folders.map((folder) => join(folder, name)).find(isProgram);
    if (found !== undefined) return found;
  }
  return null;
}

/** A Chromium: the one that CHROME_PATH names, or one of the PATH. `path` is null where there is none. */
export function findChromium(environment: NodeJS.ProcessEnv): { path: string | null; problem?: string } {
  const named = environment['CHROME_PATH'] ?? '';
  if (named === '') return { path: findOnPath(environment['PATH'] ?? '') };
  // A wrong name is told, not passed over: another browser than the one that was asked for would run.
  return isProgram(named)
    ? { path: named }
    : { path: null, problem: `CHROME_PATH names ${named}, which is no program.` };
}
