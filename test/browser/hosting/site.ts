import { chmodSync, cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from '../servers.ts';

/** The configurations, as whoever hosts the site copies them. */
export const configurations = join(import.meta.dirname, '..', '..', '..', 'hosting');

/** Where the configurations put the site. */
export const subPath = '/oopsdex/';

/** A folder for one server: `www/oopsdex` is a copy of `dist/`, as the guide says, and readable for whoever the server runs as. */
export function copySite(): { folder: string; root: string } {
  const folder = mkdtempSync(join(tmpdir(), 'oopsdex-hosting-'));
  chmodSync(folder, 0o755);
  const root = join(folder, 'www');
  mkdirSync(root);
  cpSync(dist, join(root, subPath), { recursive: true });
  return { folder, root };
}
