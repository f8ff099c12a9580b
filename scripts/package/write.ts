import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../build/relative.ts';
import { sumLine, sumsOf } from './sums.ts';
import { packed } from './tar.ts';
import { type Contents, versionFile } from './version.ts';

/** What stands beside the site in a package, from the project's root. */
const beside = ['hosting', 'LICENSE', 'README.md'];

/** Puts a built site with all that its host needs into `<out>/oopsdex-<version>.tar.gz`, and its sum beside it. Gives the path of the archive. */
export function writePackage(root: string, site: string, out: string, contents: Omit<Contents, 'pages'>): string {
  const name = `oopsdex-${contents.version}`;
  const parent = mkdtempSync(join(tmpdir(), 'oopsdex-package-'));
  try {
    const folder = join(parent, name);
    cpSync(site, join(folder, 'dist'), { recursive: true });
    for (const path of beside) cpSync(join(root, path), join(folder, path), { recursive: true });
    const pages = filesIn(site).filter((path) => path.endsWith('.html')).length;
    writeFileSync(join(folder, 'VERSION'), versionFile({ ...contents, pages }));
    // Last, of all others.
    writeFileSync(join(folder, 'SHA256SUMS'), sumsOf(folder));
    const archive = packed(parent, name, contents.date);
    mkdirSync(out, { recursive: true });
    const file = `${name}.tar.gz`;
    writeFileSync(join(out, file), archive);
    writeFileSync(join(out, `${file}.sha256`), sumLine(archive, file));
    return join(out, file);
  } finally {
    rmSync(parent, { recursive: true });
  }
}
