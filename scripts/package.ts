import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runBuild } from './build/run.ts';
import { root } from './knowledge/bases.ts';
import { packageDate } from './package/date.ts';
import { isGnuTar } from './package/tar.ts';
import { writePackage } from './package/write.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'packages' } } });

/** Builds the site and packs it, and says where. */
async function makePackage(): Promise<boolean> {
  if (!isGnuTar()) {
    console.error('A package needs GNU tar, and the tar of this machine is none.');
    return false;
  }
  const knowledge = await runBuild(root);
  if (knowledge === null) return false;
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const contents = { version, date: packageDate(root, process.env), knowledge };
  const file = writePackage(root, join(root, 'dist'), resolve(root, values.out), contents);
  console.log(`Packed into ${relative(root, file)}; its sum is beside it.`);
  return true;
}

if (!(await makePackage())) process.exitCode = 1;
