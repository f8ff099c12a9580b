import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/** Whether the `tar` of this machine is GNU's: others do not sort, and write who packed. */
export function isGnuTar(): boolean {
  const { stdout } = spawnSync('tar', ['--version'], { encoding: 'utf8' });
  // The output is null where there is no tar.
  return (stdout as string | null)?.includes('GNU tar') ?? false;
}

/** A folder as one `.tar.gz`: the same files at the same date give the same bytes, whoever packs them, and wherever they lie. */
export function packed(parent: string, name: string, date: number): Buffer {
  const file = join(parent, `${name}.tar`);
  const { status, stderr } = spawnSync(
    'tar',
    [
      '--create',
      `--file=${file}`,
      `--directory=${parent}`,
      '--format=gnu',
      '--sort=name',
      `--mtime=@${String(date)}`,
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      '--mode=u=rwX,go=rX',
      name,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`tar failed: ${stderr}`);
  const archive = gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION });
  rmSync(file);
  return archive;
}
